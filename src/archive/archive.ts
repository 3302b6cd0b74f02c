import type { PartialDate } from "./date.ts";
import type { ArticleId, MeasureId, MeetingId, OutletId, PersonId, TopicId } from "./id.ts";
import { compareText } from "./problem.ts";
import type {
  ArchiveRecord,
  MeasureRecord,
  MeetingRecord,
  OutletRecord,
  PersonRecord,
  TopicRecord,
} from "./schema/authority.ts";
import type { FigureRecord } from "./schema/figure.ts";
import type { ArticleRecord } from "./schema/record.ts";
import type { StatementRecord } from "./schema/statement.ts";

export type Person = PersonRecord;
export type Outlet = OutletRecord;
export type Measure = MeasureRecord;

/** A topic with the one above it. */
export type Topic = Omit<TopicRecord, "broader"> & { readonly broader: Topic | undefined };

/** A meeting with the people who met. */
export type Meeting = Omit<MeetingRecord, "participants"> & { readonly participants: readonly Person[] };

/** A figure with its measure. */
export type Figure = Omit<FigureRecord, "measure"> & { readonly measure: Measure };

/** A statement with those who made it. */
export type Statement = Omit<StatementRecord, "speaker"> & { readonly speakers: readonly Person[] };

type Linked = "outlet" | "wire" | "meeting" | "mentions" | "topics" | "people" | "figures" | "statements";

/** An article with all that it speaks of. */
export type Article = Omit<ArticleRecord, Linked> & {
  readonly id: ArticleId;
  /** Undefined where the copy does not tell the outlet and nothing else does; `supplied.outlet` says why. */
  readonly outlet: Outlet | undefined;
  /** The agency that wrote the text, where the outlet carries another's. */
  readonly wire: Outlet | undefined;
  readonly meeting: Meeting;
  readonly mentions: readonly Meeting[];
  readonly topics: readonly Topic[];
  readonly people: readonly Person[];
  readonly figures: readonly Figure[];
  readonly statements: readonly Statement[];
  /** The digest as Markdown. */
  readonly digest: string;
};

/** A whole archive: sound, linked and in order. Everything that the site is made of. */
export interface Archive extends ArchiveRecord {
  /** In order of publication, oldest first. */
  readonly articles: readonly Article[];
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
}

/** The records of a sound folder, as they were parsed. */
export interface Records {
  readonly archive: ArchiveRecord;
  readonly articles: readonly { readonly id: string; readonly value: ArticleRecord; readonly digest: string }[];
  readonly meetings: readonly MeetingRecord[];
  readonly topics: readonly TopicRecord[];
  readonly people: readonly PersonRecord[];
  readonly outlets: readonly OutletRecord[];
  readonly measures: readonly MeasureRecord[];
}

/**
 * Links records to an archive. The references have been checked.
 *
 * @throws {Error} where an id is not known all the same: a fault of this program, not of the records
 */
export function linkArchive(records: Records): Archive {
  const people = index<PersonId, Person>(records.people);
  const outlets = index<OutletId, Outlet>(records.outlets);
  const measures = index<MeasureId, Measure>(records.measures);
  const topics = linkTopics(records.topics);
  const meetings = index<MeetingId, Meeting>(
    records.meetings.map((meeting) => ({ ...meeting, participants: meeting.participants.map(people.get) })),
  );
  const linkArticle = ({ id, value, digest }: Records["articles"][number]): Article => ({
    ...value,
    id: id as ArticleId, // the folder has checked the file's name
    outlet: value.outlet && outlets.get(value.outlet),
    wire: value.wire && outlets.get(value.wire),
    meeting: meetings.get(value.meeting),
    mentions: value.mentions.map(meetings.get),
    topics: value.topics.map(topics.get),
    people: value.people.map(people.get),
    figures: value.figures.map((figure) => ({ ...figure, measure: measures.get(figure.measure) })),
    statements: value.statements.map(({ speaker, ...rest }) => ({ ...rest, speakers: speaker.map(people.get) })),
    digest,
  });
  return {
    ...records.archive,
    articles: sorted(records.articles.map(linkArticle), (article) => article.published),
    meetings: sorted(meetings.all, (meeting) => meeting.start),
    topics: sorted(topics.all, (topic) => sortKey(topic.title)),
    people: sorted(people.all, (person) => sortKey(person.name)),
    outlets: sorted(outlets.all, (outlet) => sortKey(outlet.name)),
    measures: sorted(measures.all, (measure) => sortKey(measure.title)),
  };
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
      const value = byId.get(id);
      if (!value) throw new Error(`an unchecked reference to ${id}`);
      return value;
    },
  };
}

function linkTopics(records: readonly TopicRecord[]): Index<TopicId, Topic> {
  const byId = new Map(records.map((record) => [record.id, record]));
  const link = ({ broader, ...record }: TopicRecord): Topic => {
    const above = broader && byId.get(broader);
    return { ...record, broader: above && link(above) };
  };
  return index<TopicId, Topic>(records.map(link));
}

function sorted<Value extends { readonly id: string }>(
  values: readonly Value[],
  key: (value: Value) => PartialDate | string,
): readonly Value[] {
  return [...values].sort((a, b) => compareText(key(a), key(b)) || compareText(a.id, b.id));
}

/** What a name is sorted by: its letters without marks and case, so that “Élan” stands with “Elan” in every locale. */
function sortKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\p{M}\p{P}]/gu, "")
    .toLowerCase();
}
