import { type PartialDate, precisionOf } from "../archive/date.ts";
import { groupBy } from "../archive/group.ts";
import { compareText } from "../archive/problem.ts";
import { type Claim, claimOf, isRounded, isSameNumber } from "./claim.ts";
import { overlap } from "./interval.ts";
import { originOf } from "./origin.ts";
import type { Report } from "./report.ts";

/**
 * What the reports of one measure, in one unit and for one period, amount to. The archive reports and does not judge:
 * a verdict says how the numbers stand to each other, not which of them is right, and a note beside a number ("delegations
 * expected") is shown but changes nothing.
 *
 * **Single source.** Sources are counted by who wrote the text. Two outlets with one agency's text, or two articles of
 * one outlet, are one source, even where their numbers are not the same; that is then said.
 *
 * Of independent sources each report is held against every article of another source, and the worst pair decides, in this
 * order: differ, not comparable, within rounding, agree. An article that gives two numbers stands behind both: each is
 * held against what comes nearest to it in the other, so that two articles which give the same range agree.
 *
 * **A pair of numbers.**
 * 1. The same number, with the same words or with none on one side and "about" on the other: *agree*.
 * 2. "More than", "at least", "less than" and "up to" set a bound, and reach to the next number of as many digits,
 *    which itself is out of reach: "more than 140" to below 150, "more than 40" to below 50. Whoever knew of 150 would
 *    have said so. Nor does a bound reach further than half of its number: "more than 100" to below 150. Two numbers
 *    within each other's reach *agree*: "more than 40" and 42.
 * 3. Beyond its reach a bound neither confirms nor contradicts: "more than 40" and 4,000 are *not comparable*.
 * 4. "About" reaches one step of the last digit that is not zero to either side, "nearly" one step below, and both no
 *    further than a tenth of the number: "about 3,000" from 2,700 to 3,300, "nearly 200" from 180 to below 200. What
 *    such words reach is *within rounding*: "about 3,000" and 2,970.
 * 5. A number without such words may be rounded too. Where one, with fewer digits, is the other rounded, and no more
 *    than a twentieth lies between them, they are *within rounding*: $190 billion and $190.3 billion, 34% and 34.3%.
 * 6. All else *differs*: 130 and 140, "more than 140" and 130, "nearly 200" and 150.
 *
 * "Record" marks a number and does not hedge it. Words beside a loss, a number below zero, are about its size.
 *
 * **A count that grows with time**, as its measure says, stands for the time of its article where it has no period. Two
 * that would differ by the rules above do so only where the articles are of the same day, or the later number is the
 * smaller. Where the later is the larger, or which is the later is not known, they are *not comparable*.
 */
export type Verdict = "differ" | "not comparable" | "within rounding" | "agree" | "single source";

/** Why a verdict is what it is. */
export type Ground =
  /** Only one article reports it. */
  | "one article"
  /** All that report it have the same text or the same outlet. */
  | "one origin"
  /** As before, and two of their numbers would differ. */
  | "one origin, divided"
  | "same value"
  /** Each is within what the others' words reach. */
  | "within reach"
  | "rounded"
  /** A bound is kept, but the number lies beyond what its words reach. */
  | "beyond reach"
  /** A growing count at two times. */
  | "later and larger"
  /** A growing count at times of which nobody knows the order. */
  | "order unknown"
  | "apart"
  /** A growing count that the later article gives as smaller. */
  | "later and smaller";

/** A verdict with its reason. */
export interface Finding {
  readonly verdict: Verdict;
  readonly ground: Ground;
  /** The two reports that decided, of independent sources, the earlier first; undefined where there is one source. */
  readonly between: readonly [Report, Report] | undefined;
  /** How many independent sources there are. */
  readonly origins: number;
}

type Outcome = Pick<Finding, "verdict" | "ground">;

/** From the one that most needs a reader's eye to the one that least does. */
export const verdicts: readonly Verdict[] = ["differ", "not comparable", "within rounding", "agree", "single source"];

/** What some reports of one measure, in one unit and for one period, amount to. */
export function findVerdict(reports: readonly Report[]): Finding {
  const claims = reports
    .map((report) => ({ report, origin: originOf(report.article), claim: claimOf(report.figure) }))
    .sort((a, b) => compareText(dateOf(a), dateOf(b)));
  const origins = new Set(claims.map(({ origin }) => origin)).size;
  const articles = [...groupBy(claims, ({ report }) => report.article).values()];
  let worst: Finding | undefined;
  for (const [index, later] of articles.entries()) {
    for (const earlier of articles.slice(0, index)) {
      if (earlier[0]?.origin === later[0]?.origin) continue;
      for (const { earlier: one, later: other, outcome } of pairsOf(earlier, later)) {
        if (!worst || rank(outcome) < rank(worst)) worst = { between: [one.report, other.report], origins, ...outcome };
      }
    }
  }
  return worst ?? { verdict: "single source", ground: groundOfOne(claims), between: undefined, origins };
}

interface Pair {
  readonly earlier: Claimed;
  readonly later: Claimed;
  readonly outcome: Outcome;
}

/** Holds each number of two articles against what comes nearest to it in the other. */
function pairsOf(earlier: readonly Claimed[], later: readonly Claimed[]): Pair[] {
  const pairs = earlier.flatMap((one) =>
    later.map((other): Pair => ({ earlier: one, later: other, outcome: compareReports(one, other) })),
  );
  const nearest = (own: readonly Pair[]) =>
    own.reduce((best, pair) => (rank(pair.outcome) > rank(best.outcome) ? pair : best));
  return [...groupBy(pairs, (pair) => pair.earlier).values(), ...groupBy(pairs, (pair) => pair.later).values()].map(
    nearest,
  );
}

/** Among agreeing pairs, one whose words differ tells more than one that repeats the same number. */
function rank({ verdict, ground }: Outcome): number {
  return verdicts.indexOf(verdict) + (ground === "same value" ? 0.5 : 0);
}

function groundOfOne(claims: readonly Claimed[]): Ground {
  const isDivided = claims.some((later, index) =>
    claims.slice(0, index).some((earlier) => compareReports(earlier, later).verdict === "differ"),
  );
  if (isDivided) return "one origin, divided";
  return new Set(claims.map(({ report }) => report.article)).size > 1 ? "one origin" : "one article";
}

interface Claimed {
  readonly report: Report;
  readonly origin: string;
  readonly claim: Claim;
}

function compareReports(earlier: Claimed, later: Claimed): Outcome {
  const outcome = compareClaims(earlier.claim, later.claim);
  const { measure, period } = earlier.report.figure;
  if (outcome.verdict !== "differ" || !measure.grows || period !== undefined) return outcome;
  if (isUnordered(dateOf(earlier), dateOf(later))) return { verdict: "not comparable", ground: "order unknown" };
  if (dateOf(earlier) === dateOf(later)) return outcome;
  return later.claim.value < earlier.claim.value
    ? { verdict: "differ", ground: "later and smaller" }
    : { verdict: "not comparable", ground: "later and larger" };
}

function dateOf({ report }: Claimed): PartialDate {
  return report.article.published;
}

/** Whether it is not known if a date is before a later one or the same day, as the later lies within it. */
function isUnordered(date: PartialDate, later: PartialDate): boolean {
  return later.startsWith(date) && precisionOf(date) !== "day";
}

/** Holds two numbers against each other, by the rules above. */
export function compareClaims(a: Claim, b: Claim): Outcome {
  if (isSameNumber(a, b)) return { verdict: "agree", ground: "same value" };
  if (overlap(a.meant, b.meant)) {
    return isRounded(a) || isRounded(b)
      ? { verdict: "within rounding", ground: "rounded" }
      : { verdict: "agree", ground: "within reach" };
  }
  if (overlap(a.allowed, b.allowed)) return { verdict: "not comparable", ground: "beyond reach" };
  if (overlap(a.lenient, b.allowed) || overlap(a.allowed, b.lenient)) {
    return { verdict: "within rounding", ground: "rounded" };
  }
  return { verdict: "differ", ground: "apart" };
}
