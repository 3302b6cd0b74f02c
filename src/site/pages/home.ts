import { countOrigins } from "../../compare/origin.ts";
import { addresses } from "../address.ts";
import { type ArticleEntry, articleEntry, type MeetingEntry, meetingEntry } from "../entry.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { formatTally } from "../label.ts";
import type { Site } from "../site.ts";
import { type TopicEntry, topicEntry } from "./topics.ts";

/** The archive at a glance: what it is, how much it holds, where to start. */
export interface HomePage extends Page<"home"> {
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  /** What the archive holds, in numbers: `5 articles`, `4 independent sources`. */
  readonly tallies: readonly Link[];
  readonly meetings: readonly MeetingEntry[];
  readonly newest: readonly ArticleEntry[];
  readonly topics: readonly TopicEntry[];
  readonly allArticles: Link | undefined;
  readonly allMeetings: Link | undefined;
  readonly allTopics: Link | undefined;
}

// The home page is bounded: it stays light however large the archive grows.
const most = { meetings: 12, articles: 6, topics: 18 } as const;

export function homePage(site: Site): HomePage {
  const { archive, base, coverage } = site;
  const newest = <Value>(values: readonly Value[], limit: number) => values.slice(-limit).reverse();
  const more = (all: readonly unknown[], limit: number, noun: string, address: `/${string}`): Link | undefined =>
    all.length > limit ? { text: `All ${all.length} ${noun}`, href: base.href(address) } : undefined;
  const topics = [...archive.topics]
    .sort((a, b) => coverage.ofTopic(b.id).length - coverage.ofTopic(a.id).length)
    .slice(0, most.topics);
  return {
    kind: "home",
    address: addresses.home,
    frame: frameOf(site, { address: addresses.home, description: archive.description }),
    title: archive.title,
    subtitle: archive.subtitle ?? "",
    description: archive.description,
    tallies: [
      { text: formatTally(archive.articles.length, "article"), href: base.href(addresses.articles) },
      { text: formatTally(countOrigins(archive.articles), "independent source"), href: base.href(addresses.outlets) },
      { text: formatTally(archive.meetings.length, "meeting"), href: base.href(addresses.meetings) },
      { text: formatTally(archive.topics.length, "topic"), href: base.href(addresses.topics) },
      {
        text: formatTally(archive.people.length, "person or institution", "people and institutions"),
        href: base.href(addresses.people),
      },
    ],
    meetings: newest(archive.meetings, most.meetings).map((meeting) => meetingEntry(site, meeting)),
    newest: newest(archive.articles, most.articles).map((article) => articleEntry(site, article)),
    topics: topics.map((topic) => topicEntry(site, topic)),
    allArticles: more(archive.articles, most.articles, "articles", addresses.articles),
    allMeetings: more(archive.meetings, most.meetings, "meetings", addresses.meetings),
    allTopics: more(archive.topics, most.topics, "topics", addresses.topics),
  };
}
