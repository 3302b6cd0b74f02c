import { remembering } from "../archive/recent.ts";
import { amountPattern, openerOf } from "./amountPattern.ts";
import { currenciesOf } from "./currency.ts";
import { parseDigits } from "./digits.ts";
import { parseFraction } from "./fraction.ts";
import { countedLanguages, numeralsOf, parseHanNumeral } from "./numeral.ts";
import type { Range } from "./range.ts";
import { factorsOf, shortFactors } from "./scale.ts";
import { hideUncounted } from "./uncounted.ts";
import { hideYears } from "./year.ts";

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
  /** The word behind it that says what it measures, such as `barrels`, in lower case; undefined where none is known. */
  readonly counted: string | undefined;
}

interface AmountPattern {
  readonly pattern: RegExp;
  readonly mayOpen: (word: string) => boolean;
}

// To make all of them takes as long as to load half the program, and a build reads no amounts.
const patternOf = remembering(countedLanguages.length, (language: string): AmountPattern => {
  return { pattern: amountPattern(language), mayOpen: openerOf(language) };
});

/**
 * The numbers of a text, in digits and in words, in the order in which they stand there; what counts nothing is none.
 *
 * @param isOfYears whether the number of a year is one, too
 */
export function readAmounts(text: string, language = "en", isOfYears = false): Amount[] {
  const tongue = language.split("-")[0] ?? language;
  const factors = factorsOf(tongue);
  const amounts = patternOf(countedLanguages.includes(tongue) ? tongue : "en");
  const counting = isOfYears ? hideUncounted(text) : hideYears(hideUncounted(text));
  return matchesIn(lower(counting), amounts).flatMap((match): Amount[] => {
    const groups = match.groups ?? {};
    const numbers = numbersIn(groups, tongue).map((number) => number + (groups["half"] === undefined ? 0 : 0.5));
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
        counted: groups["adhering"] ?? groups["counted"],
      },
    ];
  });
}

const wordOrSign = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]+|[^\s\p{M}]/gu;

function matchesIn(text: string, amounts: AmountPattern): RegExpExecArray[] {
  const sticky = new RegExp(amounts.pattern);
  const matches: RegExpExecArray[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(wordOrSign)) {
    if (index < end || !amounts.mayOpen(word)) continue;
    sticky.lastIndex = index;
    const match = sticky.exec(text);
    if (!match) continue;
    matches.push(match);
    end = index + match[0].length;
  }
  return matches;
}

/** A text in lower case, as long as it was. */
function lower(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
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
  if (fraction !== undefined) return parseFraction(fraction);
  if (article !== undefined) return [/^half/i.test(article) ? 0.5 : 1];
  if (words !== undefined) return [parseWords(words.toLowerCase(), language)];
  const value = han === undefined ? undefined : parseHanNumeral(han);
  return value === undefined ? [] : [value];
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
