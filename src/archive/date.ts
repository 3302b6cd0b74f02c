import { isValid } from "date-fns/isValid";
import { parseISO } from "date-fns/parseISO";

/**
 * A date as text: a day (`2023-10-18`), a month (`2023-10`) or a year (`2023`), as precise as it is known
 * ([ISO 8601](https://www.iso.org/iso-8601-date-and-time-format.html), reduced precision). Text, because a `Date` is
 * an instant and shows the day before west of Greenwich. Such dates sort by code unit.
 */
export type PartialDate = string & { readonly __date: unique symbol };

/** Whether the text is a day, month or year of the calendar: 2023-02-29 is not. */
export function isPartialDate(text: string): text is PartialDate {
  return /^[1-9]\d{3}(-\d{2}){0,2}$/.test(text) && isValid(parseISO(text));
}

export type Precision = "year" | "month" | "day";

/** How precisely a date is known. */
export function precisionOf(date: PartialDate): Precision {
  return date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
}

/** The year of a date, for grouping: `2023`. */
export function yearOf(date: PartialDate): string {
  return date.slice(0, 4);
}
