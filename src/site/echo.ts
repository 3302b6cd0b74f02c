import type { Archive, Article, Person, Statement } from "../archive/archive.ts";
import { foldPhrase, holdsPhrase, languageOf, type PhraseKey } from "../archive/phrase.ts";
import { findRecurrences, type Recurrence } from "../compare/recurrence.ts";
import { addresses } from "./address.ts";
import { type StatementEntry, statementEntry } from "./entry.ts";
import type { Link } from "./frame.ts";
import type { Site } from "./site.ts";

/** A phrase of an article that recurs in others, as far as the pages of those who say it tell. */
export interface Echo {
  readonly key: PhraseKey;
  readonly anchor: string;
  /** How many other articles have it. From ten on nobody counts, and no page changes with each further one. */
  readonly others: number;
}

/** The phrases that recur, as the site shows them. */
export interface Recurrences {
  /** Those that have a place on the page of statements. */
  readonly shown: readonly Recurrence[];
  /** Which of them the statements of an article lead to, or those of one of its speakers: one for each at most. */
  readonly echoesIn: (article: Article, speaker?: Person) => readonly Echo[];
}

const none: readonly Echo[] = [];
const mostPhrases = 24;
const mostOthers = 10;

/** Indexes the phrases that recur once, so that no page has to look for them. */
export function indexRecurrences({ about, articles }: Archive): Recurrences {
  const shown = findRecurrences(articles).slice(0, mostPhrases);
  const index = new Map<Article, Recurrence[]>();
  for (const recurrence of shown) {
    for (const article of recurrence.articles) {
      const found = index.get(article);
      if (found) found.push(recurrence);
      else index.set(article, [recurrence]);
    }
  }
  return {
    shown,
    echoesIn(article, speaker) {
      const recurring = index.get(article);
      if (!recurring) return none;
      const own = article.quotations.filter(({ speakers }) => speaker === undefined || speakers.includes(speaker.id));
      const found = new Set(own.map(({ key }) => recurring.find((one) => holdsPhrase(key, one.key))));
      return recurring
        .filter((recurrence) => found.has(recurrence))
        .map((recurrence) => ({
          key: recurrence.key,
          anchor: anchorOf(recurrence, about.language),
          others: Math.min(recurrence.articles.length - 1, mostOthers),
        }));
    },
  };
}

/** Where a phrase stands on the page of statements: `phrase-no-limit`. It never changes, whoever else says it. */
export function anchorOf({ key, language }: Recurrence, siteLanguage: string): string {
  // No key holds an underscore, so that no two phrases share a place.
  const foreign = language === languageOf(siteLanguage) ? "" : `${language}_`;
  return `phrase-${foreign}${key.replaceAll(" ", "-").replaceAll(/[.,]/g, "_")}`;
}

/**
 * A statement of an article, with the way to all places of its phrase, if that recurs.
 *
 * @param echoes the phrases of the article that recur
 */
export function echoedEntry(
  site: Site,
  statement: Statement,
  article: Article,
  echoes: readonly Echo[],
): StatementEntry {
  const { words } = statement;
  const key = words && echoes.length > 0 ? foldPhrase(words, article.language) : undefined;
  const echo = key && echoes.find((one) => holdsPhrase(key, one.key));
  return { echo: echo && echoLink(site, echo), ...statementEntry(site, statement, article) };
}

function echoLink({ base }: Site, { anchor, others }: Echo): Link {
  const number = others < mostOthers ? String(others) : `${mostOthers} or more`;
  const text = `also in ${number} other ${others === 1 ? "article" : "articles"}`;
  return { text, href: `${base.href(addresses.statements)}#${anchor}` };
}
