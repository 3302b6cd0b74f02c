import type { Article, SaidFigure } from "../archive/archive.ts";

/** A figure as one article reports it. What is compared is what it says, whether or not the figure was checked. */
export interface Report<Own extends SaidFigure = SaidFigure> {
  readonly article: Article;
  readonly figure: Own;
}

/** A record from which figures can be read. */
interface Reporting<Own> {
  readonly article: Article;
  readonly read: () => { readonly figures: readonly Own[] };
}

/** All figures that some articles report, article by article. */
export function reportsOf<Own extends SaidFigure>(records: readonly Reporting<Own>[]): Report<Own>[] {
  return records.flatMap(({ article, read }) => read().figures.map((figure) => ({ article, figure })));
}
