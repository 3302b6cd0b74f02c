import type { Archive, Article, Outlet } from "../../archive/archive.ts";
import type { Coverage } from "../../archive/coverage.ts";
import { formatTally } from "../../tally.ts";
import { type Address, addresses } from "../address.ts";
import { type ArticleEntry, articleEntry } from "../entry.ts";
import { type Fact, fact } from "../fact.ts";
import { frameOf, type Page } from "../frame.ts";
import { formatLanguage, outletKinds } from "../label.ts";
import { nameSlice, pageFromNewest, perPage, type Slice, type Turning, turningOf } from "../paging.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { PlanGroup } from "../planGroup.ts";
import type { Site } from "../site.ts";
import { outletEntity } from "../structured/entity.ts";

/** One outlet: what it is, what it published, and what others carried of it. */
export interface OutletPage extends Page {
  readonly name: string;
  readonly outletKind: string;
  readonly facts: readonly Fact[];
  readonly published: readonly ArticleEntry[];
  readonly written: readonly ArticleEntry[];
  readonly turning: Turning | undefined;
}

/** Plans the pages of all outlets; one of many articles has several. */
export function planOutletPages(planGroup: PlanGroup, { outlets }: Archive, coverage: Coverage): Plan<OutletPage>[] {
  return outlets.flatMap((outlet) => {
    const inputs = { outlet, articles: coverage.bearing(outlet.id) };
    return planGroup(addresses.outlet(outlet.id), inputs, planOutlet);
  });
}

/** What the pages of an outlet are made of. */
interface OutletGroupInputs extends Inputs {
  readonly outlet: Outlet;
  readonly articles: readonly Article[];
}

function planOutlet(site: Site, { outlet, articles }: OutletGroupInputs): Plan<OutletPage>[] {
  return pageFromNewest(addresses.outlet(outlet.id), articles, perPage.articles).map((slice) => {
    const total = slice.number === undefined ? articles.length : undefined;
    return plan(site, slice.address, { outlet, slice, total }, outletPage);
  });
}

interface OutletInputs extends Inputs {
  readonly outlet: Outlet;
  readonly slice: Slice<Article>;
  /** How many articles there are; only the first page says it, so that the others need not change with it. */
  readonly total: number | undefined;
}

function outletPage(site: Site, address: Address, { outlet, slice, total }: OutletInputs): OutletPage {
  const entries = (articles: readonly Article[]) => articles.map((article) => articleEntry(site, article));
  const kind = outletKinds[outlet.kind];
  const title = nameSlice(outlet.name, slice);
  const tally = formatTally(total ?? slice.items.length, "article");
  return {
    frame: frameOf(site, {
      address,
      title,
      description: `${title}, ${kind.toLowerCase()}: ${tally}.`,
      matter: { page: "CollectionPage", entity: outletEntity(site.base, outlet) },
    }),
    name: outlet.name,
    outletKind: kind,
    facts: [
      ...fact("Country", { text: outlet.country ?? "" }),
      ...fact("Language", { text: outlet.language ? formatLanguage(outlet.language) : "" }),
      ...fact("Also", { text: outlet.also.join(", ") }),
      ...fact(
        "Home page",
        outlet.homepage ? { text: new URL(outlet.homepage).hostname, href: outlet.homepage } : undefined,
      ),
    ],
    published: entries(slice.items.filter((article) => article.outlet === outlet)),
    written: entries(slice.items.filter(({ wire }) => wire === outlet)),
    turning: turningOf(site, slice, "by date"),
  };
}
