import { type Address, addresses } from "../address.ts";
import { formatHeaderRules, type HeaderRule } from "../headerRule.ts";
import { type Plan, plan } from "../plan.ts";
import { securityRules } from "../security.ts";
import type { Site } from "../site.ts";

/** Where hosts look for headers: a file at the root of what they serve. */
const headersAddress: Address = "/_headers";

// Whatever changes in these folders has another name then. Pagefind names the files in its folders by what they hold.
const unchanging: readonly Address[] = [
  "/assets/",
  `${addresses.searchIndex}fragment/`,
  `${addresses.searchIndex}index/`,
  `${addresses.searchIndex}filter/`,
];

/** Plans the file of headers that a host is to send; none where nobody knows at which path the site will stand. */
export function planHeadersFile(site: Site): Plan<string>[] {
  return rulesOf(site).length > 0 ? [plan(site, headersAddress, {}, headersFile)] : [];
}

function headersFile(site: Site): string {
  return formatHeaderRules(rulesOf(site));
}

// Hosts send together what several rules say of one header. So nothing is said of the cache that holds for all: by
// themselves they have browsers ask anew for each page.
function rulesOf({ base, purpose }: Site): HeaderRule[] {
  // Should a reading copy ever get to a host, it is not to be found there.
  if (purpose === "reading") return [{ pattern: "/*", headers: { "X-Robots-Tag": "noindex, nofollow" } }];
  if (base.path === undefined) return [];
  return [
    ...securityRules(base),
    ...unchanging.map((folder) => ({
      pattern: `${base.href(folder)}*`,
      headers: { "Cache-Control": "public, max-age=31536000, immutable" },
    })),
  ];
}
