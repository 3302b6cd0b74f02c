import type { ParsedAuthorities } from "../archive/parsing.ts";
import type {
  ArchiveRecord,
  MeasureRecord,
  MeetingRecord,
  OutletRecord,
  PersonRecord,
  TopicRecord,
} from "../archive/schema/authority.ts";

/** What an archive knows, which an article may speak of. */
export interface Authorities {
  readonly archive: ArchiveRecord;
  readonly meetings: readonly MeetingRecord[];
  readonly topics: readonly TopicRecord[];
  readonly people: readonly PersonRecord[];
  readonly outlets: readonly OutletRecord[];
  readonly measures: readonly MeasureRecord[];
}

/** The authorities without the entries that have faults; undefined where the archive says nothing of itself. */
export function soundAuthorities(parsed: ParsedAuthorities): Authorities | undefined {
  const { archive } = parsed;
  return (
    archive && {
      archive,
      meetings: valuesOf(parsed.meetings),
      topics: valuesOf(parsed.topics),
      people: valuesOf(parsed.people),
      outlets: valuesOf(parsed.outlets),
      measures: valuesOf(parsed.measures),
    }
  );
}

function valuesOf<Value>(entries: readonly { readonly value?: Value }[]): Value[] {
  return entries.flatMap(({ value }) => (value === undefined ? [] : [value]));
}
