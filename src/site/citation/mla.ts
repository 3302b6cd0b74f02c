import type { PartialDate } from "../../archive/date.ts";
import { wordsOf } from "./date.ts";
import { type CitedName, formatInverted, formatName } from "./name.ts";
import { headOf, titleOf } from "./opening.ts";
import { bracketed, italic, plain, type Run } from "./run.ts";
import type { CitedWork } from "./work.ts";

/**
 * A work as an entry of a list of works cited by the MLA Handbook, 9th edition. What is supplied stands in square
 * brackets.
 */
export function mla(work: CitedWork): Run[] {
  const { names, outlet, published, url, archive, page } = work;
  const places = [archive, page, ...(url ? [url] : [])].join(", ");
  return [
    ...(names.length > 0 ? headOf(work, listNames(names)) : []),
    ...titleOf(work),
    plain(" "),
    ...(outlet === "" ? [] : [...bracketed(work, "outlet", italic(outlet)), plain(", ")]),
    ...bracketed(work, "published", plain(dateOf(published))),
    plain(`, ${places}.`),
  ];
}

function listNames(names: readonly CitedName[]): string {
  const [first, second] = names;
  if (!first) return "";
  if (names.length > 2) return `${formatInverted(first)}, et al.`;
  if (!second) return formatInverted(first);
  const isShort = "literal" in first && "literal" in second;
  return `${formatInverted(first)}${isShort ? "" : ","} and ${formatName(second)}`;
}

// May, June and July are short enough.
const shortMonths: Readonly<Record<string, string>> = {
  January: "Jan.",
  February: "Feb.",
  March: "Mar.",
  April: "Apr.",
  August: "Aug.",
  September: "Sept.",
  October: "Oct.",
  November: "Nov.",
  December: "Dec.",
};

function dateOf(date: PartialDate): string {
  const { day, month, year } = wordsOf(date);
  return [day, shortMonths[month] ?? month, year].filter(Boolean).join(" ");
}
