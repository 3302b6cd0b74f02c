import { type Address, addresses } from "./address.ts";
import { cardSize } from "./card/size.ts";
import type { Meta } from "./head.ts";
import type { Site } from "./site.ts";
import type { Described, Matter } from "./structured/graph.ts";

/** The image by which other sites show a page, and what to say of it to those who can't see it. */
export interface CardImage {
  readonly address: Address;
  readonly alternative: string;
}

/**
 * What other sites show of a page that somebody shares, by [Open Graph](https://ogp.me). X reads the same, but for the
 * [kind of card](https://developer.x.com/en/docs/x-for-websites/cards/overview/markup), of which it has its own.
 *
 * @param card the archive's where the page has none of its own
 */
export function openGraphOf(
  { about, base, locale, purpose }: Site,
  { canonical, title, description }: Described,
  { entity }: Matter,
  card: CardImage = { address: addresses.card, alternative: about.title },
): Meta[] {
  // A reading copy is shared with nobody.
  if (purpose === "reading") return [];
  const isArticle = entity && "@type" in entity && entity["@type"] === "NewsArticle";
  return [
    { property: "og:type", content: isArticle ? "article" : "website" },
    { property: "og:site_name", content: about.title },
    // Always with a country, which an archive that names none doesn't have.
    ...(locale ? [{ property: "og:locale", content: locale }] : []),
    { property: "og:title", content: title },
    { property: "og:description", content: description },
    { property: "og:url", content: canonical },
    { property: "og:image", content: base.url(card.address) },
    { property: "og:image:width", content: `${cardSize.width}` },
    { property: "og:image:height", content: `${cardSize.height}` },
    { property: "og:image:alt", content: card.alternative },
    { name: "twitter:card", content: "summary_large_image" },
  ];
}
