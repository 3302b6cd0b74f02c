import type { Archive, Article, Outlet } from "../../archive/archive.ts";
import type { Coverage } from "../../archive/coverage.ts";
import { formatTally } from "../../tally.ts";
import { type Address, addresses } from "../address.ts";
import { type ArticleEntry, articleEntry } from "../entry.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { outletKinds } from "../label.ts";
import { nameSlice, pageFromStart, perPage, type Slice, type Turning, turningOf } from "../paging.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";

/** An outlet in a list. */
export interface OutletEntry extends Link {
  readonly kind: string;
  readonly tally: string;
}

/** Outlets: those that published the articles, those whose text others carried, and the articles of none known. */
export interface OutletsPage extends Page {
  readonly title: string;
  readonly publishers: readonly OutletEntry[];
  readonly agencies: readonly OutletEntry[];
  /** The newest articles of unknown outlets; they stand on the first page. */
  readonly unknown: readonly ArticleEntry[];
  /** How many older ones are not shown; empty where all are. */
  readonly otherUnknown: string;
  readonly turning: Turning | undefined;
}

const mostUnknown = 20;

export function planOutlets(site: Site, archive: Archive, coverage: Coverage): Plan<OutletsPage>[] {
  const counted = archive.outlets.map((outlet) => countedOutlet(coverage, outlet));
  const publishers = counted.filter(({ published }) => published > 0);
  const agencies = counted.filter(({ published }) => published === 0);
  const unknown = archive.articles.filter(({ outlet }) => !outlet);
  return pageFromStart(addresses.outlets, [...publishers, ...agencies], perPage.entries).map((slice, index) => {
    const own = index === 0 ? unknown : [];
    const inputs = { slice, unknown: own.slice(-mostUnknown), unknowns: own.length };
    return plan(site, slice.address, inputs, outletsPage);
  });
}

/** An outlet, and how many articles it published and wrote. */
type CountedOutlet = { readonly outlet: Outlet; readonly published: number; readonly written: number };

function countedOutlet(coverage: Coverage, outlet: Outlet): CountedOutlet {
  const published = coverage.publishedBy(outlet.id).length;
  return { outlet, published, written: coverage.writtenBy(outlet.id).length };
}

interface OutletsInputs extends Inputs {
  readonly slice: Slice<CountedOutlet>;
  readonly unknown: readonly Article[];
  readonly unknowns: number;
}

function outletsPage(site: Site, address: Address, { slice, unknown, unknowns }: OutletsInputs): OutletsPage {
  const title = nameSlice("Outlets", slice);
  const description = "The outlets that published the articles, and the agencies whose text they carried.";
  const entries = (outlets: readonly CountedOutlet[]) => outlets.map((outlet) => outletEntry(site, outlet));
  return {
    frame: frameOf(site, { address, title, description, matter: { page: "CollectionPage" } }),
    title,
    publishers: entries(slice.items.filter(({ published }) => published > 0)),
    agencies: entries(slice.items.filter(({ published }) => published === 0)),
    unknown: unknown.map((article) => articleEntry(site, article)),
    otherUnknown: unknowns > unknown.length ? `and ${formatTally(unknowns - unknown.length, "older article")}` : "",
    turning: turningOf(site, slice, "by name"),
  };
}

function outletEntry({ base }: Site, { outlet, published, written }: CountedOutlet): OutletEntry {
  const { id, name, kind } = outlet;
  const tallies = [
    ...(published > 0 ? [formatTally(published, "article")] : []),
    ...(written > 0 ? [`${written} carried by others`] : []),
  ];
  return { text: name, href: base.href(addresses.outlet(id)), kind: outletKinds[kind], tally: tallies.join(", ") };
}
