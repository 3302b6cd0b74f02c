import { currenciesOf, currencyWords } from "./currency.ts";
import { parseDigits } from "./digits.ts";
import { countedLanguages, numeralsOf, parseHanNumeral } from "./numeral.ts";
import type { Range } from "./range.ts";
import { factorsOf, shortFactors } from "./scale.ts";

/** A number as a text prints it, with all that it may mean. */
export interface Amount extends Range {
  /** What its digits or words may stand for, before it is scaled: `1.234` is one number to some and another to others. */
  readonly numbers: readonly number[];
  /** What the words behind it multiply it by: a million, a dozen. */
  readonly factor: number;
  readonly isPercentage: boolean;
  /** Whether it is a fraction in words, such as a third, which no decimal says exactly. */
  readonly isFraction: boolean;
  /** The currencies that its sign or word may mean; empty where none is named. */
  readonly currencies: readonly string[];
}

const fractions: Readonly<Record<string, number>> = {
  half: 1 / 2,
  "one third": 1 / 3,
  "a third": 1 / 3,
  "two thirds": 2 / 3,
  "a quarter": 1 / 4,
  "one quarter": 1 / 4,
  "three quarters": 3 / 4,
  "a fifth": 1 / 5,
  "one fifth": 1 / 5,
  "a tenth": 1 / 10,
  "one tenth": 1 / 10,
  "la moitié": 1 / 2,
  "un tiers": 1 / 3,
  "un quart": 1 / 4,
  "la mitad": 1 / 2,
  "un tercio": 1 / 3,
  "un cuarto": 1 / 4,
  "die hälfte": 1 / 2,
  "ein drittel": 1 / 3,
  "ein viertel": 1 / 4,
  половина: 1 / 2,
  половину: 1 / 2,
};

// Of these letters no digit may stand in the middle of a word; Chinese parts no words.
const letter = "\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}";
const wordEnd = `(?![${letter}\\p{M}])`;

function anyOf(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.$]/g, "\\$&").replace(/[ -]/g, "[\\s-]"))
    .join("|");
}

function patternOf(language: string): RegExp {
  const numeral = `(?:${anyOf(numeralsOf(language).keys())})${wordEnd}`;
  const hundreds = `(?:(?:a|an|${numeral})[\\s-]hundred(?:[\\s-](?:and\\s)?${numeral})?|${numeral})`;
  const words = `(?:${hundreds}[\\s-](?:thousand|million|billion)(?:,?\\s(?:and\\s)?))*${hundreds}`;
  const article = "(?:half[\\s-])?(?:an?|un|une|ein|eine)(?=[\\s-](?:FACTOR))";
  const factor = `(?:${anyOf(Object.keys(factorsOf(language)))})${wordEnd}`;
  const grouped = "\\d{1,3}(?<mark>[.,'’\\s])\\d{3}(?:\\k<mark>\\d{3})*(?:(?!\\k<mark>)[.,]\\d+)?(?!\\d)";
  const skipped =
    "\\d{4}-\\d{2}-\\d{2}|\\d{1,2}:\\d{2}(?::\\d{2})?|\\d{1,4}/\\d{1,2}/\\d{1,4}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}";
  const ordinal = "(?:st|nd|rd|th|er|re|ère|e|ème|eme|\\.?º|\\.?ª|-?(?:й|я|е|го|му|м|х|ый|ая|ое|ой))";
  const unit = "(?:km|kg|cm|mm|ha|[kmgt]wh?|h)";
  return new RegExp(
    [
      `(?<![${letter}\\p{N}]|\\d[.,]|[${letter}]-)(?:`,
      `(?<skipped>${skipped})|`,
      `(?:(?<sign>${anyOf(currencyWords.before)})\\s?)?`,
      "(?<share>百分之)?",
      `(?:(?<fraction>${anyOf(Object.keys(fractions))})${wordEnd}(?![\\s-](?:${factor}|an?\\s))|`,
      `(?<digits>${grouped}|\\d+(?:[.,]\\d+)?)(?![.,]?\\d)(?:${ordinal}${wordEnd}|(?<short>[kmb])${wordEnd}|${unit}${wordEnd})?|`,
      `(?<article>${article.replace("FACTOR", factor)})|`,
      `(?<words>${words})|(?<han>[零〇一二两三四五六七八九十百千]+))`,
      `(?<scale>(?:[\\s-]*${factor})*)(?![${letter}\\d])`,
      "(?<percent>\\s?[%％]|[\\s-](?:per\\s?cent|pct|percentage\\spoints?|pour\\scent|por\\sciento|prozent(?:punkte)?|процент\\p{L}*))?",
      `(?:[\\s-]*(?:of\\s|de\\s|d['’])?(?:(?<whose>${anyOf(currencyWords.whose)})\\s?)?(?<noun>${anyOf(currencyWords.behind)})${wordEnd})?`,
      ")",
    ].join(""),
    "giu",
  );
}

const patterns: ReadonlyMap<string, RegExp> = new Map(
  countedLanguages.map((language) => [language, patternOf(language)]),
);

/** The numbers of a text, in digits and in words, in the order in which they stand there; times and dates in digits are none. */
export function readAmounts(text: string, language = "en"): Amount[] {
  const tongue = language.split("-")[0] ?? language;
  const pattern = patterns.get(tongue) ?? patterns.get("en") ?? /$^/g;
  const factors = factorsOf(tongue);
  return [...text.matchAll(pattern)].flatMap((match): Amount[] => {
    const groups = match.groups ?? {};
    const numbers = numbersIn(groups, tongue);
    if (numbers.length === 0) return [];
    const { sign, noun, whose, short = "", scale = "", percent, share } = groups;
    const multiplied = scale
      .toLowerCase()
      .split(/[\s-]+/)
      .flatMap((word) => factors[word] ?? hanFactors(word, factors));
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        numbers,
        factor: multiplied.reduce((product, factor) => product * factor, shortFactors[short.toLowerCase()] ?? 1),
        isPercentage: (percent ?? share) !== undefined,
        isFraction: groups["fraction"] !== undefined,
        currencies: currenciesIn(sign, noun, whose),
      },
    ];
  });
}

/** Chinese writes its scales one behind the other. */
function hanFactors(word: string, factors: Readonly<Record<string, number>>): number[] {
  return [...word].flatMap((character) => factors[character] ?? []);
}

function currenciesIn(
  sign: string | undefined,
  noun: string | undefined,
  whose: string | undefined,
): readonly string[] {
  if (sign !== undefined) return currenciesOf(sign);
  return noun === undefined ? [] : currenciesOf(noun, whose);
}

function numbersIn(groups: Readonly<Record<string, string | undefined>>, language: string): readonly number[] {
  const { digits, fraction, article, words, han } = groups;
  if (digits !== undefined) return parseDigits(digits, language);
  if (fraction !== undefined) return partsIn(fraction.toLowerCase().replace(/[\s-]+/g, " "));
  if (article !== undefined) return [/^half/i.test(article) ? 0.5 : 1];
  if (words !== undefined) return [parseWords(words.toLowerCase(), language)];
  const value = han === undefined ? undefined : parseHanNumeral(han);
  return value === undefined ? [] : [value];
}

/** A third may be a part of something, or the one after the second. */
function partsIn(fraction: string): readonly number[] {
  const part = fractions[fraction] ?? 0;
  return /^a .*(?:rd|th)$/.test(fraction) ? [part, Math.round(1 / part)] : [part];
}

/** Reads words such as “two thousand one hundred and forty-two”. */
function parseWords(words: string, language: string): number {
  const numerals = numeralsOf(language);
  const factors = factorsOf(language);
  let total = 0;
  let current = 0;
  for (const part of words.split(
    /,?\s+and\s+|,?[\s-](?=(?:hundred|thousand|million|billion)\b)|(?<=hundred|thousand|million|billion),?[\s-]/,
  )) {
    const factor = factors[part];
    if (part === "hundred") current *= 100;
    else if (factor !== undefined) {
      total += current * factor;
      current = 0;
    } else current += part === "a" || part === "an" ? 1 : (numerals.get(part.replace(/\s/g, "-")) ?? 0);
  }
  return total + current;
}
