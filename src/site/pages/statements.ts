import type { Archive, Article, FullRecord } from "../../archive/archive.ts";
import { formatTally } from "../../tally.ts";
import { type Address, addresses } from "../address.ts";
import type { Recurrences } from "../echo.ts";
import { frameOf, type Page } from "../frame.ts";
import { nameSlice, pageFromNewest, perPage, type Slice, type Turning, turningOf } from "../paging.ts";
import { type PhraseEntry, type PlacedPhrase, phraseEntry, placePhrases } from "../phrase.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";
import { type StatementGroup, statementGroup } from "../statementGroup.ts";

/** All that was said, by the article that reports it, and the phrases that recur. */
export interface StatementsPage extends Page {
  readonly title: string;
  /** Only on the first page. */
  readonly phrases: readonly PhraseEntry[];
  readonly groups: readonly StatementGroup[];
  readonly turning: Turning | undefined;
}

/** The nth statement of an article, counted from 0. */
interface Place {
  readonly article: Article;
  readonly at: number;
}

/** Plans the list of all statements. A page may end among those of an article, for some report forty. */
export function planStatements(site: Site, archive: Archive, recurrences: Recurrences): Plan<StatementsPage>[] {
  const { articles, recordOf } = archive;
  const places = articles.flatMap((article) => {
    return Array.from({ length: article.statementCount }, (_, at): Place => ({ article, at }));
  });
  const newest = {
    statements: places.length,
    articles: articles.filter(({ statementCount }) => statementCount > 0).length,
    phrases: placePhrases(archive, recurrences),
  };
  return pageFromNewest(addresses.statements, places, perPage.sayings).map((slice) => {
    const records = [...new Set(slice.items.map(({ article }) => article))].map(recordOf);
    const archived = slice.number === undefined ? newest : undefined;
    return plan(site, slice.address, { slice, records, archived }, statementsPage);
  });
}

interface StatementsInputs extends Inputs {
  readonly slice: Slice<Place>;
  /** The records of the slice, in its order. */
  readonly records: readonly FullRecord[];
  /** What is true of the whole archive. Only the first page says it, so that the others need not change with it. */
  readonly archived:
    | { readonly statements: number; readonly articles: number; readonly phrases: readonly PlacedPhrase[] }
    | undefined;
}

function statementsPage(site: Site, address: Address, { slice, records, archived }: StatementsInputs): StatementsPage {
  const groups = records.map((record) => groupOf(site, record, slice.items));
  const title = nameSlice("Statements", slice);
  const said = formatTally(archived?.statements ?? slice.items.length, "statement");
  const reported = formatTally(archived?.articles ?? records.length, "article");
  const description = `${said} in ${reported}: who said what, when, and according to whom.`;
  return {
    frame: frameOf(site, {
      address,
      title,
      description: archived ? description : `${title}: ${description}`,
      matter: { page: "CollectionPage" },
    }),
    title: "Statements",
    phrases: archived?.phrases.map((phrase) => phraseEntry(site, phrase)) ?? [],
    groups: groups.reverse(),
    turning: turningOf(site, slice, "by date"),
  };
}

function groupOf(site: Site, record: FullRecord, places: readonly Place[]): StatementGroup {
  const { article, read } = record;
  const own = places.flatMap((place) => (place.article === article ? [place.at] : []));
  const [first = 0, last = 0] = [own[0], own.at(-1)];
  const group = statementGroup(site, record, read().statements.slice(first, last + 1), []);
  const isWhole = own.length === article.statementCount;
  return isWhole ? group : { ...group, part: `statements ${first + 1}–${last + 1} of ${article.statementCount}` };
}
