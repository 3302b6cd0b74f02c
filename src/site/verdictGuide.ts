import { claimOf } from "../compare/claim.ts";
import { compareClaims, type Verdict, verdicts } from "../compare/verdict.ts";
import { formatFigure, type Qualified } from "./quantity.ts";
import { verdictSigns } from "./verdict.ts";

/** What a verdict means, with examples that it was reached on. */
export interface VerdictGuide {
  readonly verdict: Verdict;
  readonly sign: string;
  readonly meaning: string;
  /** Each a pair of numbers. */
  readonly examples: readonly string[];
}

const meanings: Readonly<Record<Verdict, string>> = {
  differ: "Two numbers that can’t be the same, even if one of them is rounded.",
  "not comparable":
    "A bound such as “more than” reaches to the next number of as many digits: “more than 40” to below 50, but by no more than half. What lies further off keeps to the bound, but does not confirm it.",
  "within rounding":
    "One number is the other rounded to fewer digits, and no more than a twentieth lies between them; or “about” or “nearly” reaches it: one step of the last digit that is not zero, and at most a tenth.",
  agree: "The same number, or one that a bound reaches.",
  "single source": "Only one independent source gives the number. Two newspapers with one agency’s text are one.",
};

const countries = { unit: "countries" };
const meetings = { unit: "meetings" };
const people = { unit: "people" };
const dollars = { unit: "USD" };
const share = { unit: "ratio" };

// The verdicts on them are not written here but reached as on any other numbers.
const pairs: readonly (readonly [Qualified, Qualified])[] = [
  [
    { value: 140, measure: countries },
    { value: 130, measure: countries },
  ],
  [
    { value: 140, qualifier: "more than", measure: countries },
    { value: 130, measure: countries },
  ],
  [
    { value: 40, qualifier: "more than", measure: meetings },
    { value: 4000, measure: meetings },
  ],
  [
    { value: 190e9, measure: dollars },
    { value: 190.3e9, measure: dollars },
  ],
  [
    { value: 0.34, measure: share },
    { value: 0.343, measure: share },
  ],
  [
    { value: 3000, qualifier: "about", measure: people },
    { value: 2970, measure: people },
  ],
  [
    { value: 200, qualifier: "nearly", measure: people },
    { value: 190, measure: people },
  ],
  [
    { value: 190e9, qualifier: "record", measure: dollars },
    { value: 190e9, measure: dollars },
  ],
  [
    { value: 40, qualifier: "more than", measure: meetings },
    { value: 42, measure: meetings },
  ],
];

/** Explains every verdict to a reader, in the order in which they decide. */
export function explainVerdicts(): VerdictGuide[] {
  const reached = pairs.map(([a, b]) => ({
    verdict: compareClaims(claimOf(a), claimOf(b)).verdict,
    text: `${formatFigure(a)} and ${formatFigure(b)}`,
  }));
  return verdicts.map((verdict) => ({
    verdict,
    sign: verdictSigns[verdict],
    meaning: meanings[verdict],
    examples: reached.filter((one) => one.verdict === verdict).map(({ text }) => text),
  }));
}
