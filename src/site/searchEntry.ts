import { decodeHTML } from "entities";
import type { Archive, SaidDetails, SaidRecord } from "../archive/archive.ts";
import { type Fingerprint, seal } from "../archive/fingerprint.ts";
import type { DigestHtml } from "../archive/markdown.ts";
import { type Address, addresses } from "./address.ts";
import { dateText, formatStated, formatStatedSource, isSupplied, nameMeeting, sourceOf } from "./entry.ts";

/** By what a search can be narrowed down. */
export const searchFilters = ["meeting", "topic", "outlet", "person", "year", "language"] as const;
export type SearchFilter = (typeof searchFilters)[number];

/** An article as the search index holds it. */
export interface SearchEntry {
  readonly address: Address;
  /** The language of the record, by which its words are taken to their stems. */
  readonly language: string;
  /** The passages among which a search finds the one that it shows. */
  readonly text: string;
  /** What a result is shown with; its words are searched too. */
  readonly shown: { readonly title: string; readonly source: string; readonly date: string; readonly meeting: string };
  readonly filters: Readonly<Record<SearchFilter, readonly string[]>>;
}

/** What a search index is to be made of. */
export interface SearchPlan {
  readonly fingerprint: Fingerprint;
  /** In order of publication. A record is read when its entry is asked for. */
  readonly entries: () => Iterable<SearchEntry>;
}

/** Plans the search index of an archive. It is the same wherever the site will stand. */
export function planSearch({ about, articles, recordOf }: Archive): SearchPlan {
  const records = articles.map((article) => recordOf(article).said);
  const { language } = about;
  return {
    fingerprint: seal(language, ...records),
    *entries() {
      for (const record of records) yield searchEntry(language, record);
    },
  };
}

function searchEntry(language: string, { article, read, readDigest }: SaidRecord): SearchEntry {
  const { id, headline, published, meeting, topics, outlet, people } = article;
  return {
    address: addresses.article(id),
    language,
    text: textOf(readDigest(), read()),
    shown: {
      title: formatStated({ text: headline, isSupplied: isSupplied(article, "headline") }),
      source: formatStatedSource(sourceOf(article)),
      date: breakable(formatStated(dateText(published, isSupplied(article, "published")))),
      meeting: breakable(nameMeeting(meeting)),
    },
    filters: {
      meeting: [meeting.id],
      topic: topics.map((topic) => topic.id),
      outlet: outlet ? [outlet.id] : [],
      person: people.map((person) => person.id),
      year: [published.slice(0, 4)],
      language: [article.language],
    },
  };
}

/** A word that ends in a space which does not break would be one with the next. */
function breakable(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

function textOf(digest: DigestHtml, { statements }: SaidDetails): string {
  const said = statements.map(({ speakers, gist, words }) => {
    const names = speakers.map(({ name }) => name).join(", ");
    return `${names}: ${gist}${words === undefined ? "" : ` “${words}”`}`;
  });
  return [formatPlain(digest), ...said].join("\n");
}

/** The words of a digest. Its own tags are all that looks like tags in it: those of a record are escaped. */
function formatPlain(html: DigestHtml): string {
  const words = html.replace(/\s*<span class="locator"[^>]*>[^<]*<\/span>/g, "").replace(/<\/?(\w+)[^>]*>/g, partWords);
  return breakable(decodeHTML(words)).trim();
}

/** What stands for a tag in plain text: a word goes on behind the end of what is only emphasized. */
function partWords(_tag: string, name: string): string {
  return /^(?:a|em|strong|code|del|q)$/.test(name) ? "" : " ";
}
