import type { Article, Person } from "../archive/archive.ts";
import { compareNames } from "../archive/order.ts";
import { type PersonLine, personLine } from "./pages/people.ts";
import { type Room, roomBeside } from "./room.ts";
import type { Site } from "./site.ts";

/** People, or institutions, whom articles of a meeting name, by name. */
export interface Company {
  readonly named: readonly (PersonLine & { readonly letters: readonly string[] })[];
  /** How many are not shown; empty where all are. */
  readonly others: string;
}

const room: Room = { most: 30, least: 6, lessForEach: 1.8 };

/** Gathers whom some articles name. Where they are too many for a page, those stay whom most articles name. */
export function gatherCompany(
  site: Site,
  articles: readonly Article[],
  letterOf: (article: Article) => string,
  kind: Person["kind"],
): Company {
  const byName = compareNames<Person>(({ name }) => name);
  const naming = (person: Person) => articles.filter(({ people }) => people.includes(person));
  const all = [...new Set(articles.flatMap(({ people }) => people))]
    .filter((person) => person.kind === kind)
    .map((person) => ({ person, letters: naming(person).map(letterOf) }))
    .sort((a, b) => b.letters.length - a.letters.length || byName(a.person, b.person));
  const shown = all.slice(0, roomBeside(articles.length, room)).sort((a, b) => byName(a.person, b.person));
  return {
    named: shown.map(({ person, letters }) => ({ letters, ...personLine(site, person) })),
    others: all.length > shown.length ? `${all.length - shown.length} more on the pages of the articles.` : "",
  };
}
