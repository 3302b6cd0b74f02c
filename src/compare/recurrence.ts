import type { Article } from "../archive/archive.ts";
import { groupBy } from "../archive/group.ts";
import { eachPart, languageOf, openingOf, type PhraseKey } from "../archive/phrase.ts";
import { countOrigins, originOf } from "./origin.ts";

/** A phrase that several articles of one language quote, alone or within a longer one. */
export interface Recurrence {
  readonly key: PhraseKey;
  readonly language: string;
  /** In order of publication. */
  readonly articles: readonly Article[];
  /** The first article that quotes the phrase and nothing around it. */
  readonly first: Article;
  /** How many independent sources the articles come from. */
  readonly sources: number;
}

/**
 * Finds the phrases that recur, those of most independent sources first, and those that were first quoted first among
 * equals. A phrase around another that recurs is left out where it stands in the same articles.
 *
 * @param articles in order of publication
 */
export function findRecurrences(articles: readonly Article[]): Recurrence[] {
  return [...groupBy(articles, ({ language }) => languageOf(language))]
    .flatMap(([language, speaking]) => findIn(speaking).map((found) => ({ ...found, language })))
    .sort((a, b) => b.sources - a.sources || b.articles.length - a.articles.length);
}

/** Chooses some of the articles that quote a phrase: the first, then the first of each source, then others. */
export function chooseArticles({ articles, first }: Recurrence, most: number): Article[] {
  const ofSources = [...groupBy([first, ...articles], originOf).values()].flatMap(([one]) => one ?? []);
  const kept = new Set([...new Set([...ofSources, ...articles])].slice(0, most));
  return articles.filter((article) => kept.has(article));
}

interface Use {
  readonly first: Article;
  readonly articles: Article[];
}

function findIn(articles: readonly Article[]): Omit<Recurrence, "language">[] {
  const uses = new Map<PhraseKey, Use>();
  for (const article of articles) {
    for (const { key } of article.quotations) {
      if (!uses.has(key)) uses.set(key, { first: article, articles: [] });
    }
  }
  const openings = new Set(Array.from(uses.keys(), openingOf));
  const isOpening = (opening: string) => openings.has(opening);
  for (const article of articles) {
    const add = (part: PhraseKey) => {
      const found = uses.get(part)?.articles;
      if (found && found.at(-1) !== article) found.push(article);
    };
    for (const { key } of article.quotations) eachPart(key, add, isOpening);
  }
  const isRepeated = (key: PhraseKey, { length }: readonly Article[]): boolean => {
    const sizes: (number | undefined)[] = [];
    eachPart(key, (part) => sizes.push(part === key ? undefined : uses.get(part)?.articles.length), isOpening);
    return sizes.includes(length);
  };
  return [...uses]
    .filter(([key, use]) => use.articles.length > 1 && !isRepeated(key, use.articles))
    .map(([key, use]) => ({ key, ...use, sources: countOrigins(use.articles) }));
}
