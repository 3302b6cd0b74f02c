import type { Article } from "../archive/archive.ts";
import { groupBy } from "../archive/group.ts";
import { compareText } from "../archive/problem.ts";
import { type ArticleEntry, articleEntry, type MeetingEntry, meetingLine } from "./entry.ts";
import type { Site } from "./site.ts";

/** A meeting and some articles that cover it. */
export interface MeetingGroup {
  readonly meeting: MeetingEntry;
  readonly articles: readonly ArticleEntry[];
}

/** Groups articles by the meeting that they cover: the newest meeting first, its articles in order of publication. */
export function groupByMeeting(site: Site, articles: readonly Article[]): MeetingGroup[] {
  return [...groupBy(articles, ({ meeting }) => meeting)]
    .sort(([a], [b]) => compareText(b.start, a.start) || compareText(b.id, a.id))
    .map(([meeting, covering]) => ({
      meeting: meetingLine(site, meeting, true, "short"),
      articles: covering.map((article) => articleEntry(site, article)),
    }));
}
