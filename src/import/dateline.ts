import type { PrintedDate } from "./copy.ts";
import { findPrintedDate } from "./printedDate.ts";

/** The place, the day and the agency that stand before the first sentence of a report. */
export interface Dateline {
  readonly place: string;
  /** Undefined where the dateline names none, or leaves its year open. */
  readonly date: PrintedDate | undefined;
  /** Empty where the dateline names none. */
  readonly agency: string;
}

const dash = "\\s*(?:—|–|-{1,2}|:)\\s+";
const day = "\\p{L}{3,10}\\.?\\s+\\d{1,2}|\\d{1,2}\\.?\\s+(?:de\\s+)?\\p{L}{3,10}\\.?";
const date = `(?:,\\s*((?:${day})(?:,?\\s*(?:de\\s+)?\\d{4})?))?`;
const word = "[\\p{Lu}][\\p{L}.'’-]*";

// `PORT NOR, Norland, Oct 18 (Sund Wire) -`, `Port Nor (Example Agency) —`, `BERLIN —`: without an agency the place is in capitals,
// for a sentence may well begin with a name and a dash.
const withAgency = new RegExp(
  `^((?:${word}|de|of|la)(?:[ /](?:${word}|de|of|la|and))*(?:,\\s*${word}(?: ${word})*)?)${date}\\s*\\(([^)]{2,40})\\)${dash}`,
  "u",
);
const inCapitals = new RegExp(
  `^((?:[\\p{Lu}.'’-]{2,}(?:[ /][\\p{Lu}.'’-]{2,})*)(?:,\\s*${word}(?: ${word})*)?)${date}\\s*(?:—|–|-{1,2})\\s+(?=\\S)`,
  "u",
);

/** The dateline that a paragraph begins with. */
export function findDateline(paragraph: string): Dateline | undefined {
  const [, place, printed = "", agency] = withAgency.exec(paragraph) ?? [];
  if (place && agency) return { place: placeOf(place), date: findPrintedDate(printed), agency };
  const [, shouted, beside = ""] = inCapitals.exec(paragraph) ?? [];
  if (!shouted || shouted.length >= 50) return undefined;
  return { place: placeOf(shouted), date: findPrintedDate(beside), agency: "" };
}

function placeOf(text: string): string {
  return text.trim().replace(/,$/, "");
}
