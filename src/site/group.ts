import type { Article, Meeting } from "../archive/archive.ts";
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

/** Groups values by a key, keys and values in the order in which they first came. Node 20 has no `Map.groupBy`. */
export function groupBy<Key, Value>(
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
