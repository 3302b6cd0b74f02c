import type { Card, RecordContent } from "./card.ts";
import type { Check } from "./check.ts";
import type { PartialDate } from "./date.ts";
import type { Evidence, RecordEvidence } from "./evidence.ts";
import { seal, type Thing } from "./fingerprint.ts";
import type { ArticleId, MeasureId, MeetingId, OutletId, PersonId, TopicId } from "./id.ts";
import { type Checks, checksOf } from "./judgement.ts";
import type { DigestHtml } from "./markdown.ts";
import { sortKey } from "./order.ts";
import type { ParsedArticle } from "./parsing.ts";
import { compareText } from "./problem.ts";
import { remembering } from "./recent.ts";
import type {
  ArchiveRecord,
  MeasureRecord,
  MeetingRecord,
  OutletRecord,
  PersonRecord,
  PlaceRecord,
  TopicRecord,
} from "./schema/authority.ts";
import type { FigureRecord } from "./schema/figure.ts";
import type { StatementRecord } from "./schema/statement.ts";

export type Person = PersonRecord & Thing;
export type Outlet = OutletRecord & Thing;
export type Measure = MeasureRecord & Thing;
export type Place = PlaceRecord & Thing;

/** A topic with the one above it. */
export type Topic = Omit<TopicRecord, "broader"> & Thing & { readonly broader: Topic | undefined };

/** A meeting with the people who met. */
export type Meeting = Omit<MeetingRecord, "participants"> & Thing & { readonly participants: readonly Person[] };

/** A figure with its measure, as the record has it. */
export type SaidFigure = Omit<FigureRecord, "measure"> & { readonly measure: Measure };

/** A figure, and whether it was found in the original. */
export type Figure = SaidFigure & { readonly check: Check };

/** A statement with those who made it, as the record has it. */
type SaidStatement = Omit<StatementRecord, "speaker"> & { readonly speakers: readonly Person[] };

/** A statement, and whether what it quotes was found in the original. */
export type Statement = SaidStatement & {
  /** Undefined where it quotes nothing that could be held against the original. */
  readonly check: Check | undefined;
};

type Linked = "outlet" | "wire" | "meeting" | "mentions" | "topics" | "people" | "speakers";

/** An article as lists show it, with all that it speaks of. */
export type Article = Omit<Card, Linked> &
  Thing & {
    readonly id: ArticleId;
    /** Undefined where the copy does not tell the outlet and nothing else does; the record says why. */
    readonly outlet: Outlet | undefined;
    /** The agency that wrote the text, where the outlet carries another's. */
    readonly wire: Outlet | undefined;
    readonly meeting: Meeting;
    readonly mentions: readonly Meeting[];
    readonly topics: readonly Topic[];
    readonly people: readonly Person[];
    /** Who speaks, one for each statement and speaker. */
    readonly speakers: readonly Person[];
  };

type Detailed = "dateline" | "url" | "rights" | "supplied" | "corrections" | "digest";

/** The details of a record as they stand there. */
export type SaidDetails = Pick<RecordContent, Detailed> & {
  readonly figures: readonly SaidFigure[];
  readonly statements: readonly SaidStatement[];
};

/** What only an article's own page, and the pages of those who speak in it, show of its record. */
export type Details = Pick<RecordContent, Detailed> & {
  readonly figures: readonly Figure[];
  readonly statements: readonly Statement[];
  /** What is known of each quotation in the digest. */
  readonly quoted: readonly Check[];
};

/**
 * The record of an article as it stands, and nothing of what was found in the original: what is made of it stays as it
 * is when something is checked. Its details stay on the disk until they are read.
 */
export interface SaidRecord extends Thing {
  readonly article: Article;
  readonly read: () => SaidDetails;
  /** Its digest, which is most of it and stands by itself: few need it. */
  readonly readDigest: () => DigestHtml;
}

/** The whole record of an article, with what was found in the original. */
export interface FullRecord extends SaidRecord {
  readonly said: SaidRecord;
  readonly read: () => Details;
}

/** A whole archive: sound, linked and in order. Everything that the site is made of. */
export interface Archive {
  /** What the archive says of itself. */
  readonly about: ArchiveRecord;
  /** In order of publication, oldest first. */
  readonly articles: readonly Article[];
  /** The whole record of one of the articles. */
  readonly recordOf: (article: Article) => FullRecord;
  /** In order of their start, oldest first. */
  readonly meetings: readonly Meeting[];
  /** By title. */
  readonly topics: readonly Topic[];
  /** By name. */
  readonly people: readonly Person[];
  /** By name. */
  readonly outlets: readonly Outlet[];
  /** By title. */
  readonly measures: readonly Measure[];
  /** By name. */
  readonly places: readonly Place[];
  /** How much of it was found in the originals. */
  readonly proof: Proof;
}

/** How much of an archive was held against the originals of its articles. */
export interface Proof {
  /** How many articles. */
  readonly articles: number;
  /** How many of their claims stand there. */
  readonly claims: number;
}

/** The records of a sound folder, as they were parsed. */
export interface Records {
  readonly about: ArchiveRecord;
  readonly articles: readonly CardedArticle[];
  /** What was found in their originals. */
  readonly evidence: Evidence;
  readonly meetings: readonly MeetingRecord[];
  readonly topics: readonly TopicRecord[];
  readonly people: readonly PersonRecord[];
  readonly outlets: readonly OutletRecord[];
  readonly measures: readonly MeasureRecord[];
  readonly places: readonly PlaceRecord[];
}

/** An article whose record is sound. */
export type CardedArticle = ParsedArticle & { readonly card: Card };

/** What an archive was linked from, and to what: of the same, the same objects can be taken again. */
export interface Links {
  readonly authorities: Authorities;
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
  const authorities = linkAuthorities(records, last?.authorities);
  const linked = linkArticles(records, authorities, last);
  const all = Array.from(linked.values(), ({ record }) => record);
  const recordsById = new Map(all.map((record) => [record.article.id, record]));
  const { meetings, topics, people, outlets, measures } = authorities;
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
    proof: proofOf(linked.values()),
    places: records.places.map(sealed).sort((a, b) => compareText(a.name, b.name)),
  };
  return { archive, links: { authorities, articles: linked } };
}

function linkArticles({ articles, evidence }: Records, authorities: Authorities, last?: Links): Links["articles"] {
  const known = authorities === last?.authorities ? last.articles : undefined;
  return new Map(
    articles.map((carded) => {
      const linked = known?.get(carded.id);
      const found = evidence.get(carded.id);
      const isSame = linked?.carded === carded && linked.evidence === found;
      return [carded.id, isSame ? linked : linkArticle(carded, found, authorities)];
    }),
  );
}

/** What articles refer to. */
interface Authorities {
  /** What they were linked from. */
  readonly records: AuthorityRecords;
  readonly people: Index<PersonId, Person>;
  readonly outlets: Index<OutletId, Outlet>;
  readonly measures: Index<MeasureId, Measure>;
  readonly topics: Index<TopicId, Topic>;
  readonly meetings: Index<MeetingId, Meeting>;
  /** The details of a record, with the authorities that they name. */
  readonly read: (source: Source) => Details;
}

type AuthorityRecords = Pick<Records, "people" | "outlets" | "measures" | "topics" | "meetings">;

/** Where the details of an article come from. */
interface Source extends Pick<CardedArticle, "id" | "content" | "claims"> {
  readonly evidence: RecordEvidence | undefined;
}

// More than a volume of the data has, whose files are made one after the other from the same records.
const mostRemembered = 300;

function linkAuthorities({ people, outlets, measures, topics, meetings }: Records, last?: Authorities): Authorities {
  const records = { people, outlets, measures, topics, meetings };
  if (last && isEachSame(last.records, records)) return last;
  const linked = {
    people: index<PersonId, Person>(people.map(sealed)),
    outlets: index<OutletId, Outlet>(outlets.map(sealed)),
    measures: index<MeasureId, Measure>(measures.map(sealed)),
    topics: linkTopics(topics),
  };
  return {
    records,
    ...linked,
    meetings: index<MeetingId, Meeting>(
      meetings.map((meeting) => {
        const participants = meeting.participants.map(linked.people.get);
        return { fingerprint: seal(meeting, ...participants), ...meeting, participants };
      }),
    ),
    read: remembering(mostRemembered, ({ id, content, claims, evidence }: Source): Details => {
      const whole = content() ?? unkept(id);
      const checks = checksOf(whole, evidence, claims, linked.measures.get);
      return linkDetails(whole, checks, linked.measures.get, linked.people.get);
    }),
  };
}

function isEachSame(some: AuthorityRecords, others: AuthorityRecords): boolean {
  const kinds = Object.keys(some) as (keyof AuthorityRecords)[]; // the kinds of authorities
  return kinds.every((kind) => {
    const [records, theirs] = [some[kind], others[kind]];
    return records.length === theirs.length && records.every((record, at) => record === theirs[at]);
  });
}

function linkArticle(carded: CardedArticle, evidence: Source["evidence"], authorities: Authorities): LinkedArticle {
  const { card } = carded;
  const article = refer(carded, authorities);
  const said = {
    article,
    fingerprint: seal(carded.fingerprint, article, ...card.measures.map(authorities.measures.get)),
    ...readersOf(carded, evidence, authorities),
  };
  const fingerprint = evidence ? seal([said.fingerprint, evidence]) : said.fingerprint;
  return { carded, evidence, record: { said, ...said, fingerprint } };
}

// A function of its own, for what is in reach of a reader, such as a card, stays in memory with it.
function readersOf(
  { id, content, prose, claims }: CardedArticle,
  evidence: Source["evidence"],
  { read }: Authorities,
): Pick<FullRecord, "read" | "readDigest"> {
  const source = { id, content, claims, evidence };
  return { read: () => read(source), readDigest: () => prose() ?? unkept(id) };
}

function unkept(id: string): never {
  throw new Error(`the record ${id} has a card but no content`);
}

function refer({ id, card }: CardedArticle, { outlets, meetings, topics, people }: Authorities): Article {
  const outlet = card.outlet && outlets.get(card.outlet);
  const wire = card.wire && outlets.get(card.wire);
  const meeting = meetings.get(card.meeting);
  const linked = {
    mentions: card.mentions.map(meetings.get),
    topics: card.topics.map(topics.get),
    people: card.people.map(people.get),
    speakers: card.speakers.map(people.get),
  };
  const things = [
    card,
    outlet,
    wire,
    meeting,
    ...linked.mentions,
    ...linked.topics,
    ...linked.people,
    ...linked.speakers,
  ];
  // The folder has checked the file's name, which is the id.
  return { id: id as ArticleId, ...card, ...linked, outlet, wire, meeting, fingerprint: seal(id, ...things) };
}

function proofOf(articles: Iterable<LinkedArticle>): Proof {
  const held = [...articles].flatMap(({ evidence }) => (evidence ? [Object.keys(evidence.claims).length] : []));
  return { articles: held.length, claims: held.reduce((sum, claims) => sum + claims, 0) };
}

function linkDetails(
  content: RecordContent,
  checks: Checks,
  measure: (id: MeasureId) => Measure,
  person: (id: PersonId) => Person,
): Details {
  const { dateline, url, rights, supplied, corrections, digest, figures, statements } = content;
  return {
    rights,
    ...(dateline !== undefined && { dateline }),
    ...(url !== undefined && { url }),
    supplied,
    corrections,
    digest,
    quoted: checks.quoted,
    figures: figures.map(({ measure: id, ...rest }, index) => {
      return { measure: measure(id), ...rest, check: checks.figures[index] ?? "unchecked" };
    }),
    statements: statements.map(({ speaker, gist, ...rest }, index) => ({
      gist,
      ...rest,
      speakers: speaker.map(person),
      check: checks.statements[index],
    })),
  };
}

function sealed<Value extends object>(value: Value): Value & Thing {
  return { fingerprint: seal(value), ...value };
}

interface Index<Key extends string, Value> {
  readonly all: readonly Value[];
  readonly get: (id: Key) => Value;
}

function index<Key extends string, Value extends { readonly id: Key }>(values: readonly Value[]): Index<Key, Value> {
  const byId = new Map(values.map((value) => [value.id, value]));
  return {
    all: values,
    get(id) {
      return byId.get(id) ?? lost(id);
    },
  };
}

function lost(id: string): never {
  throw new Error(`an unchecked reference to ${id}`);
}

function linkTopics(records: readonly TopicRecord[]): Index<TopicId, Topic> {
  const byId = new Map(records.map((record) => [record.id, record]));
  const link = (record: TopicRecord): Topic => {
    const above = record.broader && byId.get(record.broader);
    const broader = above && link(above);
    return { fingerprint: seal(record, broader), ...record, broader };
  };
  return index<TopicId, Topic>(records.map(link));
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
