import type { Article } from "../archive/archive.ts";
import type { Report } from "../compare/report.ts";
import type { Finding, Verdict } from "../compare/verdict.ts";
import { formatFigure } from "./quantity.ts";

/** A verdict for the eye and the ear: a sign and a word, so that neither rests on colour. */
export interface VerdictEntry {
  readonly verdict: Verdict;
  readonly sign: string;
  /** Why, in a sentence; empty where the row says it. */
  readonly reason: string;
}

/** The signs of the verdicts. */
export const verdictSigns: Readonly<Record<Verdict, string>> = {
  differ: "≠",
  "not comparable": "‖",
  "within rounding": "≈",
  agree: "=",
  "single source": "1",
};

/** A verdict with the reason for it, in which each article has its letter. */
export function verdictEntry(
  finding: Finding,
  reports: readonly Report[],
  letterOf: (article: Article) => string,
): VerdictEntry {
  const { verdict } = finding;
  return { verdict, sign: verdictSigns[verdict], reason: reasonOf(finding, reports, letterOf) };
}

function reasonOf(
  { ground, between, origins }: Finding,
  reports: readonly Report[],
  letterOf: (article: Article) => string,
): string {
  const pair = (between ?? []).map((report) => nameReport(report, reports, letterOf(report.article)));
  const names = pair.join(" and ");
  switch (ground) {
    case "one article":
      return "";
    case "one origin":
      return `${formatOrigin(reports)}.`;
    case "one origin, divided":
      return `${formatOrigin(reports)}, yet the numbers differ.`;
    case "same value":
      return `${origins} independent sources give the same number.`;
    case "within reach":
      return `${names} can mean the same number.`;
    case "rounded":
      return `${names} can mean the same number, rounded.`;
    case "apart":
      return `${names} can’t mean the same number.`;
    case "beyond reach":
      return `${names} don’t rule each other out, but are too far apart to confirm each other.`;
    case "later and larger":
      return `The count grows with time, and ${pair.at(-1)} is the later article.`;
    case "order unknown":
      return `The count grows with time, and which of ${names} is the later is not known.`;
    case "later and smaller":
      return `The count grows with time, yet of ${names} the later gives the smaller number.`;
  }
}

/** A report by its letter, and by its number too where the article gives several. */
function nameReport({ article, figure }: Report, reports: readonly Report[], letter: string): string {
  const isOneOfSeveral = reports.filter((other) => other.article === article).length > 1;
  return isOneOfSeveral ? `${letter} (${formatFigure(figure)})` : letter;
}

/** Why several reports have one source: `Both have the text of Example Agency`. */
function formatOrigin(reports: readonly Report[]): string {
  const [first, ...others] = new Set(reports.map(({ article }) => article));
  if (others.length === 0) return "One article";
  const name = first?.wire?.name ?? first?.outlet?.name ?? "";
  const text = [first, ...others].some((article) => article?.wire) ? "have the text of" : "are by";
  return `${others.length === 1 ? "Both" : `All ${others.length + 1} articles`} ${text} ${name}`;
}
