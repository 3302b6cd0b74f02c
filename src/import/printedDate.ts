import * as chrono from "chrono-node";
import { isPartialDate } from "../archive/date.ts";
import type { PrintedDate } from "./copy.ts";

const parsers = [
  chrono.en,
  chrono.es,
  chrono.fr,
  chrono.de,
  chrono.pt,
  chrono.it,
  chrono.nl,
  chrono.ru,
  chrono.ja,
  chrono.zh,
];

/** A date where it stands in a line. */
interface FoundDate extends PrintedDate {
  readonly at: number;
}

/** The whole day that a line prints, in any of the languages that are known; the day of an update counts last. */
export function findPrintedDate(text: string): PrintedDate | undefined {
  const found = datesIn(text);
  const isUpdate = ({ at }: FoundDate) => updated.test(text.slice(Math.max(0, at - 24), at));
  const own = found.find((date) => !isUpdate(date));
  const [first] = found;
  if (own) return printedDate(own);
  return first && { ...printedDate(first), isAmbiguous: true };
}

function printedDate({ date, printed, isAmbiguous }: FoundDate): PrintedDate {
  return { date, printed, isAmbiguous };
}

const updated =
  /(updated|modified|revised|amended|actualizad[oa]|mis à jour|aktualisiert|aggiornato|atualizad[oa]|обновлено|bijgewerkt|更新)[^\d]{0,14}$/i;

/** Whether a line holds a date and hardly anything else: a time, a zone, a word that says what the date is. */
export function isDateLine(text: string): boolean {
  if (text.length > longestDateLine) return false;
  const [first, ...others] = datesIn(text);
  if (!first) return false;
  const rest = [first, ...others].reduce((left, { printed }) => left.replace(printed, " "), text);
  const words = rest
    .replace(
      /\b\d{1,2}([:.h]\d{2})?( ?[ap]\.?m\b\.?)?|\b(gmt|utc|[a-z]{1,2}[sd]t|et|ct|pt|mt|cet|cest|msk)\b([+-]\d+)?|[ap]\.m\./gi,
      " ",
    )
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
  return words.split(" ").filter((word) => word !== "" && !around.has(word.toLowerCase())).length <= 1;
}

/**
 * The name that a line sets apart from a date, as that of an outlet or a place: `The Quay Times - 14 May 2021`. Empty where
 * more than such a name stands beside the date.
 */
export function nameBesideDate(text: string): string {
  if (text.length > longestDateLine) return "";
  const [first] = datesIn(text);
  if (!first) return "";
  const end = first.at + first.printed.length;
  const [before, behind] = [text.slice(0, first.at), text.slice(end)];
  const [, leading = ""] = /^(.*\S)\s*(?:[,|·•(]|\s[-–—])\s*$/u.exec(before) ?? [];
  if (isName(leading) && isDateLine(text.slice(first.at))) return leading;
  const [, trailing = ""] = /^\s*(?:[,|·•(]|[-–—]\s)\s*([^()]*\S)(?<!\))\)?$/u.exec(behind) ?? [];
  return isName(trailing) && (before === "" || isDateLine(text.slice(0, end))) ? trailing : "";
}

/** Whether a text is up to eight words of which each, but for the small ones, begins with a capital. */
function isName(text: string): boolean {
  const words = text.split(" ");
  const isOfName = (word: string) => /^\p{Lu}|^&$/u.test(word) || (word.length < 4 && /^\p{Ll}/u.test(word));
  return words.length <= 8 && /^\p{Lu}[\p{L}\p{M}.'’& -]*$/u.test(text) && words.every(isOfName);
}

/** Where a page's data state a time of Greenwich, it may be another day there: then the one that it prints for readers holds. */
export function settleDay(stated: PrintedDate | undefined, printed: PrintedDate | undefined): PrintedDate | undefined {
  if (!stated || !printed || printed.isAmbiguous || !/(Z|[+-]00:?00)$/.test(stated.printed.trim())) return stated;
  const hours = Math.abs(Date.parse(stated.date) - Date.parse(printed.date)) / 3_600_000;
  return hours === 24 ? { ...printed, insteadOf: stated.printed.trim() } : stated;
}

// Looking for dates takes a while in each of the languages, and a paragraph is no line of a date.
const longestDateLine = 140;

const around = new Set(
  `published publish posted updated update modified last first on at created date issued revised release released originally
  online print time local am pm by the le à el la las a los del um uhr am den stand erstellt veröffentlicht aktualisiert publié
  mis jour et publicado actualizado de en fecha h hrs pubblicato il aggiornato alle ore em às atualizado опубликовано обновлено
  в mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
);

// “Yesterday” and “3 days ago” name no day but count from the one on which they are read: from here, they are told by it.
const longAgo = new Date(1500, 5, 15);

// Each of the languages takes its time to find that there is no date in what has no number.
const numeral = /[\p{N}一二三四五六七八九元]/u;

function datesIn(text: string): FoundDate[] {
  if (!numeral.test(text)) return [];
  const numeric = [
    ...text.matchAll(/\b(?:(\d{4})-(\d{2})-(\d{2})(?=T|\b)|(\d{1,2})([/.])(\d{1,2})\5(\d{4}))/g),
  ].flatMap(readNumeric);
  if (numeric.length > 0) return numeric;
  for (const parser of parsers) {
    const found = parser.parse(text, longAgo).flatMap(({ text: printed, index, start }): FoundDate[] => {
      const [year, month, day] = (["year", "month", "day"] as const).map((part) =>
        start.isCertain(part) ? start.get(part) : null,
      );
      if (typeof year !== "number" || month === null || day === null || year <= longAgo.getFullYear() + 1) return [];
      const date = [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
      const dayOnly = printed.replace(/[,\s]+(at |um |à )?\d{1,2}[:h]\d{2}.*$/i, "");
      return isPartialDate(date) ? [{ date, printed: dayOnly, at: index, isAmbiguous: false }] : [];
    });
    if (found.length > 0) return found;
  }
  return [];
}

/** Days before months, as most of the world writes them; where both may be either, that is said. */
function readNumeric(match: RegExpExecArray): FoundDate[] {
  const [printed, isoYear, isoMonth, isoDay, first = "", mark, second = "", year] = match;
  if (isoYear) return dated(`${isoYear}-${isoMonth}-${isoDay}`, printed, match.index, false);
  const isMonthFirst = Number(second) > 12;
  const [day, month] = isMonthFirst ? [second, first] : [first, second];
  const isAmbiguous = mark === "/" && Number(first) <= 12 && Number(second) <= 12 && first !== second;
  return dated(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`, printed, match.index, isAmbiguous);
}

function dated(date: string, printed: string, at: number, isAmbiguous: boolean): FoundDate[] {
  return isPartialDate(date) ? [{ date, printed, at, isAmbiguous }] : [];
}
