import { decodeHTML } from "entities";

const allowed = new Set(["http:", "https:", "mailto:"]);

/**
 * Whether a link may stand in a page: http, https or mailto after what a browser does to it first, which is decoding
 * entities and dropping control characters and spaces
 * ([URL Standard](https://url.spec.whatwg.org/#concept-basic-url-parser)). Relative links are not let through: a
 * digest stands on several pages.
 */
export function isSafeLink(href: string): boolean {
  const decoded = decodeHTML(decodeHTML(href)).replace(/[\p{Cc}\p{Cf}\s]/gu, "");
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(decoded)?.[0].toLowerCase();
  return scheme !== undefined && allowed.has(scheme);
}
