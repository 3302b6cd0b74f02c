import type { PartialDate } from "../../archive/date.ts";
import { wordsOf } from "./date.ts";
import type { CitedName } from "./name.ts";
import { italicSentence, plain, type Run } from "./run.ts";
import { endSentence, setQuotes } from "./title.ts";
import type { CitedWork } from "./work.ts";

/**
 * A work as an entry of a list of references by the Publication Manual of the American Psychological Association, 7th
 * edition. It has no sign for what is supplied but the brackets around a description in place of a title.
 */
export function apa({ kind, title, names, outlet, published, url, archive, page }: CitedWork): Run[] {
  const isAlone = outlet === "" || kind === "site";
  const words = setQuotes(title);
  const headline = isAlone ? italicSentence(words) : [plain(endSentence(words))];
  const date = plain(` (${dateOf(published)}).`);
  return [
    ...(names.length > 0 ? [plain(endSentence(listNames(names))), date, plain(" "), ...headline] : [...headline, date]),
    ...(outlet === "" ? [] : [plain(" "), ...(isAlone ? [plain(endSentence(outlet))] : italicSentence(outlet))]),
    plain(` ${archive} (${page}).${url ? ` ${url}` : ""}`),
  ];
}

// Of more than twenty names the first nineteen and the last are given.
const mostNames = 20;

function listNames(names: readonly CitedName[]): string {
  const listed = names.map(nameOf);
  const last = listed.at(-1) ?? "";
  if (names.length > mostNames) return `${listed.slice(0, mostNames - 1).join(", ")}, … ${last}`;
  if (names.length === 1) return last;
  const isShort = names.length === 2 && "literal" in (names[1] ?? {});
  return `${listed.slice(0, -1).join(", ")}${isShort ? "" : ","} & ${last}`;
}

function nameOf(name: CitedName): string {
  if ("literal" in name) return name.literal;
  const initials = name.given.replace(/\p{L}[\p{L}'’]*\.?/gu, (word) => `${word.charAt(0)}. `);
  return `${name.family}, ${initials.replaceAll(" -", "-").replace(/\s+/g, " ").trim()}`;
}

function dateOf(date: PartialDate): string {
  const { day, month, year } = wordsOf(date);
  return [year, [month, day].filter(Boolean).join(" ")].filter(Boolean).join(", ");
}
