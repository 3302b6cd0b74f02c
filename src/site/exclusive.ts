import type { Article, Measure } from "../archive/archive.ts";
import { groupBy } from "../archive/group.ts";
import { compareNames } from "../archive/order.ts";
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
    aloneWith(
      "Topics",
      articles,
      ({ topics }) => topics,
      ({ title }) => title,
    ),
    aloneWith("Figures", articles, measuresIn(reports), ({ title }) => title),
    aloneWith(
      "People",
      articles,
      ({ people }) => people,
      ({ name }) => name,
    ),
  ];
  const sources = origins
    .map((own) => ({ letters: own.map(letterOf), kinds: finders.flatMap((find) => find(own)) }))
    .filter(({ kinds }) => kinds.length > 0);
  const others = sources.length - mostSources;
  return { sources: sources.slice(0, mostSources), others: others > 0 ? formatTally(others, "more source") : "" };
}

function measuresIn(reports: readonly Report[]): (article: Article) => readonly Measure[] {
  const byArticle = groupBy(reports, ({ article }) => article);
  return (article) => byArticle.get(article)?.map(({ figure }) => figure.measure) ?? [];
}

/** Finds the things of a kind that the articles of a source have and no article of another has. */
function aloneWith<Thing extends { readonly id: string }>(
  name: string,
  articles: readonly Article[],
  thingsOf: (article: Article) => readonly Thing[],
  nameOf: (thing: Thing) => string,
): (own: readonly Article[]) => Exclusive["kinds"] {
  const origins = new Map<Thing, Set<string>>();
  for (const article of articles) {
    for (const thing of thingsOf(article)) origins.set(thing, (origins.get(thing) ?? new Set()).add(originOf(article)));
  }
  return (own) => {
    const alone = [...new Set(own.flatMap(thingsOf))].filter((thing) => origins.get(thing)?.size === 1);
    if (alone.length === 0) return [];
    const few = alone.sort(compareNames(nameOf)).slice(0, mostThings).map(nameOf);
    const others = alone.length > few.length ? ` and ${alone.length - few.length} more` : "";
    return [{ name, things: few.join("; ") + others }];
  };
}
