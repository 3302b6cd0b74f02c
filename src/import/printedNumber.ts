/** A number as a text gives it. */
export interface PrintedNumber {
  /** As a record writes it: `190e9`, `0.343`, `42`. */
  readonly value: string;
  /** `USD`, `ratio`, or the noun that is counted; empty where none follows. */
  readonly unit: string;
  /** How the text qualifies it, in the words of records; empty where it does not. */
  readonly qualifier: string;
  /** The words around it, too few to be a quotation. */
  readonly context: string;
}

/** A percentage as a ratio: `0.343` of 34.3. */
export function formatRatio(percent: number): string {
  return String(Number((percent / 100).toPrecision(12)));
}

/** A number times a factor, written as short as it can be without losing a digit. */
export function formatValue(value: number, factor: number): string {
  const power = Math.round(Math.log10(factor));
  if (power < 6) return String(value * factor);
  // Who has no word for thousands of millions counts millions by thousands.
  return value >= 1000 && value % 1000 === 0 ? formatValue(value / 1000, factor * 1000) : `${value}e${power}`;
}
