import { decodeHTML } from "entities";

/**
 * Whether a link may stand in a page: http, https or mailto after what a browser does to it first, which is decoding
 * entities and dropping control characters and spaces
 * ([URL Standard](https://url.spec.whatwg.org/#concept-basic-url-parser)). Relative links are not let through, for a
 * digest stands on several pages; `https:page` is one of them, on a page that came by https itself.
 */
export function isSafeLink(href: string): boolean {
  const decoded = decodeHTML(decodeHTML(href)).replace(/[\p{Cc}\p{Cf}\s]/gu, "");
  return /^(https?:\/\/|mailto:)./i.test(decoded);
}
