import { isSameLine } from "../archive/likeness.ts";
import { findByline } from "./byline.ts";

/** Who a page says wrote its article: people, or agencies and outlets. */
export interface Authors {
  readonly people: readonly string[];
  readonly sources: readonly string[];
}

/** Parts the names of authors into people and others. */
export function namesOf(told: readonly string[], isSource: (name: string) => boolean, site: string): Authors {
  const names = told.filter((name) => name !== "" && !/^https?:|@/.test(name));
  const isKnown = (name: string) => isSource(name) || isSameLine(name, site);
  const parsed = names.map((name) => findByline(name, true, isKnown) ?? { names: [], affiliations: [name] });
  const isOwn = (name: string) =>
    isSameLine(name, site) || /^(staff|admin|editor|redaktion|newsroom|unknown)/i.test(name);
  return {
    people: [...new Set(parsed.flatMap((byline) => byline.names))],
    // A site that names itself as the author has no byline, unless it prints one.
    sources: [...new Set(parsed.flatMap(({ affiliations }) => affiliations))].filter((name) => !isOwn(name)),
  };
}

const authorNames = new Set(["author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl"]);

/** The authors that meta elements name. */
export function metaAuthors(document: Document): string[] {
  return [...document.querySelectorAll("meta")].flatMap((element) => {
    const key = (element.getAttribute("name") ?? element.getAttribute("property") ?? "").toLowerCase();
    return authorNames.has(key) ? [element.getAttribute("content")?.trim() ?? ""] : [];
  });
}

/** The byline that the page prints, where an element is marked as one or begins with `By`. */
export function printedByline(document: Document, isSource: (name: string) => boolean) {
  const marked = [
    ...document.querySelectorAll('[rel=author], [itemprop=author], [class*="byline" i], [class*="author" i], .by'),
  ];
  const lines = [...marked, ...document.querySelectorAll("p, div, span, address, font, b, i")].slice(0, 400);
  for (const element of lines) {
    // `By` and the name after it may have no space between them but that of the design.
    const text = element.innerHTML
      .replace(/<[^>]*>/g, " ")
      .replace(/&nbsp;/g, " ")
      .replace(/\s+/g, " ")
      .trim();
    const byline = text.length < 120 ? findByline(text, marked.includes(element), isSource) : undefined;
    if (byline) return byline;
  }
  return undefined;
}
