import type { Article, Meeting, Person, Statement } from "../archive/archive.ts";
import type { PartialDate } from "../archive/date.ts";
import type { Locator } from "../archive/schema/field.ts";
import { addresses } from "./address.ts";
import { type DateStyle, formatDate, formatSpan } from "./date.ts";
import type { Link } from "./frame.ts";
import { formatTally } from "./label.ts";
import type { Site } from "./site.ts";

/** Text that the copy states, or that the archive supplied and the page shows in square brackets. */
export interface Stated {
  readonly text: string;
  readonly isSupplied: boolean;
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
  readonly headline: Stated;
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

/** A statement in a list. */
export interface StatementEntry {
  readonly speakers: readonly Link[];
  readonly gist: string;
  readonly words: string;
  readonly reportedBy: string;
  readonly date: DateText | undefined;
  readonly locator: string;
}

export function articleEntry({ base }: Site, article: Article): ArticleEntry {
  const { headline, supplied, published, meeting } = article;
  const byline = article.byline.join(", ");
  return {
    href: base.href(addresses.article(article.id)),
    headline: { text: headline, isSupplied: supplied.headline !== undefined },
    source: sourceOf(article),
    byline: byline === (article.wire ?? article.outlet)?.name ? "" : byline,
    date: dateText(published, supplied.published !== undefined),
    meeting: meetingLink(base, meeting),
    isDraft: article.status === "draft",
  };
}

function sourceOf({ outlet, wire, supplied }: Article): Source {
  const name = outlet?.name ?? "Outlet unknown";
  return { outlet: { text: name, isSupplied: supplied.outlet !== undefined }, wire: wire?.name ?? "" };
}

/** A source in running text: `Example Times, from Example Agency`. */
export function formatSource({ outlet, wire }: Source): string {
  return wire ? `${outlet.text}, from ${wire}` : outlet.text;
}

export function meetingEntry({ base, coverage }: Site, meeting: Meeting, style: DateStyle = "short"): MeetingEntry {
  const held = coverage.ofMeeting(meeting.id).length;
  return {
    href: base.href(addresses.meeting(meeting.id)),
    title: meeting.title,
    date: spanText(meeting, style),
    tally: held > 0 ? formatTally(held, "article") : coverage.mentioning(meeting.id).length > 0 ? "mentioned" : "",
    isHeld: held > 0,
  };
}

/** A link to a meeting where its date does not stand beside it. */
export function meetingLink(base: Site["base"], meeting: Meeting): Link {
  return { text: nameMeeting(meeting), href: base.href(addresses.meeting(meeting.id)) };
}

/** A meeting's title with its date, without which two visits to one city could not be told apart. */
export function nameMeeting({ title, start, end }: Meeting): string {
  return `${title}, ${formatSpan(start, end)}`;
}

export function statementEntry({ base }: Site, statement: Statement): StatementEntry {
  const { speakers, gist, words = "", reportedBy = "", date, at } = statement;
  return {
    speakers: speakers.map((speaker) => personLink(base, speaker)),
    gist,
    words,
    reportedBy,
    date: date && dateText(date, false, "short"),
    locator: formatLocator(at),
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
