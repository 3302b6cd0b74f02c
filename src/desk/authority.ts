import type { ParsedEntry } from "../archive/authority.ts";
import { readBytes } from "../archive/file.ts";
import { type Fingerprint, fingerprintOf, seal } from "../archive/fingerprint.ts";
import type { IdKind } from "../archive/id.ts";
import type { ParsedFolder } from "../archive/parsing.ts";
import type { Part } from "../archive/part.ts";
import type { Reopen } from "../archive/reopen.ts";
import { problemAt } from "../archive/validation.ts";
import type { Path } from "../archive/yaml.ts";
import { type Duplicate, findDuplicates, type Named } from "./duplicate.ts";
import type { Finding } from "./finding.ts";

/** An entry of a list of authorities with all its names. */
export interface NamedEntry extends Named {
  readonly kind: IdKind;
  readonly id: string;
  readonly part: Part;
  /** The field of the first name; the others stand under `also`. */
  readonly field: "name" | "title";
}

/** The entries of all lists that most likely are one. */
export function findDuplicateEntries(folder: ParsedFolder): Duplicate<NamedEntry>[] {
  const meetings = namedEntries("meeting", "title", folder.meetings, ({ title }) => [title]);
  const starts = new Map(folder.meetings.map(({ part, value }) => [part, value?.start ?? ""]));
  const startOf = ({ part }: NamedEntry) => starts.get(part) ?? "";
  // Leaders meet in the same city again, and the title is the same: then the dates tell the meetings apart.
  const isOneTime = (a: NamedEntry, b: NamedEntry) =>
    startOf(a).startsWith(startOf(b)) || startOf(b).startsWith(startOf(a));
  return [
    ...findDuplicates(meetings, isOneTime),
    ...findDuplicates(namedEntries("topic", "title", folder.topics, ({ title, also }) => [title, ...also])),
    ...findDuplicates(namedEntries("person", "name", folder.people, ({ name, also }) => [name, ...also])),
    ...findDuplicates(namedEntries("outlet", "name", folder.outlets, ({ name, also }) => [name, ...also])),
    ...findDuplicates(namedEntries("measure", "title", folder.measures, ({ title }) => [title])),
  ];
}

function namedEntries<Value>(
  kind: IdKind,
  field: NamedEntry["field"],
  entries: readonly ParsedEntry<Value>[],
  namesOf: (value: Value) => readonly string[],
): NamedEntry[] {
  return entries.flatMap(({ part, id, value }) => {
    return value === undefined ? [] : [{ kind, id, part, field, names: namesOf(value) }];
  });
}

/** Two entries that most likely are one, told at the second of them. */
export function findingOfDuplicate(duplicate: Duplicate<NamedEntry>, reopen: Reopen): Finding {
  const { first, firstName, second, secondName } = duplicate;
  const { kind, id, part, names } = second;
  return {
    subject: { kind, id, name: names[0] ?? id, isSupplied: false, language: undefined },
    fingerprint: seal([kind, id, part.file, firstName, secondName, fingerprintOfFile(part.file)]),
    tell() {
      const section = reopen(first.part);
      const { line } = section.document.locate([...first.part.base, ...pathOf(first, firstName)]);
      const likeness = firstName === secondName ? "is also" : `is nearly “${firstName}”,`;
      const wrong = `“${secondName}” ${likeness} a name of ${first.id}, on line ${line}`;
      const write = "make one entry of the two, or tell their names apart";
      return [problemAt(reopen(part), pathOf(second, secondName), { wrong, write }, "warning")];
    },
  };
}

function pathOf({ field, names }: NamedEntry, name: string): Path {
  const at = names.indexOf(name);
  return at === 0 ? [field] : ["also", at - 1];
}

/** What an entry says does not tell on which line it stands: that is for the whole file to say. */
function fingerprintOfFile(path: string): Fingerprint {
  const bytes = readBytes({ path });
  return bytes instanceof Uint8Array ? fingerprintOf(bytes) : seal(bytes);
}
