import type { Archive, Article, FullRecord, Meeting, Topic } from "../../archive/archive.ts";
import type { Coverage } from "../../archive/coverage.ts";
import { type Address, addresses } from "../address.ts";
import { formatDataFile } from "../data/dataFile.ts";
import { publishArticle, publishCard, publishMeeting, publishTopic } from "../data/publishing.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";

/**
 * Plans the data of each meeting and each topic. An article covers one meeting and is told there in full; it may have
 * many topics, which only name it.
 */
export function planSubjects(site: Site, { meetings, topics }: Archive, coverage: Coverage): Plan<string>[] {
  return [
    ...meetings.map((meeting) => {
      const records = coverage.recordsOnMeeting(meeting.id);
      return plan(site, addresses.meetingData(meeting.id), { meeting, records }, meetingFile);
    }),
    ...topics.map((topic) => {
      const articles = coverage.ofTopic(topic.id);
      return plan(site, addresses.topicData(topic.id), { topic, articles }, topicFile);
    }),
  ];
}

interface MeetingInputs extends Inputs {
  readonly meeting: Meeting;
  readonly records: readonly FullRecord[];
}

function meetingFile(site: Site, _address: Address, { meeting, records }: MeetingInputs): string {
  const { base } = site;
  const articles = records.map((record) => publishArticle(base, record));
  return formatDataFile(site, { meeting: publishMeeting(base, meeting), articles });
}

interface TopicInputs extends Inputs {
  readonly topic: Topic;
  readonly articles: readonly Article[];
}

function topicFile(site: Site, _address: Address, { topic, articles }: TopicInputs): string {
  const { base } = site;
  const cards = articles.map((article) => publishCard(base, article));
  return formatDataFile(site, { topic: publishTopic(base, topic), cards });
}
