import { type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";

/** Plans what [tells robots](https://www.rfc-editor.org/rfc/rfc9309) to stay out of a reading copy: none or one. */
export function planRobotsFile(site: Site): Plan<string>[] {
  return site.purpose === "reading" ? [plan(site, "/robots.txt", {}, () => forbidding)] : [];
}

const forbidding = "User-agent: *\nDisallow: /\n";
