import type { Archive, Article, FullRecord, Person } from "../../archive/archive.ts";
import type { Coverage } from "../../archive/coverage.ts";
import { formatTally } from "../../tally.ts";
import { type Address, addresses } from "../address.ts";
import type { Echo, Recurrences } from "../echo.ts";
import { type Fact, fact } from "../fact.ts";
import { frameOf, type Page } from "../frame.ts";
import { groupByMeeting, type MeetingGroup } from "../group.ts";
import { nameSlice, pageFromNewest, perPage, type Slice, type Turning, turningOf } from "../paging.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";
import { type StatementGroup, statementGroup } from "../statementGroup.ts";
import { personEntity } from "../structured/entity.ts";

/** One person or institution: the role, the statements and the articles that name them. */
export interface PersonPage extends Page {
  readonly name: string;
  readonly role: string;
  readonly facts: readonly Fact[];
  readonly statements: readonly StatementGroup[];
  readonly meetings: readonly MeetingGroup[];
  readonly turning: Turning | undefined;
}

/** Plans the pages of all people and institutions; one that many articles name has several. */
export function planPersonPages(
  site: Site,
  archive: Archive,
  coverage: Coverage,
  { echoesIn }: Recurrences,
): Plan<PersonPage>[] {
  const { people, recordOf } = archive;
  const said = new Map<Person, number>();
  for (const { speakers } of archive.articles) {
    for (const speaker of speakers) said.set(speaker, (said.get(speaker) ?? 0) + 1);
  }
  return people.flatMap((person) => {
    const articles = coverage.naming(person.id);
    const total = { articles: articles.length, statements: said.get(person) ?? 0 };
    return pageFromNewest(addresses.person(person.id), articles, perPage.statements).map((slice) => {
      const speaking = slice.items.filter(({ speakers }) => speakers.includes(person));
      const tallies = slice.number === undefined ? total : undefined;
      return plan(
        site,
        slice.address,
        {
          person,
          slice,
          speaking: speaking.map(recordOf),
          echoes: speaking.map((article) => echoesIn(article, person)),
          tallies,
        },
        personPage,
      );
    });
  });
}

interface PersonInputs extends Inputs {
  readonly person: Person;
  readonly slice: Slice<Article>;
  /** The records of the slice in which the person speaks. */
  readonly speaking: readonly FullRecord[];
  /** For each of them, the phrases of the person that recur. */
  readonly echoes: readonly (readonly Echo[])[];
  /** Only the first page says how many there are, so that the others need not change with it. */
  readonly tallies: { readonly articles: number; readonly statements: number } | undefined;
}

function personPage(
  site: Site,
  address: Address,
  { person, slice, speaking, echoes, tallies }: PersonInputs,
): PersonPage {
  const statements = speaking.map((record, index) => {
    const own = record.read().statements.filter(({ speakers }) => speakers.includes(person));
    return statementGroup(site, record, own, echoes[index] ?? []);
  });
  const articles = tallies?.articles ?? slice.items.length;
  const said = tallies?.statements ?? statements.reduce((sum, group) => sum + group.statements.length, 0);
  const title = nameSlice(person.name, slice);
  const description = `${title}, ${person.role}: ${formatTally(articles, "article")}, ${formatTally(said, "statement")}.`;
  return {
    frame: frameOf(site, {
      address,
      title,
      description,
      matter: { page: "WebPage", entity: personEntity(site.base, person) },
    }),
    name: person.name,
    role: person.role,
    facts: [
      ...fact("Country", { text: person.country ?? "" }),
      ...fact("Also", { text: person.also.join(", ") }),
      ...fact("Named in", { text: tallies ? formatTally(articles, "article") : "" }),
      ...fact("Statements", { text: tallies && said > 0 ? String(said) : "" }),
    ],
    statements,
    meetings: groupByMeeting(site, slice.items),
    turning: turningOf(site, slice, "by date"),
  };
}
