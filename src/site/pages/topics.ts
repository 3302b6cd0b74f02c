import type { Topic } from "../../archive/archive.ts";
import { addresses } from "../address.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { formatTally } from "../label.ts";
import type { Site } from "../site.ts";

/** A topic in a list. */
export interface TopicEntry extends Link {
  readonly description: string;
  readonly count: number;
  readonly tally: string;
}

/** All topics. */
export interface TopicsPage extends Page<"topics"> {
  readonly topics: readonly TopicEntry[];
}

export function topicsPage(site: Site): TopicsPage {
  const { archive } = site;
  const address = addresses.topics;
  const description = `${formatTally(archive.topics.length, "topic")}, with the articles on each.`;
  return {
    kind: "topics",
    address,
    frame: frameOf(site, { address, title: "Topics", description }),
    topics: archive.topics.map((topic) => topicEntry(site, topic)),
  };
}

export function topicEntry({ base, coverage }: Site, { id, title, description }: Topic): TopicEntry {
  const count = coverage.ofTopic(id).length;
  return {
    text: title,
    href: base.href(addresses.topic(id)),
    description,
    count,
    tally: formatTally(count, "article"),
  };
}
