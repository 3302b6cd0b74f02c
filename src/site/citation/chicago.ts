import type { PartialDate } from "../../archive/date.ts";
import { wordsOf } from "./date.ts";
import { type CitedName, formatInverted, formatName } from "./name.ts";
import { headOf, titleOf } from "./opening.ts";
import { bracketed, italic, plain, type Run } from "./run.ts";
import type { CitedWork } from "./work.ts";

/**
 * A work as an entry of a bibliography by the Chicago Manual of Style, 17th edition, notes and bibliography. What is
 * supplied stands in square brackets; an article without a byline stands under its newspaper.
 */
export function chicago(work: CitedWork): Run[] {
  const { kind, names, outlet, published, url, archive, page } = work;
  const name = kind === "site" ? plain(outlet) : italic(outlet);
  const source = outlet === "" ? [] : bracketed(work, "outlet", name);
  const date = bracketed(work, "published", plain(dateOf(published)));
  const isHeaded = names.length > 0;
  return [
    ...(isHeaded ? headOf(work, listNames(names)) : source.length > 0 ? [...source, plain(". ")] : []),
    ...titleOf(work),
    plain(" "),
    ...(isHeaded && source.length > 0 ? [...source, plain(", ")] : []),
    ...date,
    plain(`. ${archive}, ${page}.${url ? ` ${url}.` : ""}`),
  ];
}

// Of more than ten names the first seven are given.
const mostNames = 10;
const namesOfMany = 7;

function listNames(names: readonly CitedName[]): string {
  const listed = names.map((name, at) => (at === 0 ? formatInverted(name) : formatName(name)));
  const last = listed.at(-1) ?? "";
  if (names.length > mostNames) return `${listed.slice(0, namesOfMany).join(", ")}, et al.`;
  if (names.length === 1) return last;
  const isShort = names.length === 2 && names.every((name) => "literal" in name);
  return `${listed.slice(0, -1).join(", ")}${isShort ? "" : ","} and ${last}`;
}

function dateOf(date: PartialDate): string {
  const { day, month, year } = wordsOf(date);
  return day ? `${month} ${day}, ${year}` : [month, year].filter(Boolean).join(" ");
}
