import type { Person } from "../../archive/archive.ts";
import { addresses } from "../address.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { formatTally } from "../label.ts";
import type { Site } from "../site.ts";

/** A person or an institution in a list. */
export interface PersonEntry extends Link {
  readonly role: string;
  readonly tally: string;
}

/** All people, and the institutions that speak. */
export interface PeoplePage extends Page<"people"> {
  readonly people: readonly PersonEntry[];
  readonly institutions: readonly PersonEntry[];
}

export function peoplePage(site: Site): PeoplePage {
  const address = addresses.people;
  const ofKind = (kind: Person["kind"]) =>
    site.archive.people.filter((person) => person.kind === kind).map((person) => personEntry(site, person));
  const description = "The people and institutions that the articles name, with their roles at the time.";
  return {
    kind: "people",
    address,
    frame: frameOf(site, { address, title: "People", description }),
    people: ofKind("person"),
    institutions: ofKind("institution"),
  };
}

export function personEntry({ base, coverage }: Site, { id, name, role }: Person): PersonEntry {
  return {
    text: name,
    href: base.href(addresses.person(id)),
    role,
    tally: formatTally(coverage.naming(id).length, "article"),
  };
}
