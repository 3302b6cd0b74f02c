import type { Article, Figure } from "../../archive/archive.ts";
import { addresses } from "../address.ts";
import { formatDate } from "../date.ts";
import {
  type ArticleEntry,
  articleEntry,
  dateText,
  formatLocator,
  formatSource,
  type MeetingEntry,
  meetingEntry,
  meetingLink,
  type Source,
  type Stated,
  type StatementEntry,
  statementEntry,
} from "../entry.ts";
import { type Fact, fact, type Reason, reasonsOf } from "../fact.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { formatLanguage } from "../label.ts";
import { type DigestHtml, digestText, renderDigest } from "../markdown.ts";
import { formatFigure } from "../quantity.ts";
import type { Site } from "../site.ts";
import { type PersonEntry, personEntry } from "./people.ts";

/** A figure in a table. */
export interface FigureEntry {
  readonly measure: string;
  readonly value: string;
  readonly period: string;
  readonly attributedTo: string;
  readonly note: string;
  readonly locator: string;
}

/** The articles before and after this one. */
export interface Neighbours {
  readonly name: string;
  readonly previous: ArticleEntry | undefined;
  readonly next: ArticleEntry | undefined;
}

/** One article: what the archive knows about it and what it reports. */
export interface ArticlePage extends Page<"article"> {
  readonly headline: Stated;
  readonly source: Source;
  readonly date: ReturnType<typeof dateText>;
  readonly isDraft: boolean;
  readonly language: string;
  readonly facts: readonly Fact[];
  readonly original: Link | undefined;
  readonly copies: Link | undefined;
  readonly digest: DigestHtml;
  readonly figures: readonly FigureEntry[];
  readonly statements: readonly StatementEntry[];
  readonly meeting: MeetingEntry;
  readonly mentions: readonly MeetingEntry[];
  readonly topics: readonly Link[];
  readonly people: readonly PersonEntry[];
  readonly reasons: readonly Reason[];
  /** Who holds the rights to the original. */
  readonly holder: Stated;
  readonly isPublic: boolean;
  readonly corrections: readonly { readonly date: ReturnType<typeof dateText>; readonly note: string }[];
  readonly neighbours: readonly Neighbours[];
}

export function articlePage(site: Site, article: Article): ArticlePage {
  const { base } = site;
  const address = addresses.article(article.id);
  const { headline, source, date, isDraft } = articleEntry(site, article);
  const title = `${article.headline} (${formatSource(source)}, ${date.text})`;
  return {
    kind: "article",
    address,
    frame: frameOf(site, { address, title, description: digestText(article.digest) || title }),
    headline,
    source,
    date,
    isDraft,
    language: article.language,
    facts: factsOf(site, article),
    ...linksToOriginal(article),
    digest: renderDigest(article.digest),
    figures: article.figures.map(figureEntry),
    statements: article.statements.map((statement) => statementEntry(site, statement)),
    meeting: meetingEntry(site, article.meeting, "long"),
    mentions: article.mentions.map((meeting) => meetingEntry(site, meeting, "long")),
    topics: article.topics.map((topic) => ({ text: topic.title, href: base.href(addresses.topic(topic.id)) })),
    people: article.people.map((person) => personEntry(site, person)),
    reasons: reasonsOf(article.supplied),
    holder: { text: article.rights.holder, isSupplied: article.supplied.rights !== undefined },
    isPublic: article.rights.original === "public",
    corrections: article.corrections.map(({ date, note }) => ({ date: dateText(date, false), note })),
    neighbours: neighboursOf(site, article),
  };
}

function factsOf({ base }: Site, article: Article): Fact[] {
  const { outlet, wire, byline, published, dateline, language, meeting, supplied } = article;
  const isSupplied = (field: keyof typeof supplied) => supplied[field] !== undefined;
  const unknown = (field: keyof typeof supplied) =>
    isSupplied(field) ? { text: "unknown", isSupplied: true } : undefined;
  const outletValue = outlet && { text: outlet.name, href: base.href(addresses.outlet(outlet.id)) };
  const names = byline.map((name) => ({ text: name, isSupplied: isSupplied("byline") }));
  return [
    ...fact("Outlet", outletValue ? { ...outletValue, isSupplied: isSupplied("outlet") } : unknown("outlet")),
    ...fact(
      "Text by",
      wire && { text: wire.name, href: base.href(addresses.outlet(wire.id)), isSupplied: isSupplied("wire") },
    ),
    ...fact("Byline", ...(names.length > 0 ? names : [unknown("byline")])),
    ...fact("Published", dateText(published, isSupplied("published"))),
    ...fact("Dateline", dateline ? { text: dateline, isSupplied: isSupplied("dateline") } : unknown("dateline")),
    ...fact("Meeting", { ...meetingLink(base, meeting), isSupplied: isSupplied("meeting") }),
    ...fact("Language", { text: formatLanguage(language), isSupplied: isSupplied("language") }),
  ];
}

function linksToOriginal({ url }: Article): Pick<ArticlePage, "original" | "copies"> {
  if (!url) return { original: undefined, copies: undefined };
  const { hostname } = new URL(url);
  return {
    original: { text: `Read the article at ${hostname.replace(/^www\./, "")}`, href: url },
    // The calendar of all captures: https://help.archive.org/help/using-the-wayback-machine/
    copies: { text: "Its copies in the Wayback Machine", href: `https://web.archive.org/web/*/${url}` },
  };
}

function figureEntry(figure: Figure): FigureEntry {
  const { measure, period, attributedTo = "", note = "", at } = figure;
  return {
    measure: measure.title,
    value: formatFigure(figure),
    period: period ? formatDate(period) : "",
    attributedTo,
    note,
    locator: formatLocator(at),
  };
}

function neighboursOf(site: Site, article: Article): Neighbours[] {
  const around = (name: string, articles: readonly Article[]): Neighbours => {
    const at = articles.indexOf(article);
    const entry = (one: Article | undefined) => one && articleEntry(site, one);
    return { name, previous: entry(articles[at - 1]), next: entry(articles[at + 1]) };
  };
  const onMeeting = around("On this meeting", site.coverage.ofMeeting(article.meeting.id));
  const inTime = around("In time", site.archive.articles);
  // Where both are the same they are shown once.
  const isSame = inTime.previous?.href === onMeeting.previous?.href && inTime.next?.href === onMeeting.next?.href;
  const ways = isSame ? [{ ...inTime, name: "On this meeting and in time" }] : [onMeeting, inTime];
  return ways.filter(({ previous, next }) => previous || next);
}
