/** The numbers between two ends, either of which may stand outside. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** Which ends do not themselves belong to it; none where it is left out. */
  readonly without?: "low" | "high" | "both";
}

/** The interval that holds one number and no other. */
export function point(value: number): Interval {
  return { low: value, high: value };
}

/** The numbers up to a distance from one. */
export function around(value: number, reach: number): Interval {
  return { low: value - reach, high: value + reach };
}

/** The same numbers on the other side of zero. */
export function mirror({ low, high, without }: Interval): Interval {
  const other = without === "low" ? "high" : without === "high" ? "low" : without;
  return { low: -high, high: -low, ...(other && { without: other }) };
}

/** Whether two intervals have a number in common. */
export function overlap(a: Interval, b: Interval): boolean {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  if (!isSame(low, high)) return low < high;
  return [a, b].every((one) => holdsEnd(one, "low", low) && holdsEnd(one, "high", low));
}

function holdsEnd(interval: Interval, end: "low" | "high", value: number): boolean {
  const isWithout = interval.without === end || interval.without === "both";
  return !isWithout || !isSame(interval[end], value);
}

/** Whether two numbers are the same but for the noise of a double: 0.1 + 0.2 is 0.3. */
export function isSame(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.min(Math.abs(a), Math.abs(b));
}
