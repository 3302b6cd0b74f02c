import type { Article, Details } from "../../archive/archive.ts";
import type { Head, HeadLink, Meta } from "../head.ts";
import { type CitedName, formatInverted } from "./name.ts";
import type { CitedWork } from "./work.ts";

/**
 * Tells programs that collect citations what the page is about. The names are those that
 * [Zotero](https://www.zotero.org/support/dev/exposing_metadata) reads a newspaper article from, and libraries Dublin
 * Core; `citation_…` names would make an article of a journal of it.
 */
export function embedCitation(work: CitedWork, { topics }: Article, { rights }: Details): Head {
  const { kind, title, names, outlet, published, url, language } = work;
  const metas: readonly (readonly [name: string, content: string | undefined])[] = [
    ["z:itemType", kind === "magazine" ? "magazineArticle" : "newspaperArticle"],
    ["dc.title", title],
    ...names.map((name) => ["dc.creator", formatCreator(name)] as const),
    ["prism.publicationName", outlet],
    ["dc.date", published],
    ["dc.language", language],
    ["dc.rights", rights.holder],
    // What repositories call the address at the publisher's; Zotero takes it for the article's own.
    ["eprints.official_url", url],
    ...topics.map((topic) => ["dc.subject", topic.title] as const),
  ];
  return {
    metas: metas.flatMap(([name, content]): Meta[] => (content ? [{ name, content }] : [])),
    links: linksOf(work),
  };
}

/** Zotero takes a name without a comma for a given and a family name; behind a comma there is no given name. */
function formatCreator(name: CitedName): string {
  return "literal" in name && name.literal.includes(" ") ? `${name.literal},` : formatInverted(name);
}

/**
 * The article that the page stands for ([RFC 7089](https://www.rfc-editor.org/info/rfc7089)), and the address under
 * which the page itself is to be cited ([RFC 8574](https://www.rfc-editor.org/info/rfc8574)).
 */
function linksOf({ url, page }: CitedWork): HeadLink[] {
  return [...(url ? [{ rel: "original", href: url }] : []), { rel: "cite-as", href: page }];
}
