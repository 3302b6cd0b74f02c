import type { Article, SaidRecord } from "../archive/archive.ts";
import { type Address, addresses, parseBase } from "./address.ts";
import { articleEntry, formatStated, nameMeeting } from "./entry.ts";
import { instantOf } from "./instant.ts";
import type { Site } from "./site.ts";

/** What a feed says in any format. All addresses in it are full. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  /** The page that shows the same. */
  readonly page: string;
  /** Where the feed itself stands. */
  readonly self: string;
  readonly author: string;
  readonly rights: string;
  readonly updated: string;
  /** The newest first; at least one. */
  readonly entries: readonly FeedEntry[];
}

/** An article in a feed. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  /** Where the outlet published it; undefined where that is not known. */
  readonly via: string | undefined;
  /** The names of the byline, or the outlet's. */
  readonly authors: readonly string[];
  readonly language: string;
  readonly published: string;
  readonly updated: string;
  readonly summary: string;
  readonly categories: readonly Category[];
}

/** Something that an article in a feed belongs to, and the list from which it is taken. */
export interface Category {
  readonly term: string;
  readonly scheme: string;
  readonly label: string;
}

/** What a feed is made for. */
export interface FeedSubject {
  readonly address: Address;
  readonly page: Address;
  /** The page's address under the first id that its thing had. */
  readonly firstPage: Address;
  readonly title: string;
  readonly subtitle: string;
}

/**
 * A feed of some articles, the newest first. Nothing in it says when it was made: it was updated when the last of its
 * articles was published or corrected.
 */
export function feedOf(site: Site, subject: FeedSubject, records: readonly SaidRecord[]): Feed {
  const { about, base } = site;
  const entries = records.map((record) => feedEntry(site, record));
  return {
    id: lastingUrl(site, subject.firstPage),
    title: subject.title,
    subtitle: subject.subtitle,
    language: about.language,
    page: base.url(subject.page),
    self: base.url(subject.address),
    author: about.curator,
    rights: `${about.licence.name}: ${about.licence.url}`,
    updated: entries.map(({ updated }) => updated).reduce((last, one) => (one > last ? one : last)),
    entries,
  };
}

function feedEntry(site: Site, { article, read }: SaidRecord): FeedEntry {
  const { digest } = read();
  const { headline, source } = articleEntry(site, article);
  const { url, published, corrected, byline, language } = article;
  return {
    id: lastingUrl(site, addresses.article(article.formerly[0] ?? article.id)),
    title: formatStated(headline),
    page: site.base.url(addresses.article(article.id)),
    via: url,
    authors: byline.length > 0 ? byline : [formatStated(source.outlet)],
    language,
    published: instantOf(published),
    updated: instantOf(corrected !== undefined && corrected > published ? corrected : published),
    summary: digest.lead,
    categories: categoriesOf(site, article),
  };
}

function categoriesOf({ base }: Site, { meeting, topics, outlet }: Article): Category[] {
  const inList = (list: Address, term: string, label: string): Category => ({ term, scheme: base.url(list), label });
  return [
    ...topics.map(({ id, title }) => inList(addresses.topics, id, title)),
    inList(addresses.meetings, meeting.id, nameMeeting(meeting)),
    ...(outlet ? [inList(addresses.outlets, outlet.id, outlet.name)] : []),
  ];
}

/**
 * The identity of a page for ever: its URL where the archive itself says that it stands, under the first id of its thing.
 * So a mirror, a preview and a renamed record are not news to a feed reader.
 */
function lastingUrl({ about }: Site, firstAddress: Address): string {
  return parseBase(about.baseUrl).url(firstAddress);
}
