import { type Address, addresses } from "../address.ts";
import { type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";

/**
 * Plans the file that tells crawlers where the sitemap is ([RFC 9309](https://www.rfc-editor.org/rfc/rfc9309)), and to
 * stay out of a reading copy. They look for it only at the root of a host.
 */
export function planRobots(site: Site): Plan<string>[] {
  return [plan(site, addresses.robots, {}, formatRobots)];
}

function formatRobots({ base, purpose }: Site, _address: Address): string {
  if (purpose === "reading") return "User-agent: *\nDisallow: /\n";
  return `User-agent: *\nDisallow:\n\nSitemap: ${base.url(addresses.sitemap)}\n`;
}
