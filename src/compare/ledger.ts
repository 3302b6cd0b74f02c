import type { Measure, SaidFigure } from "../archive/archive.ts";
import type { PartialDate } from "../archive/date.ts";
import { groupBy } from "../archive/group.ts";
import { compareNames } from "../archive/order.ts";
import { compareText } from "../archive/problem.ts";
import type { Report } from "./report.ts";
import { type Finding, findVerdict, verdicts } from "./verdict.ts";

/** What some articles report of one measure, in one unit and for one period. */
export interface Row<Own extends SaidFigure = SaidFigure> {
  readonly measure: Measure;
  /** Undefined where the articles name none. */
  readonly period: PartialDate | undefined;
  /** In the order in which they were given. */
  readonly reports: readonly Report<Own>[];
  readonly finding: Finding;
}

/**
 * Sets reports side by side: one row for each measure, unit and period. The rows of a measure stay together, by period
 * and unit. What needs a reader's eye comes first: the measures in the order of the worst verdict on each, then by title.
 */
export function ledgerOf<Own extends SaidFigure>(reports: readonly Report<Own>[]): Row<Own>[] {
  return [...groupBy(reports, ({ figure }) => figure.measure)]
    .map(([measure, own]) => ({ measure, rows: rowsOf(measure, own) }))
    .map(({ measure, rows }) => ({ measure, rows, rank: Math.min(...rows.map(rankOf)) }))
    .sort((a, b) => a.rank - b.rank || byTitle(a.measure, b.measure))
    .flatMap(({ rows }) => rows);
}

const byTitle = compareNames<Measure>(({ title }) => title);

function rankOf({ finding }: Row): number {
  return verdicts.indexOf(finding.verdict);
}

function rowsOf<Own extends SaidFigure>(measure: Measure, reports: readonly Report<Own>[]): Row<Own>[] {
  const unitOf = ({ figure }: Report) => figure.unit ?? measure.unit;
  return [...groupBy(reports, (report) => `${report.figure.period ?? ""} ${unitOf(report)}`)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, own]) => ({ measure, period: own[0]?.figure.period, reports: own, finding: findVerdict(own) }));
}
