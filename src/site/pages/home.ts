import type { Archive, Article } from "../../archive/archive.ts";
import type { Coverage } from "../../archive/coverage.ts";
import { countOrigins } from "../../compare/origin.ts";
import { formatTally } from "../../tally.ts";
import { type Address, addresses } from "../address.ts";
import { alternateLinks, alternatesOfArchive } from "../alternate.ts";
import { type Contest, type Difference, differencesIn, findContests } from "../difference.ts";
import {
  type ArticleEntry,
  articleEntry,
  type HeldMeeting,
  heldMeeting,
  type MeetingEntry,
  meetingEntry,
} from "../entry.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";
import { archiveEntity } from "../structured/archive.ts";
import { timelineEvents, trackMeetings } from "../timeline/event.ts";
import { drawTimeline, type Timeline } from "../timeline/timeline.ts";
import { type CountedTopic, countedTopic, type TopicEntry, topicEntry } from "./topics.ts";

/** The archive at a glance: what it is, how much it holds, where to start. */
export interface HomePage extends Page {
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  /** What the archive holds, in numbers: `5 articles`, `4 independent sources`. */
  readonly tallies: readonly Link[];
  readonly timeline: Timeline | undefined;
  readonly meetings: readonly MeetingEntry[];
  /** Where independent sources differ, of the newest meetings. */
  readonly differences: readonly Difference[];
  readonly newest: readonly ArticleEntry[];
  readonly topics: readonly TopicEntry[];
  readonly allArticles: Link | undefined;
  readonly allMeetings: Link | undefined;
  readonly allTopics: Link | undefined;
}

// The home page is bounded: it stays light however large the archive grows.
const most = { meetings: 12, articles: 6, topics: 18 } as const;

export function planHome(site: Site, archive: Archive, coverage: Coverage): Plan<HomePage> {
  const { articles, meetings, topics, people } = archive;
  const newest = <Value>(values: readonly Value[], limit: number) => values.slice(-limit).reverse();
  const counted = topics.map((topic) => countedTopic(coverage, topic)).sort((a, b) => b.articles - a.articles);
  const drawn = timelineEvents(site.base, trackMeetings(coverage, meetings.slice(-most.meetings)));
  const inputs = {
    articles: articles.length,
    sources: countOrigins(articles),
    figures: articles.reduce((sum, { measures }) => sum + measures.length, 0),
    meetings: meetings.length,
    topics: topics.length,
    people: people.length,
    statements: articles.reduce((sum, { statementCount }) => sum + statementCount, 0),
    timeline: drawTimeline(drawn, "The list below names them."),
    contests: findContests(archive, coverage),
    newestMeetings: newest(meetings, most.meetings).map((meeting) => heldMeeting(coverage, meeting)),
    newestArticles: newest(articles, most.articles),
    largestTopics: counted.slice(0, most.topics),
  };
  return plan(site, addresses.home, inputs, homePage);
}

interface HomeInputs extends Inputs {
  readonly articles: number;
  readonly sources: number;
  readonly figures: number;
  readonly meetings: number;
  readonly topics: number;
  readonly people: number;
  readonly statements: number;
  readonly timeline: Timeline | undefined;
  readonly contests: readonly Contest[];
  readonly newestMeetings: readonly HeldMeeting[];
  readonly newestArticles: readonly Article[];
  readonly largestTopics: readonly CountedTopic[];
}

function homePage(site: Site, address: Address, inputs: HomeInputs): HomePage {
  const { about, base } = site;
  const tally = (text: string, to: Address): Link => ({ text, href: base.href(to) });
  const more = (all: number, shown: readonly unknown[], noun: string, to: Address): Link | undefined =>
    all > shown.length ? tally(`All ${all} ${noun}`, to) : undefined;
  return {
    frame: frameOf(site, {
      address,
      description: about.description,
      head: { links: alternateLinks(site, about.title, alternatesOfArchive(inputs.articles)) },
      matter: { page: "WebPage", entity: archiveEntity(site) },
    }),
    title: about.title,
    subtitle: about.subtitle ?? "",
    description: about.description,
    tallies: [
      tally(formatTally(inputs.articles, "article"), addresses.articles),
      tally(formatTally(inputs.sources, "independent source"), addresses.outlets),
      tally(formatTally(inputs.meetings, "meeting"), addresses.meetings),
      tally(formatTally(inputs.figures, "figure"), addresses.figures),
      tally(formatTally(inputs.statements, "statement"), addresses.statements),
      tally(formatTally(inputs.topics, "topic"), addresses.topics),
      tally(formatTally(inputs.people, "person or institution", "people and institutions"), addresses.people),
    ],
    timeline: inputs.timeline,
    meetings: inputs.newestMeetings.map((meeting) => meetingEntry(site, meeting)),
    differences: differencesIn(site, inputs.contests),
    newest: inputs.newestArticles.map((article) => articleEntry(site, article)),
    topics: inputs.largestTopics.map((topic) => topicEntry(site, topic)),
    allArticles: more(inputs.articles, inputs.newestArticles, "articles", addresses.articles),
    allMeetings: more(inputs.meetings, inputs.newestMeetings, "meetings", addresses.meetings),
    allTopics: more(inputs.topics, inputs.largestTopics, "topics", addresses.topics),
  };
}
