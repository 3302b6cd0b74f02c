import type { Article, Topic } from "../archive/archive.ts";
import { compareNames } from "../archive/order.ts";
import { addresses } from "./address.ts";
import type { Link } from "./frame.ts";
import type { Site } from "./site.ts";

/** A topic, and which of some articles cover it. */
export interface MatrixRow extends Link {
  /** One for each article in their order: its mark where it covers the topic, else empty. */
  readonly squares: readonly string[];
}

/** Sets topics against articles: a row for each topic that one of them covers, by title. */
export function layOutMatrix(
  { base }: Site,
  articles: readonly Article[],
  markOf: (article: Article) => string,
): MatrixRow[] {
  const topics = [...new Set(articles.flatMap((article) => article.topics))];
  return topics.sort(compareNames<Topic>(({ title }) => title)).map((topic) => ({
    text: topic.title,
    href: base.href(addresses.topic(topic.id)),
    squares: articles.map((article) => (article.topics.includes(topic) ? markOf(article) : "")),
  }));
}
