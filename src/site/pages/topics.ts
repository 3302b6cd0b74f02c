import type { Archive, Topic } from "../../archive/archive.ts";
import type { Coverage } from "../../archive/coverage.ts";
import { formatTally } from "../../tally.ts";
import { type Address, addresses } from "../address.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { nameSlice, pageFromStart, perPage, type Slice, type Turning, turningOf } from "../paging.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";
import { topicSetEntity } from "../structured/entity.ts";

/** A topic in a list. */
export interface TopicEntry extends Link {
  readonly description: string;
  readonly count: number;
  readonly tally: string;
}

/** Topics by title. */
export interface TopicsPage extends Page {
  readonly title: string;
  readonly topics: readonly TopicEntry[];
  readonly turning: Turning | undefined;
  /** The way to which article covers which topic. */
  readonly coverage: Link;
}

export function planTopics(site: Site, { topics }: Archive, coverage: Coverage): Plan<TopicsPage>[] {
  const counted = topics.map((topic) => countedTopic(coverage, topic));
  return pageFromStart(addresses.topics, counted, perPage.entries).map((slice) =>
    plan(site, slice.address, { slice, total: topics.length }, topicsPage),
  );
}

/** A topic, and how many articles have it. */
export type CountedTopic = { readonly topic: Topic; readonly articles: number };

export function countedTopic(coverage: Coverage, topic: Topic): CountedTopic {
  return { topic, articles: coverage.ofTopic(topic.id).length };
}

interface TopicsInputs extends Inputs {
  readonly slice: Slice<CountedTopic>;
  readonly total: number;
}

function topicsPage(site: Site, address: Address, { slice, total }: TopicsInputs): TopicsPage {
  const title = nameSlice("Topics", slice);
  const description = `${formatTally(total, "topic")}, with the articles on each.`;
  return {
    frame: frameOf(site, {
      address,
      title,
      description,
      matter: { page: "CollectionPage", entity: topicSetEntity(site.base, site.about.title) },
    }),
    title,
    topics: slice.items.map((topic) => topicEntry(site, topic)),
    turning: turningOf(site, slice, "by name"),
    coverage: { text: "Topic by article", href: site.base.href(addresses.coverage) },
  };
}

export function topicEntry({ base }: Site, { topic, articles }: CountedTopic): TopicEntry {
  const { id, title, description } = topic;
  const href = base.href(addresses.topic(id));
  return { text: title, href, description, count: articles, tally: formatTally(articles, "article") };
}
