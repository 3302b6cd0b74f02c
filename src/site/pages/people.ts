import type { Archive, Person } from "../../archive/archive.ts";
import type { Coverage } from "../../archive/coverage.ts";
import { formatTally } from "../../tally.ts";
import { type Address, addresses } from "../address.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { nameSlice, pageFromStart, perPage, type Slice, type Turning, turningOf } from "../paging.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";

/** A person or an institution in a list. */
export interface PersonLine extends Link {
  readonly role: string;
}

/** A person or an institution in a list that says how many articles name them. */
export interface PersonEntry extends PersonLine {
  readonly tally: string;
}

/** People, and the institutions that speak. */
export interface PeoplePage extends Page {
  readonly title: string;
  readonly people: readonly PersonEntry[];
  readonly institutions: readonly PersonEntry[];
  readonly turning: Turning | undefined;
}

export function planPeople(site: Site, archive: Archive, coverage: Coverage): Plan<PeoplePage>[] {
  const ofKind = (kind: Person["kind"]) => archive.people.filter((person) => person.kind === kind);
  const counted = [...ofKind("person"), ...ofKind("institution")].map((person): CountedPerson => {
    return { person, articles: coverage.naming(person.id).length };
  });
  return pageFromStart(addresses.people, counted, perPage.entries).map((slice) =>
    plan(site, slice.address, { slice }, peoplePage),
  );
}

/** A person, and how many articles name them. */
type CountedPerson = { readonly person: Person; readonly articles: number };

interface PeopleInputs extends Inputs {
  readonly slice: Slice<CountedPerson>;
}

function peoplePage(site: Site, address: Address, { slice }: PeopleInputs): PeoplePage {
  const title = nameSlice("People", slice);
  const description = "The people and institutions that the articles name, with their roles at the time.";
  const ofKind = (kind: Person["kind"]) =>
    slice.items
      .filter(({ person }) => person.kind === kind)
      .map(({ person, articles }) => ({ tally: formatTally(articles, "article"), ...personLine(site, person) }));
  return {
    frame: frameOf(site, { address, title, description, matter: { page: "CollectionPage" } }),
    title,
    people: ofKind("person"),
    institutions: ofKind("institution"),
    turning: turningOf(site, slice, "by name"),
  };
}

export function personLine({ base }: Site, { id, name, role }: Person): PersonLine {
  return { text: name, href: base.href(addresses.person(id)), role };
}
