import type { PersonRecord } from "../archive/schema/authority.ts";
import { findName } from "./proposal.ts";

/** A person or institution, and the names by which a text may speak of it. */
export interface NamedPerson {
  readonly id: string;
  readonly forms: readonly string[];
}

/** Under which names a text may speak of each: where it once gives a full name, the family name alone is enough. */
export function namesIn(paragraphs: readonly string[], people: readonly PersonRecord[]): NamedPerson[] {
  const text = paragraphs.join("\n");
  const familyName = ({ kind, name }: PersonRecord) => (kind === "person" ? (name.split(" ").at(-1) ?? "") : "");
  return people.map((person) => {
    const { id, name, also } = person;
    const family = familyName(person);
    const isOwn = family.length > 2 && people.every((other) => other === person || familyName(other) !== family);
    return { id, forms: [name, ...also, ...(isOwn && findName(text, name) ? [family] : [])] };
  });
}
