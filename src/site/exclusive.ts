import type { Article } from "../archive/archive.ts";
import { groupBy } from "../archive/group.ts";
import { sortKey } from "../archive/order.ts";
import { compareText } from "../archive/problem.ts";
import { originOf } from "../compare/origin.ts";
import type { Report } from "../compare/report.ts";
import { formatTally } from "../tally.ts";

/** What the independent sources on a meeting are each alone with. */
export interface Exclusives {
  readonly sources: readonly Exclusive[];
  /** How many more are alone with something; empty where all are shown. */
  readonly others: string;
}

/** What only one of several independent sources speaks of. */
export interface Exclusive {
  /** The letters of the articles that have the source's text. */
  readonly letters: readonly string[];
  /** Its topics, figures and people by name; those that have none are left out. */
  readonly kinds: readonly { readonly name: string; readonly things: string }[];
}

// Enough to see what a source is alone with; the rest stands with its articles, to which the page leads.
const mostThings = 8;
const mostSources = 4;

/** What each independent source of some articles is alone with; none where there is only one source. */
export function findExclusives(
  articles: readonly Article[],
  reports: readonly Report[],
  letterOf: (article: Article) => string,
): Exclusives {
  const origins = [...groupBy(articles, originOf).values()];
  if (origins.length < 2) return { sources: [], others: "" };
  const finders = [
    aloneWith("Topics", articles, ({ topics }) => topics.map(({ title }) => title)),
    aloneWith("Figures", articles, titlesOf(reports)),
    aloneWith("People", articles, ({ people }) => people.map(({ name }) => name)),
  ];
  const sources = origins
    .map((own) => ({ letters: own.map(letterOf), kinds: finders.flatMap((find) => find(own)) }))
    .filter(({ kinds }) => kinds.length > 0);
  const others = sources.length - mostSources;
  return { sources: sources.slice(0, mostSources), others: others > 0 ? formatTally(others, "more source") : "" };
}

function titlesOf(reports: readonly Report[]): (article: Article) => readonly string[] {
  const byArticle = groupBy(reports, ({ article }) => article);
  return (article) => byArticle.get(article)?.map(({ figure }) => figure.measure.title) ?? [];
}

/** Finds the names of a kind that the articles of a source have and no article of another has. */
function aloneWith(
  name: string,
  articles: readonly Article[],
  namesOf: (article: Article) => readonly string[],
): (own: readonly Article[]) => Exclusive["kinds"] {
  const origins = new Map<string, Set<string>>();
  for (const article of articles) {
    for (const thing of namesOf(article)) origins.set(thing, (origins.get(thing) ?? new Set()).add(originOf(article)));
  }
  return (own) => {
    const alone = [...new Set(own.flatMap(namesOf))].filter((thing) => origins.get(thing)?.size === 1);
    if (alone.length === 0) return [];
    const few = alone.sort((a, b) => compareText(sortKey(a), sortKey(b))).slice(0, mostThings);
    const others = alone.length > few.length ? ` and ${alone.length - few.length} more` : "";
    return [{ name, things: few.join("; ") + others }];
  };
}
