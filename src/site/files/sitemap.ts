import type { Archive, Article } from "../../archive/archive.ts";
import { precisionOf } from "../../archive/date.ts";
import { type Address, addresses } from "../address.ts";
import { isSupplied } from "../entry.ts";
import type { PageKind, Plans } from "../pageKind.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";
import { element, formatXml } from "../xml.ts";

// A file may name so many addresses: https://www.sitemaps.org/protocol.html
const mostAddresses = 50_000;

// What is no page to be found: it leads on to another, says that there is none, or is the curator's.
const hidden: ReadonlySet<string> = new Set<PageKind>(["redirect", "notFound", "desk", "problems"]);

/** An address in a sitemap. */
interface Entry {
  readonly address: Address;
  /** The day on which what stands there last changed, as far as it is known. */
  readonly changed: string | undefined;
}

/**
 * Plans the sitemap: every page that was planned, but for those that are not to be found. Where one file can't hold all
 * of them, each kind of page has files of its own, and the sitemap is their index.
 *
 * @param most how many addresses a file may name
 */
export function planSitemap(site: Site, { articles }: Archive, pages: Plans, most = mostAddresses): Plan<string>[] {
  const changes = new Map<Address, string | undefined>(
    articles.map((article) => [addresses.article(article.id), dayOfChange(article)]),
  );
  const kinds = Object.entries(pages)
    .filter(([kind]) => !hidden.has(kind))
    .map(([kind, plans]) => ({
      kind,
      entries: plans.map(({ address }): Entry => ({ address, changed: changes.get(address) })),
    }));
  const all = kinds.flatMap(({ entries }) => entries);
  if (all.length <= most) return [plan(site, addresses.sitemap, { entries: all }, formatSitemap)];
  const parts = kinds.flatMap(({ kind, entries }) =>
    Array.from({ length: Math.ceil(entries.length / most) }, (_, index) => {
      const address = addresses.sitemapPart(`${kind}-${index + 1}`);
      return plan(site, address, { entries: entries.slice(index * most, (index + 1) * most) }, formatSitemap);
    }),
  );
  const index = { parts: parts.map(({ address }) => address) };
  return [plan(site, addresses.sitemap, index, formatIndex), ...parts];
}

/** The day of the last correction or else of publication, where the copy states a whole day. */
function dayOfChange(article: Article): string | undefined {
  const { corrected, published } = article;
  if (corrected !== undefined) return corrected;
  return precisionOf(published) === "day" && !isSupplied(article, "published") ? published : undefined;
}

const xmlns = "http://www.sitemaps.org/schemas/sitemap/0.9";

interface SitemapInputs extends Inputs {
  readonly entries: readonly Entry[];
}

/** Writes addresses as a [sitemap](https://www.sitemaps.org/protocol.html). */
function formatSitemap({ base }: Site, _address: Address, { entries }: SitemapInputs): string {
  const urls = entries.map(({ address, changed }) =>
    element("url", {}, [
      element("loc", {}, base.url(address)),
      ...(changed === undefined ? [] : [element("lastmod", {}, changed)]),
    ]),
  );
  return formatXml(element("urlset", { xmlns }, urls));
}

interface IndexInputs extends Inputs {
  readonly parts: readonly Address[];
}

function formatIndex({ base }: Site, _address: Address, { parts }: IndexInputs): string {
  const maps = parts.map((part) => element("sitemap", {}, [element("loc", {}, base.url(part))]));
  return formatXml(element("sitemapindex", { xmlns }, maps));
}
