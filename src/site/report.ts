import type { Figure } from "../archive/archive.ts";
import { groupBy } from "../archive/group.ts";
import { compareText } from "../archive/problem.ts";
import type { Report } from "../compare/report.ts";
import { unitOf } from "./course.ts";
import { formatDate } from "./date.ts";
import { type ArticleEntry, articleEntry } from "./entry.ts";
import { type FigureEntry, figureEntry } from "./figure.ts";
import { nameUnit } from "./quantity.ts";
import type { Site } from "./site.ts";

/** A figure with the article that reports it. */
export interface ReportEntry {
  readonly article: ArticleEntry;
  readonly figure: FigureEntry;
}

/** Reports that can be held against each other: of one period and in one unit. */
export interface ReportGroup {
  /** `2022`, `2022, in EUR`; empty where nothing parts the reports. */
  readonly name: string;
  readonly reports: readonly ReportEntry[];
}

/** Groups reports by period and unit, the oldest period first, those without one last; within, in the order given. */
export function groupReports(site: Site, reports: readonly Report<Figure>[]): ReportGroup[] {
  const hasUnits = new Set(reports.map(unitOf)).size > 1;
  const hasPeriods = reports.some(({ figure }) => figure.period);
  const nameOf = (report: Report) => {
    const period = report.figure.period ? formatDate(report.figure.period) : "No period given";
    return [...(hasPeriods ? [period] : []), ...(hasUnits ? [`in ${nameUnit(unitOf(report))}`] : [])].join(", ");
  };
  // Behind any year stands what has none.
  const keyOf = (report: Report) => `${report.figure.period ?? "none"} ${unitOf(report)}`;
  return [...groupBy(reports, keyOf)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, alike]) => ({
      name: alike[0] ? nameOf(alike[0]) : "",
      reports: alike.map(({ article, figure }) => ({
        article: articleEntry(site, article),
        figure: figureEntry(site, figure),
      })),
    }));
}
