import { type Address, addresses } from "../address.ts";
import { formatHeaderRules, type HeaderRule } from "../headerRule.ts";
import { type Plan, plan } from "../plan.ts";
import { securityRules } from "../security.ts";
import type { Site } from "../site.ts";

/** Where hosts look for headers: a file at the root of what they serve. */
const headersAddress: Address = "/_headers";

/** Plans the file of the headers that a host is to send. */
export function planHeadersFile(site: Site): Plan<string>[] {
  return [plan(site, headersAddress, {}, headersFile)];
}

function headersFile(site: Site): string {
  return formatHeaderRules([...securityRules(site.base), ...(site.purpose === "reading" ? [forbidding(site)] : [])]);
}

/** Keeps a reading copy out of search engines, should it ever get to a host. */
function forbidding({ base }: Site): HeaderRule {
  return { pattern: `${base.href(addresses.home)}*`, headers: { "X-Robots-Tag": "noindex, nofollow" } };
}
