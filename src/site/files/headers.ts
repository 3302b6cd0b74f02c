import { type Address, addresses } from "../address.ts";
import { type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";

/** What a host is to send along with what stands at some addresses. */
interface HeaderRule {
  /** The path on the host; a star at its end stands for whatever follows. */
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Where hosts look for headers: a file at the root of what they serve. */
const headersAddress: Address = "/_headers";

// Whatever changes in these folders has another name then. Pagefind names the files in its folders by what they hold.
const unchanging: readonly Address[] = [
  "/assets/",
  `${addresses.searchIndex}fragment/`,
  `${addresses.searchIndex}index/`,
  `${addresses.searchIndex}filter/`,
];

/**
 * Plans the file of headers that [Netlify](https://docs.netlify.com/manage/routing/headers/) and
 * [Cloudflare](https://developers.cloudflare.com/pages/configuration/headers/) read; none where nobody knows at which
 * path the site will stand.
 */
export function planHeadersFile(site: Site): Plan<string>[] {
  return rulesOf(site).length > 0 ? [plan(site, headersAddress, {}, formatHeaders)] : [];
}

// Both send together what several rules say of one header. So nothing is said of the cache that holds for all: by
// themselves they have browsers ask anew for each page.
function rulesOf({ base, purpose }: Site): HeaderRule[] {
  // Should a reading copy ever get to a host, it is not to be found there.
  if (purpose === "reading") return [{ pattern: "/*", headers: { "X-Robots-Tag": "noindex, nofollow" } }];
  if (base.path === undefined) return [];
  return [
    { pattern: `${base.path}*`, headers: { "X-Content-Type-Options": "nosniff" } },
    ...unchanging.map((folder) => ({
      pattern: `${base.href(folder)}*`,
      headers: { "Cache-Control": "public, max-age=31536000, immutable" },
    })),
  ];
}

function formatHeaders(site: Site, _address: Address): string {
  return rulesOf(site).map(formatRule).join("\n");
}

function formatRule({ pattern, headers }: HeaderRule): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${pattern}\n${lines.join("")}`;
}
