import { decodeHTMLStrict } from "entities";

/**
 * A link as it may stand in a page: http, https or mailto after what a browser does to it first, which is decoding
 * entities and dropping control characters and the spaces around it
 * ([URL Standard](https://url.spec.whatwg.org/#concept-basic-url-parser)); undefined where it may not. Relative links
 * are not let through, for a digest stands on several pages; `https:page` is one of them, on a page that came by https
 * itself. What was checked is what is given back.
 */
export function findSafeLink(href: string): string | undefined {
  const address = decodeHTMLStrict(href)
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim();
  return /^(https?:\/\/|mailto:)./i.test(address) ? address : undefined;
}
