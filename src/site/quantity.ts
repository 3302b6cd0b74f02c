import type { Figure, Measure } from "../archive/archive.ts";

/** A quantity for people, with its unit: `$190 billion`, `34.3%`, `1,400 people`. */
export function formatQuantity(value: number, unit: string): string {
  return unit === "ratio" || isCurrency(unit) ? formatAmount(value, unit) : `${formatAmount(value, unit)} ${unit}`;
}

/** A quantity where its unit is named elsewhere, unless a sign says it: `$190 billion`, `34.3%`, `1,400`. */
export function formatAmount(value: number, unit: string): string {
  if (unit === "ratio") return `${formatNumber(value * 100)}%`;
  return isCurrency(unit) ? formatMoney(value, unit) : formatNumber(value);
}

/** What numbers in a unit are given in: `people`, `USD`, `per cent`. */
export function nameUnit(unit: string): string {
  return unit === "ratio" ? "per cent" : unit;
}

function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

/** What a number needs to be written as its article qualifies it. */
export type Qualified = Pick<Figure, "value" | "unit" | "qualifier"> & {
  readonly measure: Pick<Measure, "unit" | "singular">;
};

/** A figure as its article qualifies it: `more than 140 countries`, `a record $190 billion`. */
export function formatFigure({ value, unit, qualifier, measure }: Qualified): string {
  const isOne = value === 1 && unit === undefined && measure.singular !== undefined;
  const quantity = isOne ? `1 ${measure.singular}` : formatQuantity(value, unit ?? measure.unit);
  if (qualifier === undefined) return quantity;
  return qualifier === "record" ? `a record ${quantity}` : `${qualifier} ${quantity}`;
}

// Large numbers in words, as newspapers write them: 190e9 is 190 billion. Below a million, digits in groups.
const scales = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
] as const;

function formatNumber(value: number): string {
  const scale = scales.find(([size]) => Math.abs(value) >= size);
  return scale ? `${group(value / scale[0])} ${scale[1]}` : group(value);
}

function formatMoney(value: number, currency: string): string {
  const amount = formatNumber(Math.abs(value));
  const symbol = symbols[currency];
  const sign = value < 0 ? "−" : "";
  return symbol ? `${sign}${symbol}${amount}` : `${sign}${amount} ${currency}`;
}

// Only what can't be mistaken: “kr” and “R” stand for several currencies (https://www.iso.org/iso-4217-currency-codes.html).
const symbols: Readonly<Record<string, string>> = { USD: "$", EUR: "€", GBP: "£" };

// At most twelve digits behind the point: enough for any ratio, too few for a double's noise to show.
const grouped = new Intl.NumberFormat("en", { maximumFractionDigits: 12 });

function group(value: number): string {
  return grouped.format(Number(value.toPrecision(15))).replace("-", "−");
}
