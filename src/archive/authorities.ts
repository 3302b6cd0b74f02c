import type { Measure, Meeting, Outlet, Person, Topic } from "./archive.ts";
import { seal, type Thing } from "./fingerprint.ts";
import type { MeasureId, MeetingId, OutletId, PersonId, TopicId } from "./id.ts";
import type { MeasureRecord, MeetingRecord, OutletRecord, PersonRecord, TopicRecord } from "./schema/authority.ts";

/** The records of what articles refer to. */
export interface AuthorityRecords {
  readonly meetings: readonly MeetingRecord[];
  readonly topics: readonly TopicRecord[];
  readonly people: readonly PersonRecord[];
  readonly outlets: readonly OutletRecord[];
  readonly measures: readonly MeasureRecord[];
}

/** What articles refer to, by id. */
export interface Authorities {
  /** What they were linked from. */
  readonly records: AuthorityRecords;
  readonly meetings: Index<MeetingId, Meeting>;
  readonly topics: Index<TopicId, Topic>;
  readonly people: Index<PersonId, Person>;
  readonly outlets: Index<OutletId, Outlet>;
  readonly measures: Index<MeasureId, Measure>;
}

/** Things by their ids. */
interface Index<Key extends string, Value> {
  readonly all: readonly Value[];
  /** @throws {Error} where there is none */
  readonly get: (id: Key) => Value;
}

/**
 * Links the records of authorities with each other.
 *
 * @param last what they were linked to before: of the same records, it is that
 */
export function linkAuthorities(from: AuthorityRecords, last?: Authorities): Authorities {
  const { meetings, topics, people, outlets, measures } = from;
  const records = { meetings, topics, people, outlets, measures };
  if (last && isEachSame(last.records, records)) return last;
  const linkedPeople = index<PersonId, Person>(people.map(sealed));
  return {
    records,
    meetings: index<MeetingId, Meeting>(
      meetings.map((meeting) => {
        const participants = meeting.participants.map(linkedPeople.get);
        return { fingerprint: seal(meeting, ...participants), ...meeting, participants };
      }),
    ),
    topics: linkTopics(topics),
    people: linkedPeople,
    outlets: index<OutletId, Outlet>(outlets.map(sealed)),
    measures: index<MeasureId, Measure>(measures.map(sealed)),
  };
}

function isEachSame(some: AuthorityRecords, others: AuthorityRecords): boolean {
  const kinds = Object.keys(some) as (keyof AuthorityRecords)[]; // the kinds of authorities
  return kinds.every((kind) => {
    const [records, theirs] = [some[kind], others[kind]];
    return records.length === theirs.length && records.every((record, at) => record === theirs[at]);
  });
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

function index<Key extends string, Value extends { readonly id: Key }>(values: readonly Value[]): Index<Key, Value> {
  const byId = new Map(values.map((value) => [value.id, value]));
  return {
    all: values,
    get(id) {
      return byId.get(id) ?? lost(id);
    },
  };
}

/** A thing that refers to no other. */
export function sealed<Value extends object>(value: Value): Value & Thing {
  return { fingerprint: seal(value), ...value };
}

/** References have been checked: this is a fault of the program. */
export function lost(id: string): never {
  throw new Error(`an unchecked reference to ${id}`);
}
