import type { Archive, Article, FullRecord } from "../archive/archive.ts";
import { foldPhrase, holdsPhrase, languageOf, type PhraseKey } from "../archive/phrase.ts";
import { chooseArticles } from "../compare/recurrence.ts";
import { formatTally } from "../tally.ts";
import { anchorOf, type Recurrences } from "./echo.ts";
import { type ArticleEntry, articleEntry, type StatementEntry, statementEntry } from "./entry.ts";
import type { Site } from "./site.ts";

/** A place at which a phrase stands, and what somebody says there. */
export interface PlaceEntry {
  readonly article: ArticleEntry;
  readonly statement: StatementEntry;
}

/** A phrase that recurs, with its places in order of publication. */
export interface PhraseEntry {
  readonly anchor: string;
  /** The phrase as the first article prints it that quotes nothing else. */
  readonly words: string;
  /** Undefined where it is the language of the page. */
  readonly language: string | undefined;
  readonly tally: string;
  readonly places: readonly PlaceEntry[];
  /** How many articles are not shown; empty where all are. */
  readonly others: string;
}

/** A phrase that recurs, and what its entry is made of. */
export interface PlacedPhrase {
  readonly key: PhraseKey;
  readonly anchor: string;
  readonly language: string;
  readonly articles: number;
  readonly sources: number;
  readonly first: Article;
  /** The records of the articles that are shown. */
  readonly records: readonly FullRecord[];
}

// So many fit on a page beside the newest statements. Where few phrases recur, each may show more of its places.
const most = { places: 96, ofPhrase: 12, ofArticle: 3 } as const;
const leastOfPhrase = 3;

/** The phrases that the page of statements shows, with the records that it has to read. */
export function placePhrases({ about, recordOf }: Archive, { shown }: Recurrences): PlacedPhrase[] {
  const share = Math.floor(most.places / Math.max(shown.length, 1));
  const limit = Math.min(Math.max(share, leastOfPhrase), most.ofPhrase);
  return shown.map((recurrence) => ({
    key: recurrence.key,
    anchor: anchorOf(recurrence, about.language),
    language: recurrence.language,
    articles: recurrence.articles.length,
    sources: recurrence.sources,
    first: recurrence.first,
    records: chooseArticles(recurrence, limit).map(recordOf),
  }));
}

/** Shows a phrase with its places. Reads the records. */
export function phraseEntry(site: Site, phrase: PlacedPhrase): PhraseEntry {
  const { key, anchor, language, articles, sources, first, records } = phrase;
  const places = records.flatMap((record) => placesIn(record, key));
  const standing = places.find(({ article, found }) => article === first && found === key) ?? places[0];
  const hidden = articles - records.length;
  return {
    anchor,
    words: standing?.statement.words ?? key,
    language: language === languageOf(site.about.language) ? undefined : language,
    tally: `${formatTally(articles, "article")}, ${formatTally(sources, "independent source")}`,
    places: places.map(({ article, statement }) => ({
      article: articleEntry(site, article),
      statement: statementEntry(site, statement, article),
    })),
    others: hidden > 0 ? `and ${formatTally(hidden, "more article", "more articles")}` : "",
  };
}

function placesIn({ article, read }: FullRecord, key: PhraseKey) {
  const places = read().statements.flatMap((statement) => {
    const found = statement.words && foldPhrase(statement.words, article.language);
    return found && holdsPhrase(found, key) ? [{ article, statement, found }] : [];
  });
  return places.slice(0, most.ofArticle);
}
