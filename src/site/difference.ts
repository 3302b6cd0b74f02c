import type { Archive, Article, Meeting, SaidRecord } from "../archive/archive.ts";
import type { Coverage } from "../archive/coverage.ts";
import { ledgerOf, type Row } from "../compare/ledger.ts";
import { originOf } from "../compare/origin.ts";
import { type Report, reportsOf } from "../compare/report.ts";
import { addresses } from "./address.ts";
import { formatDate } from "./date.ts";
import { type ArticleEntry, articleEntry, meetingLink } from "./entry.ts";
import type { Link } from "./frame.ts";
import { formatFigure } from "./quantity.ts";
import type { Site } from "./site.ts";

/** A measure on which the independent sources of a meeting differ, and what they say. */
export interface Difference {
  readonly measure: Link;
  readonly period: string;
  readonly values: readonly { readonly value: string; readonly note: string; readonly article: ArticleEntry }[];
  /** Where all of the meeting's figures stand side by side. */
  readonly ledger: Link;
}

/** A meeting on which several independent sources report the same measure, and their records. */
export type Contest = { readonly meeting: Meeting; readonly records: readonly SaidRecord[] };

// Newer meetings are looked at first, and no more of them than a page should depend on.
const most = { meetings: 40, contests: 4, differences: 3 } as const;

/** Finds the newest meetings on which sources may differ, as far as that can be told without reading their records. */
export function findContests({ meetings, recordOf }: Archive, coverage: Coverage): Contest[] {
  const newest = meetings.slice(-most.meetings).reverse();
  return newest
    .map((meeting) => ({ meeting, articles: withSharedMeasures(coverage.ofMeeting(meeting.id)) }))
    .filter(({ articles }) => articles.length > 0)
    .slice(0, most.contests)
    .map(({ meeting, articles }) => ({ meeting, records: articles.map((article) => recordOf(article).said) }));
}

/** The articles that report a measure which one of another source reports too. */
function withSharedMeasures(articles: readonly Article[]): readonly Article[] {
  const origins = new Map<string, Set<string>>();
  for (const article of articles) {
    for (const id of article.measures) origins.set(id, (origins.get(id) ?? new Set()).add(originOf(article)));
  }
  return articles.filter(({ measures }) => measures.some((id) => (origins.get(id)?.size ?? 0) > 1));
}

/** Where sources differ, the newest meeting first. */
export function differencesIn(site: Site, contests: readonly Contest[]): Difference[] {
  return contests
    .flatMap(({ meeting, records }) =>
      ledgerOf(reportsOf(records))
        .filter(({ finding }) => finding.verdict === "differ")
        .map((row) => differenceOf(site, meeting, row)),
    )
    .slice(0, most.differences);
}

function differenceOf(site: Site, meeting: Meeting, { measure, period, finding, reports }: Row): Difference {
  const { text, href } = meetingLink(site.base, meeting);
  return {
    measure: { text: measure.title, href: site.base.href(addresses.figure(measure.id)) },
    period: period ? formatDate(period) : "",
    values: (finding.between ?? reports).map(({ article, figure }: Report) => ({
      value: formatFigure(figure),
      note: figure.note ?? "",
      article: articleEntry(site, article),
    })),
    ledger: { text, href: `${href}#ledger` },
  };
}
