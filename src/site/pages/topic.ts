import type { Topic } from "../../archive/archive.ts";
import { addresses } from "../address.ts";
import { type Fact, fact } from "../fact.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { groupByMeeting, type MeetingGroup } from "../group.ts";
import { formatTally } from "../label.ts";
import type { Site } from "../site.ts";

/** One topic: what it covers and its articles, meeting by meeting. */
export interface TopicPage extends Page<"topic"> {
  readonly title: string;
  readonly description: string;
  readonly facts: readonly Fact[];
  readonly meetings: readonly MeetingGroup[];
}

export function topicPage(site: Site, topic: Topic): TopicPage {
  const { archive, base, coverage } = site;
  const address = addresses.topic(topic.id);
  const articles = coverage.ofTopic(topic.id);
  const link = ({ id, title }: Topic): Link => ({ text: title, href: base.href(addresses.topic(id)) });
  const narrower = archive.topics.filter(({ broader }) => broader?.id === topic.id);
  return {
    kind: "topic",
    address,
    frame: frameOf(site, { address, title: topic.title, description: topic.description }),
    title: topic.title,
    description: topic.description,
    facts: [
      ...fact("In the archive", { text: formatTally(articles.length, "article") }),
      ...fact("Also", { text: topic.also.join(", ") }),
      ...fact("Broader", topic.broader && link(topic.broader)),
      ...fact("Narrower", ...narrower.map(link)),
    ],
    meetings: groupByMeeting(site, articles),
  };
}
