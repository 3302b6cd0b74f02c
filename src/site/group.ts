import type { Article, Meeting } from "../archive/archive.ts";
import { groupBy } from "../archive/group.ts";
import { type ArticleEntry, articleEntry, type MeetingEntry, meetingEntry } from "./entry.ts";
import type { Site } from "./site.ts";

/** A meeting and some articles that cover it. */
export interface MeetingGroup {
  readonly meeting: MeetingEntry;
  readonly articles: readonly ArticleEntry[];
}

/** Groups articles by the meeting that they cover: the newest meeting first, its articles in order of publication. */
export function groupByMeeting(site: Site, articles: readonly Article[]): MeetingGroup[] {
  const groups = groupBy(articles, ({ meeting }) => meeting);
  return [...site.archive.meetings].reverse().flatMap((meeting: Meeting) => {
    const covering = groups.get(meeting);
    if (!covering) return [];
    return [{ meeting: meetingEntry(site, meeting), articles: covering.map((article) => articleEntry(site, article)) }];
  });
}
