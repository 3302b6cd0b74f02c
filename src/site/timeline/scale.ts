import { formatMonth } from "../date.ts";
import { type Days, dayOfMonth, monthOfDay } from "./days.ts";

/** Where days stand on a line that is so many units long. */
export interface Scale {
  /** How far a day is from the line's start. */
  at(day: number): number;
  readonly graduations: readonly Graduation[];
}

/** A place on the line with its name: `2023`, `Oct`, `Jan 2024`. */
export interface Graduation {
  readonly at: number;
  readonly text: string;
}

// In months: from one to a hundred years.
const steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

/**
 * Lays days along a line, from the start of the first month or quarter to the end of the last.
 *
 * @param gap how far the names of the graduations must be from each other
 */
export function scaleOf({ first, last }: Days, length: number, gap: number): Scale {
  const [firstMonth, lastMonth] = [monthOfDay(first), monthOfDay(last)];
  const fits = (step: number) => ((lastMonth - firstMonth) / step + 2) * gap <= length;
  const step = steps.find(fits) ?? 1200;
  const unit = Math.min(step, 3);
  const [start, end] = [Math.floor(firstMonth / unit) * unit, (Math.floor(lastMonth / unit) + 1) * unit];
  const [from, to] = [dayOfMonth(start), dayOfMonth(end)];
  const at = (day: number) => ((day - from) / (to - from)) * length;
  const firstNamed = Math.ceil(start / step) * step;
  const named = Array.from({ length: Math.max(Math.ceil((end - firstNamed) / step), 0) }, (_, index) => {
    return firstNamed + index * step;
  });
  return {
    at,
    graduations: named.map((month, index) => ({
      at: at(dayOfMonth(month)),
      text: nameOf(month, step, index === 0),
    })),
  };
}

function nameOf(month: number, step: number, isFirst: boolean): string {
  const year = String(Math.floor(month / 12));
  if (step >= 12) return year;
  return isFirst || month % 12 === 0 ? `${formatMonth(month % 12)} ${year}` : formatMonth(month % 12);
}
