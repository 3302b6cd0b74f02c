import type { Archive, Article, Topic } from "../../archive/archive.ts";
import type { Coverage } from "../../archive/coverage.ts";
import { formatTally } from "../../tally.ts";
import { type Address, addresses } from "../address.ts";
import { alternateFacts, alternateLinks, alternatesOf } from "../alternate.ts";
import { type CitationFiles, citable, citationFilesOf } from "../citation/offer.ts";
import { type Fact, fact } from "../fact.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { groupByMeeting, type MeetingGroup } from "../group.ts";
import { nameSlice, pageFromNewest, perPage, type Slice, type Turning, turningOf } from "../paging.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { PlanGroup } from "../planGroup.ts";
import type { Site } from "../site.ts";
import { topicEntity } from "../structured/entity.ts";

/** One topic: what it covers and its articles, meeting by meeting. */
export interface TopicPage extends Page {
  readonly title: string;
  readonly description: string;
  readonly facts: readonly Fact[];
  readonly meetings: readonly MeetingGroup[];
  readonly turning: Turning | undefined;
  readonly citations: CitationFiles | undefined;
}

/** Plans the pages of all topics; one of many articles has several. */
export function planTopicPages(planGroup: PlanGroup, { topics }: Archive, coverage: Coverage): Plan<TopicPage>[] {
  return topics.flatMap((topic) => {
    const narrower = topics.filter(({ broader }) => broader?.id === topic.id);
    const inputs = { topic, narrower, articles: coverage.ofTopic(topic.id) };
    return planGroup(addresses.topic(topic.id), inputs, planTopic);
  });
}

/** What the pages of a topic are made of. */
interface TopicGroupInputs extends Inputs {
  readonly topic: Topic;
  readonly narrower: readonly Topic[];
  readonly articles: readonly Article[];
}

function planTopic(site: Site, { topic, narrower, articles }: TopicGroupInputs): Plan<TopicPage>[] {
  return pageFromNewest(addresses.topic(topic.id), articles, perPage.articles).map((slice) => {
    const isFirst = slice.number === undefined;
    const tallies = { total: isFirst ? articles.length : undefined, cited: isFirst ? citable(articles).length : 0 };
    return plan(site, slice.address, { topic, narrower, slice, ...tallies }, topicPage);
  });
}

interface TopicInputs extends Inputs {
  readonly topic: Topic;
  readonly narrower: readonly Topic[];
  readonly slice: Slice<Article>;
  /** How many articles there are; only the first page says it, so that the others need not change with it. */
  readonly total: number | undefined;
  /** How many citations its files hold; none is said on the other pages. */
  readonly cited: number;
}

function topicPage(site: Site, address: Address, { topic, narrower, slice, total, cited }: TopicInputs): TopicPage {
  const link = ({ id, title }: Topic): Link => ({ text: title, href: site.base.href(addresses.topic(id)) });
  const data = addresses.topicData(topic.id);
  const alternates = total === undefined ? [] : alternatesOf(data, addresses.topicFeed(topic.id), total);
  return {
    frame: frameOf(site, {
      address,
      title: nameSlice(topic.title, slice),
      description: topic.description,
      head: { links: alternateLinks(site, topic.title, alternates) },
      matter: { page: "CollectionPage", entity: topicEntity(site.base, topic) },
    }),
    title: topic.title,
    description: topic.description,
    facts: [
      ...fact("In the archive", { text: total === undefined ? "" : formatTally(total, "article") }),
      ...fact("Also", { text: topic.also.join(", ") }),
      ...fact("Broader", topic.broader && link(topic.broader)),
      ...fact("Narrower", ...narrower.map(link)),
      ...alternateFacts(site, alternates),
    ],
    meetings: groupByMeeting(site, slice.items),
    turning: turningOf(site, slice, "by date"),
    citations: citationFilesOf(site, address, cited),
  };
}
