import { UTCDate } from "@date-fns/utc";
import { format } from "date-fns/format";
import { type PartialDate, precisionOf } from "../archive/date.ts";

// A day does not break from its month at the end of a line.
const patterns = {
  long: { day: "d\u00a0MMMM yyyy", month: "MMMM yyyy", year: "yyyy" },
  short: { day: "d\u00a0MMM yyyy", month: "MMM yyyy", year: "yyyy" },
} as const;

export type DateStyle = keyof typeof patterns;

/** A date for people, as precise as it is known: `18 October 2023`, `Oct 2023`, `2023`. The same in every time zone. */
export function formatDate(date: PartialDate, style: DateStyle = "long"): string {
  return format(toInstant(date), patterns[style][precisionOf(date)]);
}

/** A span of days with what its ends share said once: `16–17 May 2024`, `30 April – 2 May 2024`. */
export function formatSpan(start: PartialDate, end: PartialDate | undefined, style: DateStyle = "long"): string {
  if (!end || end === start) return formatDate(start, style);
  if (precisionOf(start) !== "day" || precisionOf(end) !== "day") {
    return `${formatDate(start, style)} – ${formatDate(end, style)}`;
  }
  const month = style === "long" ? "MMMM" : "MMM";
  if (start.slice(0, 7) === end.slice(0, 7)) return `${format(toInstant(start), "d")}–${formatDate(end, style)}`;
  if (start.slice(0, 4) === end.slice(0, 4))
    return `${format(toInstant(start), `d\u00a0${month}`)} – ${formatDate(end, style)}`;
  return `${formatDate(start, style)} – ${formatDate(end, style)}`;
}

function toInstant(date: PartialDate): Date {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new UTCDate(year, month - 1, day);
}
