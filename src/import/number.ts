import { currenciesOf } from "../evidence/currency.ts";
import { pointLanguages } from "../evidence/digits.ts";
import { numeralsOf } from "../evidence/numeral.ts";
import { factorsOf, shortFactors } from "../evidence/scale.ts";
import { findCommaNumbers } from "./commaNumber.ts";
import { formatRatio, formatValue, type PrintedNumber } from "./printedNumber.ts";

// Nobody counts with one or first, and what was done twice is no figure.
const words: Readonly<Record<string, number>> = Object.fromEntries([
  ...[...numeralsOf("en")].filter(([word, value]) => value > 1 && !/ce$/.test(word)),
  ["dozen", 12],
]);
const scales = factorsOf("en");
const qualifiers: Readonly<Record<string, string>> = {
  "more than": "more than",
  over: "more than",
  nearly: "nearly",
  almost: "nearly",
  about: "about",
  around: "about",
  roughly: "about",
  some: "about",
  approximately: "about",
  "at least": "at least",
  "less than": "less than",
  under: "less than",
  "fewer than": "less than",
  "up to": "up to",
  record: "record",
};

const number = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const pattern = new RegExp(
  `(?<before>\\b(?:${Object.keys(qualifiers).join("|")})\\s+(?:a\\s+|of\\s+|the\\s+)*)?(?<sign>us\\$|[$€£¥₽])?\\s?(?<!\\d[.,]?)(?<![\\p{L}\\p{N}-])(?<digits>${number}|(?:${Object.keys(words).join("|")})(?![\\p{L}-]))(?<ordinal>st|nd|rd|th)?(?<short>bn|mn|tn|[kmb])?(?![\\p{L}\\d])(?:[\\s-](?<scale>${Object.keys(
    scales,
  )
    .filter((scale) => scale.length > 2)
    .join("|")})\\b)?(?<percent>\\s?%|\\s+per\\s?cent\\b)?(?:[\\s-](?<noun>\\p{Ll}[\\p{L}-]*))?`,
  "giu",
);

/**
 * The numbers in a paragraph that count or measure something; years, days of the month and clocks are none.
 *
 * @param language the tag of the text's language
 */
export function findNumbers(paragraph: string, language = "en"): PrintedNumber[] {
  const [tongue = ""] = language.split("-");
  return pointLanguages.has(tongue) ? findPointNumbers(paragraph) : findCommaNumbers(paragraph, tongue);
}

/** Those of the press that writes 1,200 and 34.3. */
function findPointNumbers(paragraph: string): PrintedNumber[] {
  return [...paragraph.matchAll(pattern)].flatMap((match): PrintedNumber[] => {
    const { before = "", sign = "", digits = "", scale, short, percent, noun = "" } = match.groups ?? {};
    const value = words[digits.toLowerCase()] ?? Number(digits.replaceAll(",", ""));
    const around = paragraph.slice(Math.max(0, match.index - 12), match.index);
    const isWord = digits.toLowerCase() in words;
    if (isDate(digits, around, paragraph.slice(match.index + match[0].length), match[0])) return [];
    // Where a sign may mean several currencies, the one that is printed most stands first.
    const [currency] = currenciesOf(sign || noun);
    const unit = currency ?? (percent ? "ratio" : noun.toLowerCase());
    if (isWord && (unit === "" || connectives.has(unit))) return [];
    if (!currency && !percent && (unit === "" || connectives.has(unit)) && !scale) return [];
    return [
      {
        value: percent ? formatRatio(value) : formatValue(value, factorOf((scale ?? short ?? "").toLowerCase())),
        unit: connectives.has(unit) ? "" : unit,
        qualifier:
          qualifiers[
            before
              .trim()
              .toLowerCase()
              .replace(/\s+(a|of|the)$/, "")
          ] ?? (/\brecord\s+$/i.test(around) ? "record" : ""),
        context: match[0].trim().split(/\s+/).slice(0, 7).join(" "),
      },
    ];
  });
}

const connectives = new Set(
  "and or of to in on at by for from with the a an as is was were are than that this which who but more years’ last next".split(
    " ",
  ),
);

function isDate(digits: string, before: string, after: string, whole: string): boolean {
  if (/^(19|20)\d{2}$/.test(digits) && !/%|per ?cent|illion/.test(whole)) return true;
  if (/(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.?\s+$/iu.test(before)) return true;
  if (
    /^\d{1,2}$/.test(digits) &&
    /\s(?:(?:de )?\p{L}+ (?:de )?(?:19|20)\d{2}|january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|januar|februar|märz|juni|juli|oktober|dezember)(?!\p{L})/iu.test(
      whole + after.slice(0, 12),
    )
  )
    return true;
  return /^:\d{2}/.test(after) || /\d:$/.test(before);
}

function factorOf(scale: string): number {
  return scales[scale] ?? shortFactors[scale] ?? 1;
}
