/** The place and the agency that stand before the first sentence of a report. */
export interface Dateline {
  readonly place: string;
  /** Empty where the dateline names none. */
  readonly agency: string;
}

const dash = "\\s*(?:—|–|-{1,2}|:)\\s+";
const date = "(?:,\\s*(?:\\p{L}{3,9}\\.?\\s+\\d{1,2}|\\d{1,2}\\.?\\s+\\p{L}{3,9}\\.?)(?:,?\\s*\\d{4})?)?";
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
  const [, place, agency] = withAgency.exec(paragraph) ?? [];
  if (place && agency) return { place: placeOf(place), agency };
  const [, shouted] = inCapitals.exec(paragraph) ?? [];
  return shouted && shouted.length < 50 ? { place: placeOf(shouted), agency: "" } : undefined;
}

function placeOf(text: string): string {
  return text.trim().replace(/,$/, "");
}
