import type { FullRecord, Statement } from "../archive/archive.ts";
import { type Echo, echoedEntry } from "./echo.ts";
import { type ArticleEntry, articleEntry, type StatementEntry } from "./entry.ts";
import type { Site } from "./site.ts";

/** What one article reports that somebody said. */
export interface StatementGroup {
  readonly article: ArticleEntry;
  /** Which of the article's statements these are, where a page ends among them: `statements 1–4 of 17`; else empty. */
  readonly part: string;
  readonly statements: readonly StatementEntry[];
}

/**
 * Groups some statements of an article.
 *
 * @param echoes the phrases of the article that recur in others
 */
export function statementGroup(
  site: Site,
  { article }: FullRecord,
  statements: readonly Statement[],
  echoes: readonly Echo[],
): StatementGroup {
  return {
    article: articleEntry(site, article),
    part: "",
    statements: statements.map((one) => echoedEntry(site, one, article, echoes)),
  };
}
