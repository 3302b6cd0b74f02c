import { type Address, addresses } from "./address.ts";
import { type Fact, fact } from "./fact.ts";
import type { HeadLink } from "./head.ts";
import type { Site } from "./site.ts";

/** The same as a page, at another address and in a format for programs. */
export interface Alternate {
  readonly format: keyof typeof types;
  readonly address: Address;
}

const types = {
  "Atom feed": "application/atom+xml",
  "JSON Feed": "application/feed+json",
  JSON: "application/json",
} as const;

/** The feeds of the whole archive; none where it has no article yet. */
export function alternatesOfArchive(articles: number): Alternate[] {
  if (articles === 0) return [];
  return [
    { format: "Atom feed", address: addresses.feed },
    { format: "JSON Feed", address: addresses.jsonFeed },
  ];
}

/** The data of a meeting or topic, and its feed where an article covers it. */
export function alternatesOf(data: Address, feed: Address, articles: number): Alternate[] {
  return [
    { format: "JSON", address: data },
    ...(articles > 0 ? [{ format: "Atom feed", address: feed } as const] : []),
  ];
}

/** Alternates as programs find them. */
export function alternateLinks({ base }: Site, title: string, alternates: readonly Alternate[]): HeadLink[] {
  return alternates.map(({ format, address }) => {
    return { rel: "alternate", type: types[format], href: base.href(address), title: `${title}, ${format}` };
  });
}

/** Alternates as people find them. */
export function alternateFacts({ base }: Site, alternates: readonly Alternate[]): Fact[] {
  const values = alternates.map(({ format, address }) => ({ text: format, href: base.href(address) }));
  return fact("Take along", ...values).map((one) => ({ ...one, isForScreens: true }));
}
