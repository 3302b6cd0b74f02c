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
import type { PlanGroup } from "../planGroup.ts";
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
  planGroup: PlanGroup,
  { people, recordOf }: Archive,
  coverage: Coverage,
  { echoesIn }: Recurrences,
): Plan<PersonPage>[] {
  return people.flatMap((person) => {
    const articles = coverage.naming(person.id);
    const inputs = {
      person,
      naming: articles.map(recordOf),
      echoes: articles.map((article) => echoesIn(article, person)),
    };
    return planGroup(addresses.person(person.id), inputs, planPerson);
  });
}

/** What the pages of a person are made of. */
interface PersonGroupInputs extends Inputs {
  readonly person: Person;
  /** The records of the articles that name the person, in order of publication. */
  readonly naming: readonly FullRecord[];
  /** For each of them, the phrases of the person that recur. */
  readonly echoes: readonly (readonly Echo[])[];
}

function planPerson(site: Site, { person, naming, echoes }: PersonGroupInputs): Plan<PersonPage>[] {
  const countStatements = ({ article }: FullRecord) => article.speakers.filter((speaker) => speaker === person).length;
  const statements = naming.reduce((sum, record) => sum + countStatements(record), 0);
  const said = naming.map((record, index) => ({ record, echoes: echoes[index] ?? [] }));
  return pageFromNewest(addresses.person(person.id), said, perPage.statements).map(({ items, ...slice }) => {
    const speaking = items.filter(({ record }) => countStatements(record) > 0);
    const inputs = {
      person,
      slice: { items: items.map(({ record }) => record.article), ...slice },
      speaking: speaking.map(({ record }) => record),
      echoes: speaking.map((one) => one.echoes),
      tallies: slice.number === undefined ? { articles: naming.length, statements } : undefined,
    };
    return plan(site, slice.address, inputs, personPage);
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
