import type { Card, RecordContent } from "./card.ts";
import type { Check } from "./check.ts";
import type { PartialDate } from "./date.ts";
import type { RecordEvidence } from "./evidence.ts";
import { type Fingerprint, seal, type Thing } from "./fingerprint.ts";
import type { ArticleId, MeasureId, MeetingId, OutletId, PersonId, TopicId } from "./id.ts";
import { type Checks, checksOf } from "./judgement.ts";
import type { DigestHtml } from "./markdown.ts";
import { sortKey } from "./order.ts";
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
  readonly meetings: readonly MeetingRecord[];
  readonly topics: readonly TopicRecord[];
  readonly people: readonly PersonRecord[];
  readonly outlets: readonly OutletRecord[];
  readonly measures: readonly MeasureRecord[];
  readonly places: readonly PlaceRecord[];
}

interface CardedArticle {
  readonly id: string;
  readonly card: Card;
  /** The fingerprint of the whole record. */
  readonly fingerprint: Fingerprint;
  readonly source: Source;
}

/** Where the details of an article come from. */
interface Source {
  readonly content: () => RecordContent;
  readonly prose: () => DigestHtml;
  /** The fingerprint of all that it claims to stand in its original. */
  readonly claims: Fingerprint | undefined;
  /** What was found in its original; undefined where nobody looked. */
  readonly evidence: RecordEvidence | undefined;
}

// More than a volume of the data has, whose files are made one after the other from the same records.
const mostRemembered = 300;

// Here and wherever many objects are made of others, what is new stands before what is spread: an object that begins with
// a spread and gets a new property then, has a hidden class of its own in Node 20, which is larger than most objects are.

/**
 * Links records to an archive. The references have been checked.
 *
 * @throws {Error} where an id is not known all the same: a fault of this program, not of the records
 */
export function linkArchive(records: Records): Archive {
  const people = index<PersonId, Person>(records.people.map(sealed));
  const outlets = index<OutletId, Outlet>(records.outlets.map(sealed));
  const measures = index<MeasureId, Measure>(records.measures.map(sealed));
  const topics = linkTopics(records.topics);
  const meetings = index<MeetingId, Meeting>(
    records.meetings.map((meeting) => {
      const participants = meeting.participants.map(people.get);
      return { fingerprint: seal(meeting, ...participants), ...meeting, participants };
    }),
  );
  const linkArticle = (id: string, card: Card): Article => {
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
  };
  const read = remembering(mostRemembered, ({ content, claims, evidence }: Source): Details => {
    const whole = content();
    return linkDetails(whole, checksOf(whole, evidence, claims, measures.get), measures.get, people.get);
  });
  const linkRecord = ({ id, card, fingerprint, source }: CardedArticle): FullRecord => {
    const article = linkArticle(id, card);
    const said = {
      article,
      fingerprint: seal(fingerprint, article, ...card.measures.map(measures.get)),
      read: readerOf(source, read),
      readDigest: source.prose,
    };
    const { evidence } = source;
    return { said, ...said, fingerprint: evidence ? seal([said.fingerprint, evidence]) : said.fingerprint };
  };
  const fullRecords = new Map(
    records.articles.map(linkRecord).map((record): [ArticleId, FullRecord] => [record.article.id, record]),
  );
  const articles = sorted(
    [...fullRecords.values()].map(({ article }) => article),
    (article) => article.published,
  );
  return {
    about: records.about,
    articles,
    recordOf: ({ id }) => fullRecords.get(id) ?? lost(id),
    meetings: sorted(meetings.all, (meeting) => meeting.start),
    topics: sorted(topics.all, (topic) => sortKey(topic.title)),
    people: sorted(people.all, (person) => sortKey(person.name)),
    outlets: sorted(outlets.all, (outlet) => sortKey(outlet.name)),
    measures: sorted(measures.all, (measure) => sortKey(measure.title)),
    proof: proofOf(records.articles),
    places: records.places.map(sealed).sort((a, b) => compareText(a.name, b.name)),
  };
}

// A function of its own, for what is in reach of another's reader, such as a card, stays in memory with it.
function readerOf(source: Source, read: (source: Source) => Details): () => Details {
  return () => read(source);
}

function proofOf(articles: readonly CardedArticle[]): Proof {
  const held = articles.flatMap(({ source: { evidence } }) => (evidence ? [Object.keys(evidence.claims).length] : []));
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
