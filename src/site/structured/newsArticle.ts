import type { NewsArticle, Organization, Person } from "schema-dts";
import type { Article } from "../../archive/archive.ts";
import { addresses, type Base } from "../address.ts";
import { formatStated, isSupplied } from "../entry.ts";
import { meetingReference, outletEntity, topicReference } from "./entity.ts";

/**
 * The article that a page catalogues: the outlet's, not the archive's. What the archive supplied is left out; its name
 * alone stands there, in brackets as on the page.
 */
export function newsArticleEntity(
  base: Base,
  article: Article,
): Exclude<NewsArticle, string> & { readonly "@id": string } {
  const { id, url, headline, outlet, wire, published, language, meeting, topics } = article;
  const states = (field: Parameters<typeof isSupplied>[1]) => !isSupplied(article, field);
  return {
    "@type": "NewsArticle",
    "@id": url ?? `${base.url(addresses.article(id))}#article`,
    ...(url && { url }),
    ...(states("headline") ? { headline } : { name: formatStated({ text: headline, isSupplied: true }) }),
    ...(states("language") && { inLanguage: language }),
    ...(states("published") && { datePublished: published }),
    ...(states("byline") && article.byline.length > 0 && { author: authorsOf(base, article) }),
    ...(outlet && states("outlet") && { publisher: outletEntity(base, outlet) }),
    ...(wire &&
      states("wire") && { isBasedOn: { "@type": "NewsArticle" as const, publisher: outletEntity(base, wire) } }),
    about: [meetingReference(base, meeting), ...topics.map((topic) => topicReference(base, topic))],
  };
}

function authorsOf(base: Base, { byline, outlet, wire }: Article): (Person | Organization)[] {
  return byline.map((name) => {
    const source = [outlet, wire].find((one) => one?.name === name);
    return source ? outletEntity(base, source) : { "@type": "Person", name };
  });
}
