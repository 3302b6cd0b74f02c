import { decodeHTML } from "entities";
import { isPartialDate } from "../archive/date.ts";
import { isWebAddress } from "../archive/webAddress.ts";
import { tracking } from "../curation/catalogue.ts";
import { findByline, organisation } from "./byline.ts";
import type { NamedSource, PrintedDate } from "./copy.ts";
import { findNotice } from "./notice.ts";
import { findPrintedDate } from "./printedDate.ts";

/** What a page states of its article in its head and in its marked-up data. */
export interface PageMetadata {
  readonly headline: string;
  readonly standfirst: string;
  readonly byline: readonly string[];
  readonly sources: readonly NamedSource[];
  readonly published: PrintedDate | undefined;
  readonly url: string;
  readonly language: string;
  readonly rights: string;
}

/**
 * Reads what a page states: first as [schema.org](https://schema.org/NewsArticle) in JSON-LD, then in
 * [Open Graph](https://ogp.me) and other meta elements, then in the page itself. What none of them says stays empty: a
 * page without a byline has none.
 *
 * @param isSource whether a name is that of an agency or an outlet that is known
 */
export function readMetadata(document: Document, isSource: (name: string) => boolean): PageMetadata {
  const article = findArticleData(document);
  const meta = (...names: string[]) =>
    names.map((name) => metaContent(document, name)).find((text) => text !== "") ?? "";
  const site =
    meta("og:site_name", "application-name", "publisher", "dc.publisher", "citation_journal_title") ||
    nameOf(article?.["publisher"])[0] ||
    "";
  const heading = textOf(document.querySelector("article h1, main h1, h1"));
  const title = textOf(document.querySelector("title"));
  const stated =
    textIn(article?.["headline"]) ||
    meta("og:title", "twitter:title", "sailthru.title", "parsely-title", "dc.title", "title");
  const authors = namesOf([...nameOf(article?.["author"]), ...metaAuthors(document)], isSource, site);
  const printed =
    authors.people.length > 0 ? undefined : printedByline(document, (name) => isSource(name) || isSameLine(name, site));
  const time = document.querySelector(
    "article time[datetime], main time[datetime], time[datetime], [itemprop=datePublished]",
  );
  const published =
    dayOf(textIn(article?.["datePublished"])) ??
    dayOf(
      meta(
        "article:published_time",
        "og:published_time",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dc.date",
        "dcterms.created",
        "date",
        "pubdate",
        "publish-date",
        "publication_date",
        "cxenseparse:recs:publishtime",
      ),
    ) ??
    dayOf(time?.getAttribute("datetime") ?? time?.getAttribute("content") ?? "");
  const canonical = document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? "";
  const url =
    [
      canonical,
      meta("og:url", "parsely-link", "dc.identifier", "twitter:url"),
      urlIn(article),
      savedFrom(document),
    ].find(isWebAddress) ?? "";
  const language =
    document.documentElement.lang ||
    textIn(article?.["inLanguage"]) ||
    meta("og:locale", "content-language", "dc.language");
  return {
    headline: chooseHeadline(heading, stated, title, site),
    standfirst: findStandfirst(document, [textIn(article?.["description"]), meta("og:description", "description")]),
    byline:
      [authors.people, printed?.names ?? [], printed?.affiliations ?? [], authors.sources].find(
        (names) => names.length > 0,
      ) ?? [],
    sources: [
      ...(site ? [{ name: site, place: "site" } as const] : []),
      ...nameOf(article?.["publisher"]).map((name) => ({ name, place: "site" }) as const),
      ...[...authors.sources, ...(printed?.affiliations ?? [])].map((name) => ({ name, place: "byline" }) as const),
    ],
    published,
    url: withoutTracking(url),
    language: languageOf(language),
    rights: findRights(document),
  };
}

type Data = Readonly<Record<string, unknown>>;

/** The article among the page's JSON-LD; a script that is broken is as good as none. */
function findArticleData(document: Document): Data | undefined {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const found = scripts.flatMap((script) => flatten(parseLenient(script.textContent ?? "")));
  return found.find(({ "@type": type }) =>
    [type].flat().some((name) => /Article|Report|LiveBlogPosting|BlogPosting/.test(String(name))),
  );
}

function flatten(data: unknown): Data[] {
  if (Array.isArray(data)) return data.flatMap(flatten);
  if (typeof data !== "object" || data === null) return [];
  const one = data as Data; // an object of JSON
  return [one, ...flatten(one["@graph"]), ...flatten(one["mainEntity"])];
}

/** JSON as pages have it: with line ends within strings, commas behind the last, and what hides it from old browsers. */
function parseLenient(text: string): unknown {
  const bare = text
    .replace(/^\s*(<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(-->|\/\*\]\]>\*\/|\]\]>)\s*;?\s*$/g, "")
    .trim();
  for (const attempt of [
    bare,
    bare.replace(/[\n\r\t]+/g, " "),
    bare.replace(/[\n\r\t]+/g, " ").replace(/,\s*([}\]])/g, "$1"),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next reading is more forgiving; where none helps, the page's other data are read.
    }
  }
  return undefined;
}

function metaContent(document: Document, name: string): string {
  for (const element of document.querySelectorAll("meta")) {
    const key =
      element.getAttribute("property") ?? element.getAttribute("name") ?? element.getAttribute("itemprop") ?? "";
    const content = element.getAttribute("content")?.replace(/\s+/g, " ").trim() ?? "";
    if (key.toLowerCase() === name && content !== "") return content;
  }
  return "";
}

/** The headline on the page, where it is the one that the page states; what is stated may bear the site's name. */
function chooseHeadline(heading: string, stated: string, title: string, site: string): string {
  const bare = withoutSite(stated, site);
  // A word above the headline may stand within the same heading.
  if (bare && heading.length > bare.length && heading.endsWith(bare)) return bare;
  if (heading && (!stated || isSameLine(heading, bare) || heading.length > 15)) return heading;
  return bare || withoutSite(title, site);
}

function withoutSite(title: string, site: string): string {
  const parts = title.split(/\s+[|–—-]\s+|\s+[»·]\s+/);
  const last = parts.at(-1) ?? "";
  const before = /^([^:]{3,40}): (?=\S)/.exec(title)?.[1] ?? "";
  if (before && (isSameLine(before, site) || organisation.test(before))) return title.slice(before.length + 2);
  const isSite =
    parts.length > 1 &&
    (site ? isSameLine(last, site) || site.toLowerCase().includes(last.toLowerCase()) : title.includes(" | "));
  return isSite
    ? title
        .slice(0, title.lastIndexOf(last))
        .replace(/\s*[|–—»·-]\s*$/, "")
        .trim()
    : title;
}

function isSameLine(a: string, b: string): boolean {
  const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return fold(a) === fold(b);
}

interface Authors {
  readonly people: readonly string[];
  readonly sources: readonly string[];
}

function namesOf(told: readonly string[], isSource: (name: string) => boolean, site: string): Authors {
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

function metaAuthors(document: Document): string[] {
  return [...document.querySelectorAll("meta")].flatMap((element) => {
    const key = (element.getAttribute("name") ?? element.getAttribute("property") ?? "").toLowerCase();
    return authorNames.has(key) ? [element.getAttribute("content")?.trim() ?? ""] : [];
  });
}

/** The byline that the page prints, where an element is marked as one or begins with `By`. */
function printedByline(document: Document, isSource: (name: string) => boolean) {
  const marked = [
    ...document.querySelectorAll('[rel=author], [itemprop=author], [class*="byline" i], [class*="author" i], .by'),
  ];
  const lines = [...marked, ...document.querySelectorAll("p, div, span, address, font, b, i")].slice(0, 400);
  for (const element of lines) {
    const text = textOf(element);
    const byline = text.length < 120 ? findByline(text, marked.includes(element), isSource) : undefined;
    if (byline) return byline;
  }
  return undefined;
}

/** The standfirst: what the page says of its article in its head, where it also prints it. */
function findStandfirst(document: Document, described: readonly string[]): string {
  const marked = document.querySelector(
    '[class*="standfirst" i], [itemprop=alternativeHeadline], [class*="subheadline" i], [class*="subtitle" i], [class*="deck" i], .dek, .chapo, .vorspann, .entradilla',
  );
  const text = textOf(marked);
  if (text.length > 20 && text.length < 400) return text;
  const printed = [...document.querySelectorAll("p, h2, h3, div")].slice(0, 300).map(textOf);
  return described.find((line) => line.length > 30 && printed.slice(0, 60).some((one) => isSameLine(one, line))) ?? "";
}

/** The line of rights at the foot of the page. */
function findRights(document: Document): string {
  const lines = [...document.querySelectorAll("footer *, p, small, div, span, td")]
    .filter((element) => element.children.length < 3)
    .map(textOf);
  return (
    lines.find(
      (line) => line.length < 320 && findNotice(line)?.kind === "rights" && !/^©\s*\p{Lu}[\p{L}. ]+$/u.test(line),
    ) ?? ""
  );
}

function nameOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(nameOf);
  if (typeof value === "string") return [value.trim()].filter((name) => name !== "" && !/^https?:/.test(name));
  return typeof value === "object" && value !== null ? nameOf((value as Data)["name"]) : [];
}

function textIn(value: unknown): string {
  if (Array.isArray(value)) return textIn(value[0]);
  return typeof value === "string"
    ? decodeHTML(value).replace(/\s+/g, " ").trim()
    : typeof value === "object" && value !== null
      ? textIn((value as Data)["name"])
      : "";
}

function urlIn(article: Data | undefined): string {
  const page = article?.["mainEntityOfPage"];
  const id = typeof page === "object" && page !== null ? (page as Data)["@id"] : page;
  return textIn(article?.["url"]) || textIn(id);
}

/** A day, as the page's own zone has it: the first ten characters of a date and time. */
function dayOf(text: string): PrintedDate | undefined {
  const date =
    /^\d{4}-\d{2}-\d{2}/.exec(text.trim())?.[0] ?? /^(\d{4})(\d{2})(\d{2})/.exec(text.trim())?.slice(1).join("-") ?? "";
  if (date.length === 10 && isPartialDate(date)) return { date, printed: text, isAmbiguous: false };
  return text ? findPrintedDate(text) : undefined;
}

function languageOf(text: string): string {
  try {
    return new Intl.Locale(text.replace("_", "-")).baseName;
  } catch {
    // No tag of a language.
    return "";
  }
}

/** The address without what only counts where readers come from. */
function withoutTracking(address: string): string {
  if (!address) return "";
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  url.hash = "";
  return url.href === `${address}/` ? address : url.href;
}

/** The address that a browser notes at the top of a page that it saves. */
function savedFrom(document: Document): string {
  const comments = [...document.childNodes, ...(document.head?.childNodes ?? [])].map((node) =>
    node.nodeType === 8 ? node.nodeValue : "",
  );
  return /saved from url=\(\d+\)(https?:\/\/\S+)/.exec(comments.join(" "))?.[1] ?? "";
}

function textOf(element: Element | null): string {
  return element?.textContent?.replace(/\s+/g, " ").trim() ?? "";
}
