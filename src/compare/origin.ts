import type { Article } from "../archive/archive.ts";

/**
 * Whose text an article is: the wire where the outlet carries another's, else the outlet. An article whose outlet is
 * unknown is an origin of its own, for nothing shows that it is another's.
 */
export function originOf(article: Article): string {
  return article.wire?.id ?? article.outlet?.id ?? article.id;
}

/** How many independent sources some articles come from: a reprint of a wire story is no second source. */
export function countOrigins(articles: readonly Article[]): number {
  return new Set(articles.map(originOf)).size;
}
