import type { Details } from "../archive/archive.ts";
import type { Check } from "../archive/check.ts";
import { formatTally } from "../tally.ts";

/** How much of a record was found in its original: `all 23 figures and quotations against the original`; empty where there is nothing to find. */
export function formatChecked({
  figures,
  statements,
  quoted,
}: Pick<Details, "figures" | "statements" | "quoted">): string {
  const numbers = figures.map(({ check }) => check);
  const phrases = [...statements.flatMap(({ check }) => check ?? []), ...quoted];
  const checks = [...numbers, ...phrases];
  if (checks.length === 0) return "";
  const what = nameClaims(numbers.length, phrases.length);
  const checked = countOf(checks, "checked");
  const changed = countOf(checks, "changed");
  if (checked === checks.length)
    return `${checks.length === 1 ? "the one" : `all ${checks.length}`} ${what} against the original`;
  const since = changed === 0 ? "" : `; ${formatTally(changed, "has", "have")} changed since`;
  return checked === 0 && changed === 0
    ? "nothing yet"
    : `${checked} of ${checks.length} ${what} against the original${since}`;
}

function nameClaims(figures: number, quotations: number): string {
  if (quotations === 0) return figures === 1 ? "figure" : "figures";
  if (figures === 0) return quotations === 1 ? "quotation" : "quotations";
  return "figures and quotations";
}

function countOf(checks: readonly Check[], wanted: Check): number {
  return checks.filter((check) => check === wanted).length;
}
