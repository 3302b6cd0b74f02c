import type { Outlet } from "../../archive/archive.ts";
import { addresses } from "../address.ts";
import { type ArticleEntry, articleEntry } from "../entry.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { formatTally, outletKinds } from "../label.ts";
import type { Site } from "../site.ts";

/** An outlet in a list. */
export interface OutletEntry extends Link {
  readonly kind: string;
  readonly tally: string;
}

/** All outlets: those that published the articles, those whose text others carried, and the articles of none known. */
export interface OutletsPage extends Page<"outlets"> {
  readonly publishers: readonly OutletEntry[];
  readonly agencies: readonly OutletEntry[];
  readonly unknown: readonly ArticleEntry[];
}

export function outletsPage(site: Site): OutletsPage {
  const { archive, coverage } = site;
  const address = addresses.outlets;
  const published = (outlet: Outlet) => coverage.publishedBy(outlet.id).length > 0;
  const description = "The outlets that published the articles, and the agencies whose text they carried.";
  return {
    kind: "outlets",
    address,
    frame: frameOf(site, { address, title: "Outlets", description }),
    publishers: archive.outlets.filter(published).map((outlet) => outletEntry(site, outlet)),
    agencies: archive.outlets.filter((outlet) => !published(outlet)).map((outlet) => outletEntry(site, outlet)),
    unknown: archive.articles.filter(({ outlet }) => !outlet).map((article) => articleEntry(site, article)),
  };
}

function outletEntry({ base, coverage }: Site, { id, name, kind }: Outlet): OutletEntry {
  const published = coverage.publishedBy(id).length;
  const written = coverage.writtenBy(id).length;
  const tallies = [
    ...(published > 0 ? [formatTally(published, "article")] : []),
    ...(written > 0 ? [`${written} carried by others`] : []),
  ];
  return { text: name, href: base.href(addresses.outlet(id)), kind: outletKinds[kind], tally: tallies.join(", ") };
}
