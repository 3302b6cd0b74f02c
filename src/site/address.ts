import { dirname, relative } from "node:path/posix";
import type { ArticleId, MeasureId, MeetingId, OutletId, PersonId, TopicId } from "../archive/id.ts";

/** The address of a page within the site, from the root: `/meetings/beijing-2023-10/`. It never changes. */
export type Address = `/${string}`;

/** The addresses of the site's pages. */
export const addresses = {
  home: "/",
  articles: "/articles/",
  article: (id: ArticleId) => `/articles/${id}/`,
  /** The articles of a year. No article has an id of digits only. */
  year: (year: string) => `/articles/${year}/`,
  meetings: "/meetings/",
  meeting: (id: MeetingId) => `/meetings/${id}/`,
  topics: "/topics/",
  topic: (id: TopicId) => `/topics/${id}/`,
  people: "/people/",
  person: (id: PersonId) => `/people/${id}/`,
  outlets: "/outlets/",
  outlet: (id: OutletId) => `/outlets/${id}/`,
  figures: "/figures/",
  /** All that was reported of one measure. */
  figure: (id: MeasureId) => `/figures/${id}/`,
  statements: "/statements/",
  /** Which article speaks of which topic. */
  coverage: "/coverage/",
  search: "/search/",
  /** What searches can be narrowed down to. */
  searchFilters: "/search/filters.json",
  /** The folder of the search index, whose files Pagefind names. */
  searchIndex: "/pagefind/",
  openSearch: "/opensearch.xml",
  data: "/data/",
  /** A file of the archive's data, by its name with the ending. */
  dataFile: (name: string) => `/data/${name}`,
  meetingData: (id: MeetingId) => `/meetings/${id}.json`,
  topicData: (id: TopicId) => `/topics/${id}.json`,
  feed: "/feed.xml",
  jsonFeed: "/feed.json",
  meetingFeed: (id: MeetingId) => `/meetings/${id}/feed.xml`,
  topicFeed: (id: TopicId) => `/topics/${id}/feed.xml`,
  /** The image by which other sites show the archive. */
  card: "/card.png",
  meetingCard: (id: MeetingId) => `/meetings/${id}/card.png`,
  /** The icon of the site in a browser. */
  icon: "/icon.svg",
  sitemap: "/sitemap.xml",
  /** A part of the sitemap, where one file may not hold all addresses. */
  sitemapPart: (name: string) => `/sitemap-${name}.xml`,
  robots: "/robots.txt",
  /** Where the files of citations of a year's articles take their addresses from: `/data/citations-2023.bib`. */
  citations: (year: string) => `/data/citations-${year}`,
  about: "/about/",
  notFound: "/404.html",
  /** The curator's desk, which only the dev server has. */
  desk: "/desk/",
} as const satisfies Record<string, Address | ((id: never) => Address)>;

/** Where the site will stand, and how its pages link to each other there. */
export interface Base {
  /**
   * The path of the site on its host, with a slash at both ends: `/` or `/archive/`; undefined where its pages link to
   * each other wherever they are opened.
   */
  readonly path: string | undefined;
  /** What a page links with: the path on the host, or the way from the page. */
  href(address: Address): string;
  /** The full URL of a page. */
  url(address: Address): string;
  /** The base as the page at an address links with it. */
  seenFrom(page: Address): Base;
}

/** What is written for a base URL where pages shall link to each other wherever they are opened. */
export const anywhere = "./";

/** Reads a base URL; a subfolder counts as one with or without a slash at its end. */
export function parseBase(baseUrl: string): Base {
  const { origin, pathname } = new URL(baseUrl);
  const path = `${pathname}/`.replace(/\/{2,}/g, "/");
  const href = (address: Address) => path + address.slice(1);
  const base: Base = { path, href, url: (address) => origin + href(address), seenFrom: () => base };
  return base;
}

/**
 * The base of a site that is opened from a disk, or in any folder of a host: a link names the file, for no server finds
 * the `index.html` of a folder there. Full URLs are those of the published site.
 */
export function relativeBase({ url }: Pick<Base, "url">, page: Address = addresses.home): Base {
  const folder = page.endsWith("/") ? page : dirname(page);
  return {
    path: undefined,
    href: (address) => relative(folder, fileAt(address)),
    url,
    seenFrom: (other) => relativeBase({ url }, other),
  };
}

/** The file at an address, as a path from the folder of the site: `/about/` is `/about/index.html`. */
export function fileAt(address: Address): Address {
  return address.endsWith("/") ? `${address}index.html` : address;
}
