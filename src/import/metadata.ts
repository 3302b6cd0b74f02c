import { isPartialDate } from "../archive/date.ts";
import { isSameLine } from "../archive/likeness.ts";
import { isWebAddress } from "../archive/webAddress.ts";
import type { NamedSource, PrintedDate } from "./copy.ts";
import { findNotice } from "./notice.ts";
import { metaAuthors, namesOf, printedByline } from "./pageByline.ts";
import { type Data, findArticleData, nameOf, textIn } from "./pageData.ts";
import { chooseHeadline, findSite } from "./pageHeadline.ts";
import { textOf } from "./pageText.ts";
import { findPrintedDate, settleDay } from "./printedDate.ts";

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
  const heading = textOf(document.querySelector("article h1, main h1, h1"));
  const title = textOf(document.querySelector("title"));
  const site =
    meta("og:site_name", "application-name", "publisher", "dc.publisher", "citation_journal_title") ||
    nameOf(article?.["publisher"])[0] ||
    findSite(title, heading, isSource);
  const stated =
    textIn(article?.["headline"]) ||
    meta("og:title", "twitter:title", "sailthru.title", "parsely-title", "dc.title", "title");
  const authors = namesOf([...nameOf(article?.["author"]), ...metaAuthors(document)], isSource, site);
  const printed =
    authors.people.length > 0 ? undefined : printedByline(document, (name) => isSource(name) || isSameLine(name, site));
  const time = document.querySelector(
    "article time[datetime], main time[datetime], time[datetime], [itemprop=datePublished]",
  );
  const printedDay = findPrintedDate(textOf(time));
  const dayOf = (text: string) => settleDay(findDay(text), printedDay);
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
    url,
    language: languageOf(language),
    rights: findRights(document),
  };
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
    .filter((element) => element.childElementCount < 3)
    .map(textOf);
  return (
    lines.find(
      (line) => line.length < 320 && findNotice(line)?.kind === "rights" && !/^©\s*\p{Lu}[\p{L}. ]+$/u.test(line),
    ) ?? ""
  );
}

function urlIn(article: Data | undefined): string {
  const page = article?.["mainEntityOfPage"];
  const id = typeof page === "object" && page !== null ? (page as Data)["@id"] : page;
  return textIn(article?.["url"]) || textIn(id);
}

/** A day, in the zone in which the page writes it: the first ten characters of a date and time. */
function findDay(text: string): PrintedDate | undefined {
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

/** The address that a browser notes at the top of a page that it saves. */
function savedFrom(document: Document): string {
  const comments = [...document.childNodes, ...(document.head?.childNodes ?? [])].map((node) =>
    node.nodeType === 8 ? node.nodeValue : "",
  );
  return /saved from url=\(\d+\)(https?:\/\/\S+)/.exec(comments.join(" "))?.[1] ?? "";
}
