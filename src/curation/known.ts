import type { IdKind } from "../archive/id.ts";
import type { ParsedAuthorities } from "../archive/parsing.ts";
import { compareText } from "../archive/problem.ts";

/** The kinds of thing that have a file of their own. */
export type AuthorityKind = Exclude<IdKind, "article">;

/** A thing that records may refer to: its id, and what people call it. */
export interface KnownThing {
  readonly id: string;
  readonly label: string;
}

/** Everything that records may refer to, each kind in the order of its ids. */
export type KnownThings = Readonly<Record<AuthorityKind, readonly KnownThing[]>>;

/** What an archive knows, of entries with faults the id alone. */
export function knownThings({ meetings, topics, people, outlets, measures }: ParsedAuthorities): KnownThings {
  return {
    meeting: labelled(meetings, ({ title, start }) => `${title} (${start})`),
    topic: labelled(topics, ({ title }) => title),
    person: labelled(people, ({ name, role }) => `${name}, ${role}`),
    outlet: labelled(outlets, ({ name }) => name),
    measure: labelled(measures, ({ title, unit }) => `${title} (${unit})`),
  };
}

function labelled<Value>(
  entries: readonly { readonly id: string; readonly value?: Value }[],
  labelOf: (value: Value) => string,
): KnownThing[] {
  const things = new Map<string, KnownThing>();
  for (const { id, value } of entries) {
    if (id !== "") things.set(id, { id, label: value === undefined ? id : labelOf(value) });
  }
  return [...things.values()].sort((a, b) => compareText(a.id, b.id));
}
