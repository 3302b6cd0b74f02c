import type { Article, Figure } from "../archive/archive.ts";
import { ledgerOf, type Row } from "../compare/ledger.ts";
import type { Report } from "../compare/report.ts";
import { formatTally } from "../tally.ts";
import { addresses } from "./address.ts";
import { formatDate } from "./date.ts";
import { formatLocator, type LocatorEntry, type Source, sourceOf } from "./entry.ts";
import type { Link } from "./frame.ts";
import { summarizeLedger } from "./ledgerSummary.ts";
import { formatFigure } from "./quantity.ts";
import { type Room, roomBeside } from "./room.ts";
import type { Site } from "./site.ts";
import { type VerdictEntry, verdictEntry } from "./verdict.ts";

/** What the articles of a page report of the same measures, side by side. */
export interface Ledger {
  /** The articles that report a figure, where they are few enough to have a column each; else none. */
  readonly columns: readonly LedgerColumn[];
  readonly rows: readonly LedgerRow[];
  /** What all rows come to, in a sentence; empty where there is nothing to compare. */
  readonly summary: string;
  /** What the signs beside its figures mean. */
  readonly legend: string;
  /** What is not shown, and where it is; empty where all is. */
  readonly others: string;
  /** Whether there are several articles to compare, and so a verdict on each row. */
  readonly isCompared: boolean;
  /** Where the verdicts are explained. */
  readonly explanation: string;
}

interface LedgerColumn {
  readonly letter: string;
  readonly source: Source;
}

/** One measure for one period, in one unit. */
export interface LedgerRow {
  readonly measure: Link;
  readonly period: string;
  /** One for each column, or one for all reports. */
  readonly cells: readonly (readonly LedgerReport[])[];
  /** How many of its reports are shown; empty where all are. */
  readonly part: string;
  readonly verdict: VerdictEntry;
}

/** A figure as one article reports it. */
export interface LedgerReport {
  readonly letter: string;
  readonly value: string;
  /** What else the number needs to be understood, and to whom it is attributed. */
  readonly as: string;
  readonly locator: LocatorEntry;
}

const mostColumns = 4;

// What a page bears beside the rest of a meeting that was much reported.
const room: Room = { most: 31, least: 10, lessForEach: 2.2 };
const mostInRow = 10;

/**
 * Lays out the ledger of some reports; undefined where there are none.
 *
 * @param listed how many articles the page lists beside it
 */
export function layOutLedger(
  { base }: Site,
  reports: readonly Report<Figure>[],
  letterOf: (article: Article) => string,
  listed: number,
): Ledger | undefined {
  if (reports.length === 0) return undefined;
  const articles = [...new Set(reports.map(({ article }) => article))];
  const columns = articles.length > mostColumns ? [] : articles;
  const rows = ledgerOf(reports);
  const shown = rows.slice(0, countFitting(rows, roomBeside(listed, room)));
  const others = rows.length - shown.length;
  return {
    columns: columns.map((article) => ({ letter: letterOf(article), source: sourceOf(article) })),
    rows: shown.map((row): LedgerRow => {
      const few = chooseReports(row);
      const entry = ({ article, figure }: Report<Figure>): LedgerReport => ({
        letter: letterOf(article),
        value: formatFigure(figure),
        as: [figure.note, figure.attributedTo && `according to ${figure.attributedTo}`].filter(Boolean).join("; "),
        locator: { text: formatLocator(figure.at), check: figure.check },
      });
      return {
        measure: { text: row.measure.title, href: base.href(addresses.figure(row.measure.id)) },
        period: row.period ? formatDate(row.period) : "",
        cells:
          columns.length > 0
            ? columns.map((column) => few.filter(({ article }) => article === column).map(entry))
            : [few.map(entry)],
        part: row.reports.length > few.length ? `${few.length} of ${row.reports.length} reports` : "",
        verdict: verdictEntry(row.finding, row.reports, letterOf),
      };
    }),
    summary: articles.length > 1 ? summarizeLedger(rows, articles.map(letterOf)) : "",
    legend: `¶ counts the paragraphs of the original${reports.some(isChecked) ? "; ✓ was found there" : ""}.`,
    others:
      others > 0
        ? `${formatTally(others, "more row")} not shown here: each figure stands with its article, and on the page of its measure.`
        : "",
    isCompared: articles.length > 1,
    explanation: `${base.href(addresses.about)}#verdicts`,
  };
}

function isChecked({ figure }: Report<Figure>): boolean {
  return figure.check === "checked";
}

/** How many rows come to no more reports than that. */
function countFitting(rows: readonly Row<Figure>[], mostReports: number): number {
  let reports = 0;
  const end = rows.findIndex((row) => {
    reports += chooseReports(row).length;
    return reports > mostReports;
  });
  return end < 0 ? rows.length : end;
}

/** The reports of a row that are shown: those that decided its verdict, and the first. */
function chooseReports({ reports, finding }: Row<Figure>): readonly Report<Figure>[] {
  const chosen = new Set([...new Set([...(finding.between ?? []), ...reports])].slice(0, mostInRow));
  return reports.filter((report) => chosen.has(report));
}
