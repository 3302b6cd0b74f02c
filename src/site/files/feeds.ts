import type { Archive, Article, SaidRecord } from "../../archive/archive.ts";
import type { Coverage } from "../../archive/coverage.ts";
import { type Address, addresses } from "../address.ts";
import { formatAtom } from "../atom.ts";
import { nameMeeting } from "../entry.ts";
import { type FeedSubject, feedOf } from "../feed.ts";
import { formatJsonFeed } from "../jsonFeed.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";

// A reader that missed more than this looks at the archive itself.
const mostEntries = { archive: 50, other: 20 } as const;

/** Plans the feeds: of the archive in both formats, of each meeting and of each topic that an article covers. */
export function planFeeds(site: Site, archive: Archive, coverage: Coverage): Plan<string>[] {
  const { about, articles, meetings, topics, recordOf } = archive;
  const planFeed = (subject: FeedSubject, of: readonly Article[], most: number) => {
    const records = of
      .slice(-most)
      .reverse()
      .map((article) => recordOf(article).said);
    return records.length === 0 ? [] : [plan(site, subject.address, { subject, records }, feedFile)];
  };
  const whole = { page: addresses.home, firstPage: addresses.home, title: about.title, subtitle: about.description };
  return [
    ...planFeed({ ...whole, address: addresses.feed }, articles, mostEntries.archive),
    ...planFeed({ ...whole, address: addresses.jsonFeed }, articles, mostEntries.archive),
    ...meetings.flatMap((meeting) => {
      const { id, formerly, summary } = meeting;
      const name = nameMeeting(meeting);
      const subject = subjectOf(site, addresses.meeting, addresses.meetingFeed(id), { id, formerly, name, summary });
      return planFeed(subject, coverage.ofMeeting(id), mostEntries.other);
    }),
    ...topics.flatMap(({ id, formerly, title: name, description: summary }) => {
      const subject = subjectOf(site, addresses.topic, addresses.topicFeed(id), { id, formerly, name, summary });
      return planFeed(subject, coverage.ofTopic(id), mostEntries.other);
    }),
  ];
}

/** A meeting or a topic, as its feed names it. */
interface Named<Key> {
  readonly id: Key;
  readonly formerly: readonly Key[];
  readonly name: string;
  readonly summary: string;
}

function subjectOf<Key>(
  { about }: Site,
  pageOf: (id: Key) => Address,
  address: Address,
  { id, formerly, name, summary }: Named<Key>,
): FeedSubject {
  const title = `${name} — ${about.title}`;
  return { address, page: pageOf(id), firstPage: pageOf(formerly[0] ?? id), title, subtitle: summary };
}

interface FeedInputs extends Inputs {
  readonly subject: FeedSubject;
  /** The newest first. */
  readonly records: readonly SaidRecord[];
}

function feedFile(site: Site, address: Address, { subject, records }: FeedInputs): string {
  const feed = feedOf(site, subject, records);
  return address === addresses.jsonFeed ? formatJsonFeed(feed) : formatAtom(feed);
}
