import { addresses } from "../address.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import type { Site } from "../site.ts";

/** What a host shows where there is no page. */
export interface NotFoundPage extends Page<"notFound"> {
  readonly ways: readonly Link[];
}

export function notFoundPage(site: Site): NotFoundPage {
  const address = addresses.notFound;
  const frame = frameOf(site, { address, title: "Page not found", description: "There is no page at this address." });
  return {
    kind: "notFound",
    address,
    frame,
    ways: [frame.home, ...frame.navigation].map(({ text, href }) => ({ text, href })),
  };
}
