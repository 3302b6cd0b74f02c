import { type Amount, readAmounts } from "./amount.ts";
import type { Range } from "./range.ts";

/** What else tells how a number may be written. */
export interface NumberOptions {
  /** The unit of one, like decade for decades: “a decade” is 1. */
  readonly singular?: string | undefined;
  /** The tag of the text's language; English where it is left out. */
  readonly language?: string | undefined;
}

/**
 * Finds a number wherever it stands in a paragraph, in one of the ways in which people write it: 190e9 USD as “$190
 * billion”, 0.343 of the unit ratio as “34.3%”, 42 as “forty-two” or “42nd”. A part of a longer number is none, an amount
 * of another currency is none, and a percentage is no count. The sign of a value is not looked at: that something fell is
 * told in words.
 */
export function findNumber(
  paragraph: string,
  value: number,
  unit: string,
  { singular = unit.replace(/s$/, ""), language = "en" }: NumberOptions = {},
): Range[] {
  const amounts = readAmounts(paragraph, language);
  const found = amounts.filter((amount, index) => {
    return [amount, shareOf(paragraph, amount, amounts[index + 1])].some((one) => one && means(one, value, unit));
  });
  const ones = Math.abs(value) === 1 ? findOne(paragraph, singular) : [];
  return [...found.map(({ start, end }) => ({ start, end })), ...ones].sort((a, b) => a.start - b.start);
}

/** The first end of a range such as “190 to 200 billion dollars”, which shares what stands behind the other. */
function shareOf(paragraph: string, amount: Amount, next: Amount | undefined): Amount | undefined {
  if (
    !next ||
    !/^\s*(?:[-–—]|to|and|or|à|et|ou|a|y|o|bis|und|до|и|至|到)\s*$/iu.test(paragraph.slice(amount.end, next.start))
  )
    return undefined;
  const currencies = amount.currencies.length > 0 ? amount.currencies : next.currencies;
  if (amount.isPercentage || amount.factor !== 1) return { ...amount, currencies };
  return { ...amount, currencies, factor: next.factor, isPercentage: next.isPercentage };
}

const percentUnit = /^(?:%|per ?cent|percentage points?)$/i;
const currencyUnit = /^[A-Z]{3}$/;

function means(amount: Amount, value: number, unit: string): boolean {
  const { currencies, isPercentage, isFraction } = amount;
  const scaled = amount.numbers.map((number) => number * amount.factor);
  if (unit === "ratio") {
    if (currencies.length > 0) return false;
    if (isPercentage) return scaled.some((number) => isSame(number / 100, value));
    if (isFraction) return scaled.some((number) => number < 1 && isRounded(number, value));
    // A count is no ratio, though a decimal may be one.
    return scaled.some((number) => !Number.isInteger(number) && isSame(number, value));
  }
  if (isPercentage !== percentUnit.test(unit)) return false;
  if (currencyUnit.test(unit) ? currencies.length > 0 && !currencies.includes(unit) : currencies.length > 0)
    return false;
  return scaled.some((number) => isSame(number, value));
}

function isSame(number: number, value: number): boolean {
  return Math.abs(number - Math.abs(value)) <= Math.abs(value) * 1e-14;
}

/** Whether a decimal is a fraction, rounded to as many digits as the decimal has: 0.33 is a third. */
function isRounded(fraction: number, value: number): boolean {
  const [, decimals = ""] = String(Math.abs(value)).split(".");
  return decimals.length > 1 || isSame(fraction, value)
    ? isSame(Number(fraction.toFixed(decimals.length)), value)
    : false;
}

/** “A decade”, “another day”. */
function findOne(paragraph: string, singular: string): Range[] {
  if (singular === "") return [];
  const noun = singular.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(
    `(?<!\\p{L})(?:an?|another|un|une|una|ein|eine|einen|один|одна|одно)\\s+${noun}(?!\\p{L})`,
    "giu",
  );
  return [...paragraph.matchAll(pattern)].map(({ 0: text, index }) => ({ start: index, end: index + text.length }));
}
