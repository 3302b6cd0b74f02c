import type { PartialDate } from "../archive/date.ts";
import { instantOf } from "./course.ts";
import { formatDate } from "./date.ts";

/** Round numbers at even steps, three to five of them, around all the values. Whole values have whole steps. */
export function valueTicks(values: readonly number[]): number[] {
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const span = highest - lowest || Math.abs(highest) || 1;
  const smallest = values.every(Number.isInteger) ? 1 : 0;
  const step = Math.max(roundUp(span / 3), smallest);
  const first = Math.floor(lowest / step);
  const last = Math.ceil(highest / step);
  // One value on a line of its own would have none around it.
  if (first === last) return [first - 1, first, first + 1].map((count) => count * step);
  // Twelve digits, or 0.1 + 0.2 would be told as it is reckoned.
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** The next of 1, 2, 5, 10, 20, … */
function roundUp(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return ([1, 2, 5].find((factor) => factor * power >= size) ?? 10) * power;
}

/**
 * The dates to name between two others: the years or months that begin there, or else the two.
 *
 * @param room how many letters stand side by side between the two
 */
export function timeTicks(first: PartialDate, last: PartialDate, room: number): PartialDate[] {
  const isWithin = (date: PartialDate) => instantOf(first) <= instantOf(date) && instantOf(date) <= instantOf(last);
  const lettersOf = (length: number) => (room * length) / (instantOf(last).getTime() - instantOf(first).getTime());
  const numbers = Array.from({ length: yearNumber(last) - yearNumber(first) + 1 }, (_, at) => yearNumber(first) + at);
  const years = numbers.map((year) => partialDate(year)).filter(isWithin);
  if (years.length > 1) return thin(years, lettersOf, yearNumber, [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]);
  const months = numbers.flatMap((year) => monthNumbers.map((month) => partialDate(year, month))).filter(isWithin);
  if (months.length > 1) return thin(months, lettersOf, monthIndex, [1, 2, 3, 6]);
  return [first, last];
}

const monthNumbers = Array.from({ length: 12 }, (_, index) => index + 1);

function yearNumber(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

function monthIndex(date: PartialDate): number {
  return Number(date.slice(5)) - 1;
}

function partialDate(year: number, month?: number): PartialDate {
  const text = month === undefined ? String(year) : `${year}-${String(month).padStart(2, "0")}`;
  return text as PartialDate; // a year between two others, and a month of twelve
}

/** Every second, third, … of some dates, so that their names do not touch. */
function thin(
  dates: readonly PartialDate[],
  lettersOf: (length: number) => number,
  numberOf: (date: PartialDate) => number,
  steps: readonly number[],
): PartialDate[] {
  const fits = (date: PartialDate, after: PartialDate | undefined) =>
    after === undefined ||
    lettersOf(instantOf(after).getTime() - instantOf(date).getTime()) > formatDate(date, "short").length + 0.5;
  const thinned = steps.map((step) => dates.filter((date) => numberOf(date) % step === 0));
  return thinned.find((some) => some.every((date, index) => fits(date, some[index + 1]))) ?? [];
}
