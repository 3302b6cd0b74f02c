import type { Feed, FeedEntry } from "./feed.ts";

/** Writes a feed as [JSON Feed 1.1](https://www.jsonfeed.org/version/1.1/). */
export function formatJsonFeed(feed: Feed): string {
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    description: feed.subtitle,
    authors: [{ name: feed.author }],
    language: feed.language,
    items: feed.entries.map(jsonItem),
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}

function jsonItem({ id, page, via, title, summary, published, updated, authors, categories, language }: FeedEntry) {
  return {
    id,
    url: page,
    ...(via !== undefined && { external_url: via }),
    title,
    content_text: summary,
    date_published: published,
    date_modified: updated,
    authors: authors.map((name) => ({ name })),
    tags: categories.map(({ label }) => label),
    language,
  };
}
