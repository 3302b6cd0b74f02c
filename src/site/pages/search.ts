import { type Address, addresses } from "../address.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { type Plan, plan } from "../plan.ts";
import { type SearchFilter, searchFilters } from "../searchEntry.ts";
import type { Site } from "../site.ts";

/** A filter of the search, as its form names it. */
interface FilterField {
  readonly name: SearchFilter;
  readonly label: string;
  /** What stands there while the filter is not set. */
  readonly any: string;
}

/** The search; where no script runs, the indexes. */
export interface SearchPage extends Page {
  readonly action: string;
  readonly filters: readonly FilterField[];
  /** The file of what the filters can be set to. */
  readonly choices: string;
  readonly indexes: readonly Link[];
  /** Run before the page goes on, so that what they show moves nothing. */
  readonly scripts: readonly string[];
  /** Why the reader sees no search, where no script has taken this away. */
  readonly obstacle: string;
}

const fields: Readonly<Record<SearchFilter, Pick<FilterField, "label" | "any">>> = {
  meeting: { label: "Meeting", any: "Any meeting" },
  topic: { label: "Topic", any: "Any topic" },
  outlet: { label: "Outlet", any: "Any outlet" },
  person: { label: "Person", any: "Anybody" },
  year: { label: "Year", any: "Any year" },
  language: { label: "Language", any: "Any language" },
};

const withoutScript = "The search needs a script, which does not run in this browser.";

// Browsers let no page of a disk read another file, so there the script takes the form away.
const onDisk = "The search needs a script and a host: it does not work in pages that are opened from a disk.";

export function planSearchPage(site: Site): Plan<SearchPage> {
  return plan(site, addresses.search, {}, searchPage);
}

function searchPage(site: Site, address: Address): SearchPage {
  const { about, base, scripts } = site;
  const description = `Search the articles of ${about.title} by their words, meeting, topic, outlet, person and year.`;
  const frame = frameOf(site, { address, title: "Search", description, searches: true });
  return {
    frame,
    action: base.href(addresses.search),
    filters: searchFilters.map((name) => ({ name, ...fields[name] })),
    choices: base.href(addresses.searchFilters),
    indexes: frame.navigation
      .filter(({ href }) => href !== base.href(addresses.about))
      .map(({ text, href }) => ({ text, href })),
    scripts: scripts.map(base.href),
    obstacle: base.path === undefined ? onDisk : withoutScript,
  };
}
