import type { Person } from "../../archive/archive.ts";
import { addresses } from "../address.ts";
import { type ArticleEntry, articleEntry, type StatementEntry, statementEntry } from "../entry.ts";
import { type Fact, fact } from "../fact.ts";
import { frameOf, type Page } from "../frame.ts";
import { groupByMeeting, type MeetingGroup } from "../group.ts";
import { formatTally } from "../label.ts";
import type { Site } from "../site.ts";

/** What one article reports that the person said. */
export interface StatementGroup {
  readonly article: ArticleEntry;
  readonly statements: readonly StatementEntry[];
}

/** One person or institution: the role, the statements and the articles that name them. */
export interface PersonPage extends Page<"person"> {
  readonly name: string;
  readonly role: string;
  readonly facts: readonly Fact[];
  readonly statements: readonly StatementGroup[];
  readonly meetings: readonly MeetingGroup[];
}

export function personPage(site: Site, person: Person): PersonPage {
  const address = addresses.person(person.id);
  const articles = site.coverage.naming(person.id);
  const statements = articles.flatMap((article) => {
    const own = article.statements.filter(({ speakers }) => speakers.includes(person));
    if (own.length === 0) return [];
    return [{ article: articleEntry(site, article), statements: own.map((one) => statementEntry(site, one)) }];
  });
  const said = statements.reduce((sum, group) => sum + group.statements.length, 0);
  const description = `${person.name}, ${person.role}: ${formatTally(articles.length, "article")}, ${formatTally(said, "statement")}.`;
  return {
    kind: "person",
    address,
    frame: frameOf(site, { address, title: person.name, description }),
    name: person.name,
    role: person.role,
    facts: [
      ...fact("Country", { text: person.country ?? "" }),
      ...fact("Also", { text: person.also.join(", ") }),
      ...fact("Named in", { text: formatTally(articles.length, "article") }),
      ...fact("Statements", { text: said > 0 ? String(said) : "" }),
    ],
    statements,
    meetings: groupByMeeting(site, articles),
  };
}
