import type { Article, Meeting, Person, Statement } from "../archive/archive.ts";
import type { Check } from "../archive/check.ts";
import type { Coverage } from "../archive/coverage.ts";
import type { PartialDate } from "../archive/date.ts";
import type { Locator } from "../archive/schema/field.ts";
import type { SuppliedField } from "../archive/schema/record.ts";
import { formatTally } from "../tally.ts";
import { addresses } from "./address.ts";
import { type DateStyle, formatDate, formatSpan } from "./date.ts";
import type { Link } from "./frame.ts";
import type { CardImage } from "./openGraph.ts";
import type { Site } from "./site.ts";

/** Text that the copy states, or that the archive supplied and the page shows in square brackets. */
export interface Stated {
  readonly text: string;
  readonly isSupplied: boolean;
}

/** The headline of an article. */
export interface Headline extends Stated {
  /** The language in which it is written; undefined where that is the language of the site. */
  readonly language: string | undefined;
}

/** Text as catalogues write it: in square brackets where the archive supplied it. */
export function formatStated({ text, isSupplied }: Stated): string {
  return isSupplied ? `[${text}]` : text;
}

/** A date with its machine-readable form. */
export interface DateText extends Stated {
  readonly datetime: string;
}

/** Who published an article, and whose text it is where that is another's. */
export interface Source {
  readonly outlet: Stated;
  /** The agency's name, or empty. */
  readonly wire: string;
}

/** An article in a list. */
export interface ArticleEntry {
  readonly href: string;
  readonly headline: Headline;
  readonly source: Source;
  /** The names of the byline; empty where they only repeat the source. */
  readonly byline: string;
  readonly date: DateText;
  readonly meeting: Link;
  readonly isDraft: boolean;
}

/** A meeting in a list. */
export interface MeetingEntry {
  readonly href: string;
  readonly title: string;
  readonly date: DateText;
  /** How the archive holds it: `2 articles`, or `mentioned`. */
  readonly tally: string;
  /** Whether the archive holds an article on it. */
  readonly isHeld: boolean;
}

/** A place in an original: `¶ 12`, and whether what is said to stand there was found there. */
export interface LocatorEntry {
  readonly text: string;
  /** Undefined where nothing but a reader could check it. */
  readonly check: Check | undefined;
  /** The paragraph, where the page shows it. */
  readonly href?: string;
  /** The name of this place, where something on the page leads back to it. */
  readonly anchor?: string;
}

/** A statement in a list. */
export interface StatementEntry {
  readonly speakers: readonly Link[];
  readonly gist: string;
  readonly words: string;
  /** The language of the words; undefined where that is the language of the site. */
  readonly language: string | undefined;
  readonly reportedBy: string;
  readonly date: DateText | undefined;
  readonly locator: LocatorEntry;
  /** The way to where its phrase recurs, on a page that leads there. */
  readonly echo?: Link | undefined;
}

export function articleEntry(site: Site, article: Article): ArticleEntry {
  const { base } = site;
  const { published, meeting } = article;
  const byline = article.byline.join(", ");
  return {
    href: base.href(addresses.article(article.id)),
    headline: headlineOf(site, article),
    source: sourceOf(article),
    byline: byline === (article.wire ?? article.outlet)?.name ? "" : byline,
    date: dateText(published, isSupplied(article, "published")),
    meeting: meetingLink(base, meeting),
    isDraft: article.status === "draft",
  };
}

/** What the archive supplied, it wrote in its own language. */
function headlineOf(site: Site, article: Article): Headline {
  const isOurs = isSupplied(article, "headline");
  return { text: article.headline, isSupplied: isOurs, language: isOurs ? undefined : foreignTo(site, article) };
}

/** The language of an article; undefined where that is the language of the site, which pages need not name. */
export function foreignTo({ about }: Site, { language }: Pick<Article, "language">): string | undefined {
  return language === about.language ? undefined : language;
}

/** Who published an article, and whose text it is. */
export function sourceOf(article: Article): Source {
  const name = article.outlet?.name ?? "Outlet unknown";
  return { outlet: { text: name, isSupplied: isSupplied(article, "outlet") }, wire: article.wire?.name ?? "" };
}

/** Whether the archive supplied a value that the copy does not state, or leaves it unknown. */
export function isSupplied({ supplied }: Article, field: SuppliedField): boolean {
  return supplied.includes(field);
}

/** A source in running text: `Example Times, from Example Agency`. */
export function formatSource({ outlet, wire }: Source): string {
  return formatOrigin(outlet.text, wire);
}

/** The same as catalogues write it: `[Example Times], from Example Agency`. */
export function formatStatedSource({ outlet, wire }: Source): string {
  return formatOrigin(formatStated(outlet), wire);
}

function formatOrigin(outlet: string, wire: string): string {
  return wire ? `${outlet}, from ${wire}` : outlet;
}

/** A meeting, and how much the archive holds of it. */
export type HeldMeeting = {
  readonly meeting: Meeting;
  readonly articles: number;
  readonly mentions: number;
};

export function heldMeeting(coverage: Coverage, meeting: Meeting): HeldMeeting {
  const articles = coverage.ofMeeting(meeting.id).length;
  return { meeting, articles, mentions: coverage.mentioning(meeting.id).length };
}

export function meetingEntry(site: Site, { meeting, articles, mentions }: HeldMeeting): MeetingEntry {
  const isHeld = articles > 0;
  const tally = isHeld ? formatTally(articles, "article") : mentions > 0 ? "mentioned" : "";
  return { ...meetingLine(site, meeting, isHeld, "short"), tally };
}

/** A meeting in a list that does not say how much the archive holds of it. */
export function meetingLine({ base }: Site, meeting: Meeting, isHeld: boolean, style: DateStyle): MeetingEntry {
  const href = base.href(addresses.meeting(meeting.id));
  return { href, title: meeting.title, date: spanText(meeting, style), tally: "", isHeld };
}

/** A link to a meeting where its date does not stand beside it. */
export function meetingLink(base: Site["base"], meeting: Meeting): Link {
  return { text: nameMeeting(meeting), href: base.href(addresses.meeting(meeting.id)) };
}

/** The card of a meeting. */
export function meetingCard(meeting: Meeting): CardImage {
  return { address: addresses.meetingCard(meeting.id), alternative: nameMeeting(meeting) };
}

/** A meeting's title with its date, without which two visits to one city could not be told apart. */
export function nameMeeting({ title, start, end }: Meeting): string {
  return `${title}, ${formatSpan(start, end)}`;
}

/** A statement of an article in a list. */
export function statementEntry(site: Site, statement: Statement, article: Pick<Article, "language">): StatementEntry {
  const { base } = site;
  const { speakers, gist, words = "", reportedBy = "", date, at, check } = statement;
  return {
    speakers: speakers.map((speaker) => personLink(base, speaker)),
    gist,
    words,
    language: foreignTo(site, article),
    reportedBy,
    date: date && dateText(date, false, "short"),
    locator: { text: formatLocator(at), check },
  };
}

export function personLink(base: Site["base"], { id, name }: Person): Link {
  return { text: name, href: base.href(addresses.person(id)) };
}

export function dateText(date: PartialDate, isSupplied: boolean, style: DateStyle = "long"): DateText {
  return { text: formatDate(date, style), datetime: date, isSupplied };
}

export function spanText({ start, end, supplied }: Meeting, style: DateStyle): DateText {
  return { text: formatSpan(start, end, style), datetime: start, isSupplied: supplied.start !== undefined };
}

/** `¶ 12`, `¶ 5, 6`: the paragraphs of the original, with a space that does not break. */
export function formatLocator(at: Locator): string {
  return `¶\u00a0${at.join(", ")}`;
}
