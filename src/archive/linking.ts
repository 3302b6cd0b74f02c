import type { Archive, Article, FullRecord, Proof } from "./archive.ts";
import { type Authorities, type AuthorityRecords, linkAuthorities, lost, sealed } from "./authorities.ts";
import type { Card } from "./card.ts";
import type { PartialDate } from "./date.ts";
import { type DetailsReader, readDetailsWith } from "./details.ts";
import type { Evidence, RecordEvidence } from "./evidence.ts";
import { seal } from "./fingerprint.ts";
import type { ArticleId } from "./id.ts";
import { sortKey } from "./order.ts";
import type { ParsedArticle } from "./parsing.ts";
import { compareText } from "./problem.ts";
import type { ArchiveRecord, PlaceRecord } from "./schema/authority.ts";

/** The records of a sound folder, as they were parsed. */
export interface Records extends AuthorityRecords {
  readonly about: ArchiveRecord;
  readonly articles: readonly CardedArticle[];
  /** What was found in their originals. */
  readonly evidence: Evidence;
  readonly places: readonly PlaceRecord[];
}

/** An article whose record is sound. */
export type CardedArticle = ParsedArticle & { readonly card: Card };

/** What an archive was linked from, and to what: of the same, the same objects can be taken again. */
export interface Links {
  readonly authorities: Authorities;
  readonly readerOf: DetailsReader;
  /** By id. */
  readonly articles: ReadonlyMap<string, LinkedArticle>;
}

/** An article with what it was linked from. */
interface LinkedArticle {
  readonly record: FullRecord;
  readonly carded: CardedArticle;
  /** What was found in its original; undefined where nobody looked. */
  readonly evidence: RecordEvidence | undefined;
}

// Here and wherever many objects are made of others, what is new stands before what is spread: an object that begins with
// a spread and gets a new property then, has a hidden class of its own in Node 20, which is larger than most objects are.

/**
 * Links records to an archive. The references have been checked.
 *
 * @param last how an archive was linked before: whatever is made of the same records and refers to the same things stays
 *   the same object
 * @throws {Error} where an id is not known all the same: a fault of this program, not of the records
 */
export function linkArchive(records: Records, last?: Links): { readonly archive: Archive; readonly links: Links } {
  const links = link(records, last);
  const { meetings, topics, people, outlets, measures } = links.authorities;
  const all = Array.from(links.articles.values(), ({ record }) => record);
  const recordsById = new Map(all.map((record) => [record.article.id, record]));
  const archive: Archive = {
    about: records.about,
    articles: sorted(
      all.map(({ article }) => article),
      (article) => article.published,
    ),
    recordOf: ({ id }) => recordsById.get(id) ?? lost(id),
    meetings: sorted(meetings.all, (meeting) => meeting.start),
    topics: sorted(topics.all, (topic) => sortKey(topic.title)),
    people: sorted(people.all, (person) => sortKey(person.name)),
    outlets: sorted(outlets.all, (outlet) => sortKey(outlet.name)),
    measures: sorted(measures.all, (measure) => sortKey(measure.title)),
    proof: proofOf(links.articles.values()),
    places: records.places.map(sealed).sort((a, b) => compareText(a.name, b.name)),
  };
  return { archive, links };
}

function link({ articles, evidence, ...records }: Records, last?: Links): Links {
  const authorities = linkAuthorities(records, last?.authorities);
  const known = authorities === last?.authorities ? last : undefined;
  const readerOf = known?.readerOf ?? readDetailsWith(authorities);
  const linked = articles.map((carded): [string, LinkedArticle] => {
    const before = known?.articles.get(carded.id);
    const found = evidence.get(carded.id);
    const isSame = before?.carded === carded && before.evidence === found;
    return [carded.id, isSame ? before : linkArticle(carded, found, authorities, readerOf)];
  });
  return { authorities, readerOf, articles: new Map(linked) };
}

function linkArticle(
  carded: CardedArticle,
  evidence: RecordEvidence | undefined,
  authorities: Authorities,
  readerOf: DetailsReader,
): LinkedArticle {
  const { card, fingerprint: whole } = carded;
  const article = refer(carded, authorities);
  const said = {
    article,
    fingerprint: seal(whole, article, ...card.measures.map(authorities.measures.get)),
    ...readerOf({ evidence, ...carded }),
  };
  const fingerprint = evidence ? seal([said.fingerprint, evidence]) : said.fingerprint;
  return { carded, evidence, record: { said, ...said, fingerprint } };
}

function refer({ id, card }: CardedArticle, authorities: Authorities): Article {
  const { outlets, meetings, topics, people } = authorities;
  const outlet = card.outlet && outlets.get(card.outlet);
  const wire = card.wire && outlets.get(card.wire);
  const meeting = meetings.get(card.meeting);
  const linked = {
    mentions: card.mentions.map(meetings.get),
    topics: card.topics.map(topics.get),
    people: card.people.map(people.get),
    speakers: card.speakers.map(people.get),
  };
  const lists = [linked.mentions, linked.topics, linked.people, linked.speakers];
  const fingerprint = seal(id, card, outlet, wire, meeting, ...lists);
  // The folder has checked the file's name, which is the id.
  return { id: id as ArticleId, ...card, ...linked, outlet, wire, meeting, fingerprint };
}

function proofOf(articles: Iterable<LinkedArticle>): Proof {
  const held = [...articles].flatMap(({ evidence }) => (evidence ? [Object.keys(evidence.claims).length] : []));
  return { articles: held.length, claims: held.reduce((sum, claims) => sum + claims, 0) };
}

function sorted<Value extends { readonly id: string }>(
  values: readonly Value[],
  key: (value: Value) => PartialDate | string,
): readonly Value[] {
  return values
    .map((value) => ({ value, key: key(value) }))
    .sort((a, b) => compareText(a.key, b.key) || compareText(a.value.id, b.value.id))
    .map(({ value }) => value);
}
