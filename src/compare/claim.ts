import type { Figure } from "../archive/archive.ts";
import { around, type Interval, isSame, mirror, point } from "./interval.ts";

/** The words with which an article hedges a number; a record is only a mark. */
type Hedge = Exclude<Figure["qualifier"], "record">;

/** A reported number with what its words say of the true one. */
export interface Claim {
  readonly value: number;
  /** Undefined where the number stands alone. */
  readonly hedge: Hedge;
  /** The values that the words rule in: what whoever chose them will have had in mind. */
  readonly meant: Interval;
  /** The values that the words don't rule out: a bound is open on its other side. */
  readonly allowed: Interval;
  /** The same where a number without a hedge may be rounded all the same. */
  readonly lenient: Interval;
}

// A plain number is trusted to a twentieth of itself, and a hedged one to a tenth, however few digits it has.
const plainTolerance = 1 / 20;
const hedgedTolerance = 1 / 10;
// Who writes “more than 100” may know of 140, but hardly of 190.
const boundTolerance = 1 / 2;

/** What a figure claims. Of how many digits it was printed with, its last digit that is not zero is the only sign. */
export function claimOf({ value, qualifier }: Pick<Figure, "value" | "qualifier">): Claim {
  const hedge = qualifier === "record" ? undefined : qualifier;
  const { meant, allowed = meant, lenient = allowed } = rangesOf(value, hedge);
  return { value, hedge, meant, allowed, lenient };
}

/** Whether its words say that a number is rounded; the others set a bound to it. */
export function isRounded({ hedge }: Claim): boolean {
  return hedge === "about" || hedge === "nearly";
}

/** Whether two claims give the same number: with the same words, or one with none and the other with "about". */
export function isSameNumber(a: Claim, b: Claim): boolean {
  const isRepeated = a.hedge === b.hedge || [a, b].every(({ hedge }) => hedge === undefined || hedge === "about");
  return isRepeated && isSame(a.value, b.value);
}

interface Ranges {
  readonly meant: Interval;
  readonly allowed?: Interval;
  readonly lenient?: Interval;
}

/** What words say of a loss they say of its size: “more than” of -5 is a larger one. */
function rangesOf(value: number, hedge: Hedge): Ranges {
  if (value >= 0) return rangesAbove(value, hedge);
  const { meant, allowed = meant, lenient = allowed } = rangesAbove(-value, hedge);
  return { meant: mirror(meant), allowed: mirror(allowed), lenient: mirror(lenient) };
}

function rangesAbove(value: number, hedge: Hedge): Ranges {
  const place = lastPlaceOf(value);
  const reach = Math.min(place, value * hedgedTolerance);
  const bound = Math.min(place, value * boundTolerance);
  switch (hedge) {
    case undefined:
      return { meant: point(value), lenient: around(value, Math.min(place / 2, value * plainTolerance)) };
    case "about":
      return { meant: around(value, reach) };
    case "nearly":
      return { meant: { low: value - reach, high: value, without: "high" } };
    case "more than":
      return {
        meant: { low: value, high: value + bound, without: "both" },
        allowed: { low: value, high: Number.POSITIVE_INFINITY, without: "low" },
      };
    case "at least":
      return {
        meant: { low: value, high: value + bound, without: "high" },
        allowed: { low: value, high: Number.POSITIVE_INFINITY },
      };
    case "less than":
      return {
        meant: { low: value - bound, high: value, without: "both" },
        allowed: { low: Number.NEGATIVE_INFINITY, high: value, without: "high" },
      };
    case "up to":
      return {
        meant: { low: value - bound, high: value, without: "low" },
        allowed: { low: Number.NEGATIVE_INFINITY, high: value },
      };
  }
}

/** The worth of a number's last digit that is not zero: 10 of 140, 1 of 42, 0.001 of 0.343. */
function lastPlaceOf(value: number): number {
  // A double holds fifteen digits for certain; what stands behind them is noise.
  const [mantissa = "", exponent] = Math.abs(value).toExponential(14).split("e");
  const decimals = mantissa.replace(/\.?0+$/, "").slice(2).length;
  return 10 ** (Number(exponent) - decimals);
}
