import { type PartialDate, precisionOf } from "../../archive/date.ts";
import { formatDate } from "../date.ts";

/** The words of a date, as far as it is known; the others are empty. */
export interface DateWords {
  readonly day: string;
  /** The English name. */
  readonly month: string;
  readonly year: string;
}

/** Takes a date apart. */
export function wordsOf(date: PartialDate): DateWords {
  const precision = precisionOf(date);
  const words = formatDate(date).split(/[\u00a0 ]/);
  return {
    day: precision === "day" ? (words[0] ?? "") : "",
    month: precision === "year" ? "" : (words.at(-2) ?? ""),
    year: words.at(-1) ?? "",
  };
}

/** The numbers of a date from the year on, as far as it is known. */
export function partsOf(date: PartialDate): number[] {
  return date.split("-").map(Number);
}
