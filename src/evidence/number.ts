import { type Amount, readAmounts } from "./amount.ts";
import { spanOf } from "./counted.ts";
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
 * of another currency is none, nor are barrels dollars or weeks days, and a percentage is no count; the number of a year counts nothing but years. The sign of a value is
 * not looked at: that something fell is told in words.
 */
export function findNumber(
  paragraph: string,
  value: number,
  unit: string,
  { singular = unit.replace(/s$/, ""), language = "en" }: NumberOptions = {},
): Range[] {
  const amounts = readAmounts(paragraph, language, spanOf(unit) === "year");
  const found = amounts.filter((amount, index) => {
    return readingsOf(paragraph, amount, amounts[index + 1]).some((one) => means(one, value, unit));
  });
  const ones = Math.abs(value) === 1 ? findOne(paragraph, singular) : [];
  return [...found.map(({ start, end }) => ({ start, end })), ...ones].sort((a, b) => a.start - b.start);
}

const rangeJoin = /^\s*(?:[-–—]|to|à|a|bis|до|至|到)\s*$/iu;
const pairJoin = /^\s*(?:and|or|et|ou|y|o|und|и)\s*$/iu;

/**
 * What a number may mean before another. The first end of “5 to 10 million” shares what stands behind the second, and is
 * no five; that of “20 and 30 percent” may share it. A number that is larger shares nothing: “42 and 3 billion”.
 */
function readingsOf(paragraph: string, amount: Amount, next: Amount | undefined): readonly Amount[] {
  const between = next && paragraph.slice(amount.end, next.start);
  const isRange = between !== undefined && rangeJoin.test(between);
  if (!next || !(isRange || pairJoin.test(between ?? ""))) return [amount];
  const currencies = amount.currencies.length > 0 ? amount.currencies : next.currencies;
  const isSmaller = Math.max(...amount.numbers) < Math.min(...next.numbers);
  const first = isRange || isSmaller ? { ...amount, counted: amount.counted ?? next.counted } : amount;
  if (first.isPercentage || first.factor !== 1) return [{ ...first, currencies }, first];
  const isSharing = next.factor !== 1 || next.isPercentage;
  if (!isSharing) return [{ ...first, currencies }, first];
  if (!isSmaller && !(isRange && next.isPercentage)) return [first];
  const shared = { ...first, currencies, factor: next.factor, isPercentage: next.isPercentage };
  return isRange ? [shared] : [shared, first];
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
  if (currencyUnit.test(unit) ? !mayBeMoney(amount, unit) : currencies.length > 0 || isOtherSpan(amount, unit))
    return false;
  return scaled.some((number) => isSame(number, value));
}

/** Whether an amount is one of a currency: that need not be named, unless something else is. `MWH` is no currency. */
function mayBeMoney({ currencies, counted }: Amount, currency: string): boolean {
  if (currencies.length > 0) return currencies.includes(currency);
  return counted === undefined || counted.toUpperCase() === currency;
}

/** Whether an amount is of another span of time than a unit is: two weeks are no two days. */
function isOtherSpan({ counted = "" }: Amount, unit: string): boolean {
  const [span, own] = [spanOf(counted), spanOf(unit)];
  return span !== undefined && own !== undefined && span !== own;
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
