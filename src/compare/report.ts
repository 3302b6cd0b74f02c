import type { Article, Figure, FullRecord } from "../archive/archive.ts";

/** A figure as one article reports it. */
export interface Report {
  readonly article: Article;
  readonly figure: Figure;
}

/** All figures that some articles report, article by article. */
export function reportsOf(records: readonly FullRecord[]): Report[] {
  return records.flatMap(({ article, read }) => read().figures.map((figure) => ({ article, figure })));
}
