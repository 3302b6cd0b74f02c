import type { Outlet } from "../../archive/archive.ts";
import { addresses } from "../address.ts";
import { type ArticleEntry, articleEntry } from "../entry.ts";
import { type Fact, fact } from "../fact.ts";
import { frameOf, type Page } from "../frame.ts";
import { formatLanguage, formatTally, outletKinds } from "../label.ts";
import type { Site } from "../site.ts";

/** One outlet: what it is, what it published, and what others carried of it. */
export interface OutletPage extends Page<"outlet"> {
  readonly name: string;
  readonly outletKind: string;
  readonly facts: readonly Fact[];
  readonly published: readonly ArticleEntry[];
  readonly written: readonly ArticleEntry[];
}

export function outletPage(site: Site, outlet: Outlet): OutletPage {
  const { coverage } = site;
  const address = addresses.outlet(outlet.id);
  const published = coverage.publishedBy(outlet.id).map((article) => articleEntry(site, article));
  const written = coverage.writtenBy(outlet.id).map((article) => articleEntry(site, article));
  const kind = outletKinds[outlet.kind];
  const tally = formatTally(published.length + written.length, "article");
  return {
    kind: "outlet",
    address,
    frame: frameOf(site, {
      address,
      title: outlet.name,
      description: `${outlet.name}, ${kind.toLowerCase()}: ${tally}.`,
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
    published,
    written,
  };
}
