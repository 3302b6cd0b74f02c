import { type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";

/**
 * Plans the file of [headers](https://docs.netlify.com/manage/routing/headers/) of a reading copy, should it ever get to
 * a host: none or one.
 */
export function planHeadersFile(site: Site): Plan<string>[] {
  return site.purpose === "reading" ? [plan(site, "/_headers", {}, () => forbidding)] : [];
}

const forbidding = "/*\n  X-Robots-Tag: noindex, nofollow\n";
