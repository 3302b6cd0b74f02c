import type { Row } from "../compare/ledger.ts";
import { type Verdict, verdicts } from "../compare/verdict.ts";
import { formatTally } from "../tally.ts";

// How a sentence says a verdict, of one measure and of several.
const verbs: Readonly<Record<Verdict, readonly [one: string, several: string]>> = {
  differ: ["differs", "differ"],
  "not comparable": ["is not comparable", "are not comparable"],
  "within rounding": ["is within rounding", "are within rounding"],
  agree: ["agrees", "agree"],
  "single source": ["has a single source", "have a single source"],
};

/**
 * What a ledger comes to: `In both A and B: 3 measures; 1 differs, 2 agree. In one alone: 11.` A measure counts once
 * for each period and unit, as it has a row for each.
 *
 * @param letters of the articles that report a figure
 */
export function summarizeLedger(rows: readonly Row[], letters: readonly string[]): string {
  const shared = rows.filter(({ reports }) => new Set(reports.map(({ article }) => article)).size > 1);
  if (shared.length === 0) return "No measure is in more than one article.";
  const [first, second, ...others] = letters;
  const place = others.length === 0 ? `In both ${first} and ${second}` : "In more than one article";
  const alone = rows.length - shared.length;
  return `${place}: ${formatTally(shared.length, "measure")}${formatVerdicts(shared)}.${alone > 0 ? ` In one alone: ${alone}.` : ""}`;
}

function formatVerdicts(rows: readonly Row[]): string {
  const counted = verdicts
    .map((verdict) => ({
      verbs: verbs[verdict],
      count: rows.filter(({ finding }) => finding.verdict === verdict).length,
    }))
    .filter(({ count }) => count > 0);
  const [only, ...others] = counted;
  if (only && others.length === 0) return only.count === 1 ? `, and it ${only.verbs[0]}` : `, and all ${only.verbs[1]}`;
  return `; ${counted.map(({ verbs, count }) => `${count} ${verbs[count === 1 ? 0 : 1]}`).join(", ")}`;
}
