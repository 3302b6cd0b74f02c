import { type PartialDate, precisionOf } from "../archive/date.ts";

export type DateStyle = "long" | "short";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A date for people, as precise as it is known: `18 October 2023`, `Oct 2023`, `2023`. It never becomes an instant. */
export function formatDate(date: PartialDate, style: DateStyle = "long"): string {
  const { day, month, year } = wordsOf(date, style);
  switch (precisionOf(date)) {
    case "day":
      return `${day}\u00a0${month} ${year}`;
    case "month":
      return `${month} ${year}`;
    case "year":
      return year;
  }
}

/** A span of days with what its ends share said once: `16–17 May 2024`, `30 April – 2 May 2024`. */
export function formatSpan(start: PartialDate, end: PartialDate | undefined, style: DateStyle = "long"): string {
  if (!end || end === start) return formatDate(start, style);
  if (precisionOf(start) !== "day" || precisionOf(end) !== "day") {
    return `${formatDate(start, style)} – ${formatDate(end, style)}`;
  }
  const { day, month } = wordsOf(start, style);
  if (start.slice(0, 7) === end.slice(0, 7)) return `${day}–${formatDate(end, style)}`;
  if (start.slice(0, 4) === end.slice(0, 4)) return `${day}\u00a0${month} – ${formatDate(end, style)}`;
  return `${formatDate(start, style)} – ${formatDate(end, style)}`;
}

/** The short name of a month, counted from 0: `Oct`. */
export function formatMonth(month: number): string {
  return months[month]?.slice(0, 3) ?? "";
}

// A day does not break from its month at the end of a line, so a no-break space parts them.
function wordsOf(date: PartialDate, style: DateStyle) {
  const month = months[Number(date.slice(5, 7)) - 1] ?? "";
  return {
    day: String(Number(date.slice(8))),
    month: style === "long" ? month : month.slice(0, 3),
    year: date.slice(0, 4),
  };
}
