import { type Address, addresses } from "../address.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";

/** What a host shows where there is no page. */
export interface NotFoundPage extends Page {
  readonly ways: readonly Link[];
}

export function planNotFound(site: Site): Plan<NotFoundPage> {
  return plan(site, addresses.notFound, {}, notFoundPage);
}

function notFoundPage(site: Site, address: Address): NotFoundPage {
  const description = "There is no page at this address.";
  const frame = frameOf(site, { address, title: "Page not found", description, matter: "nothing" });
  return { frame, ways: [frame.home, ...frame.navigation].map(({ text, href }) => ({ text, href })) };
}
