import { type Address, addresses } from "./address.ts";
import type { Head } from "./head.ts";
import { type CardImage, openGraphOf } from "./openGraph.ts";
import { formatPolicy } from "./policy.ts";
import { shorten } from "./shorten.ts";
import type { Site } from "./site.ts";
import { type Described, graphOf, type Matter } from "./structured/graph.ts";

export interface Link {
  readonly text: string;
  readonly href: string;
}

/** A link of the navigation; current is the section that the reader is in. */
export interface NavigationLink extends Link {
  readonly isCurrent: boolean;
}

/** What surrounds the matter of every page. */
export interface Frame {
  readonly language: string;
  /** The title for the window and for search engines. */
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  /** What the browser is to let it load and run. */
  readonly policy: string;
  /** In the order of the cascade. */
  readonly stylesheets: readonly string[];
  /** What the page says of itself to programs. */
  readonly head: Head;
  readonly home: Link & { readonly isCurrent: boolean };
  readonly navigation: readonly NavigationLink[];
  /** Where the archive is searched; nowhere from the dev server’s page of problems. */
  readonly search: NavigationLink | undefined;
  /** The way to the curator's desk, in the dev server only. */
  readonly desk: NavigationLink | undefined;
  /** The way from the home page to here, this page left out. */
  readonly trail: readonly Link[];
  /** What stands at the foot; nothing on the dev server's page of problems. */
  readonly colophon: Colophon | undefined;
  /** Whether the page says that it is not for publication. */
  readonly isReadingCopy: boolean;
}

/** Who keeps the archive, under which licence, and where its method is explained. */
export interface Colophon {
  readonly curator: string;
  readonly licence: Link;
  readonly method: Link;
  /** The way to the archive’s data and feeds. */
  readonly data: Link;
}

/** What the template of any page is given, besides what its own kind shows. */
export interface Page {
  readonly frame: Frame;
}

// Those that a phone shows in the masthead come first; the others it has at the foot.
const sections = [
  { text: "Meetings", address: addresses.meetings },
  { text: "Articles", address: addresses.articles },
  { text: "Figures", address: addresses.figures },
  { text: "Statements", address: addresses.statements },
  { text: "Topics", address: addresses.topics },
  { text: "People", address: addresses.people },
  { text: "Outlets", address: addresses.outlets },
  { text: "About", address: addresses.about },
] as const;

interface FrameInput {
  readonly address: Address;
  /** The title of the page; left out on the home page. */
  readonly title?: string;
  readonly description: string;
  readonly head?: Head;
  /** What the page is to a search engine; "nothing" where it only leads on, or is not to be found. */
  readonly matter?: Matter | "nothing";
  /** The image by which other sites show the page, where it is not the archive's. */
  readonly card?: CardImage;
  /** Whether the page reads the search index. */
  readonly searches?: boolean;
}

/** The frame of the page at an address. The section and the trail follow from the address. */
export function frameOf(
  site: Site,
  { address, title, description, head = {}, matter = { page: "WebPage" }, card, searches = false }: FrameInput,
): Frame {
  const { about, base, stylesheets, hasDesk, purpose } = site;
  const section = sections.find((one) => address.startsWith(one.address));
  const isInside = section !== undefined && section.address !== address;
  const isHome = address === addresses.home;
  const siteTitle = about.subtitle ? `${about.title} — ${about.subtitle}` : about.title;
  const canonical = base.url(address);
  const above = isHome ? [] : [{ text: "Home", address: addresses.home }, ...(isInside ? [section] : [])];
  const openSearch = {
    rel: "search",
    href: base.href(addresses.openSearch),
    type: "application/opensearchdescription+xml",
    title: about.title,
  };
  const icon = { rel: "icon", href: base.href(addresses.icon), type: "image/svg+xml" };
  const { links = [], ...own } = head;
  const ofSite = { links: [...links, openSearch, icon], ...own };
  const described = { canonical, title: title ?? siteTitle, description: describe(description), above };
  return {
    language: about.language,
    title: title === undefined ? siteTitle : `${title} — ${about.title}`,
    description: described.description,
    canonical,
    policy: formatPolicy({ runsScripts: head.scripts !== undefined, searches, reloads: hasDesk }),
    stylesheets: stylesheets.map(base.href),
    head: matter === "nothing" ? ofSite : sharedHead(site, ofSite, described, matter, card),
    home: { text: about.title, href: base.href(addresses.home), isCurrent: isHome },
    navigation: sections.map((one) => ({
      text: one.text,
      href: base.href(one.address),
      isCurrent: one === section,
    })),
    search: { text: "Search", href: base.href(addresses.search), isCurrent: address === addresses.search },
    desk: hasDesk
      ? { text: "Desk", href: base.href(addresses.desk), isCurrent: address === addresses.desk }
      : undefined,
    trail: above.map((one) => ({ text: one.text, href: base.href(one.address) })),
    colophon: {
      curator: about.curator,
      licence: { text: about.licence.name, href: about.licence.url },
      method: { text: "How this archive works", href: base.href(addresses.about) },
      data: { text: "Data and feeds", href: base.href(addresses.data) },
    },
    isReadingCopy: purpose === "reading",
  };
}

function sharedHead(site: Site, head: Head, described: Described, matter: Matter, card: CardImage | undefined): Head {
  const { metas = [], ...rest } = head;
  return {
    metas: [...metas, ...openGraphOf(site, described, matter, card)],
    structuredData: graphOf(site, described, matter),
    ...rest,
  };
}

// Search engines show about this much.
const longestDescription = 200;

function describe(text: string): string {
  return text.length <= longestDescription ? text : `${shorten(text, longestDescription)} …`;
}
