import type { BreadcrumbList, Graph, Thing } from "schema-dts";
import { type Address, addresses, type Base } from "../address.ts";
import type { Site } from "../site.ts";

/** What a page is to a search engine, and the thing that it is about. */
export interface Matter {
  readonly page: "WebPage" | "CollectionPage" | "AboutPage";
  /** With an `@id`; undefined where the page is about nothing but itself. */
  readonly entity?: Entity;
}

/** A thing with an identity: a full address, which need not lead anywhere by itself. */
export type Entity = Thing & { readonly "@id": string };

/** What a page says of itself, besides what it is about. */
export interface Described {
  readonly canonical: string;
  readonly title: string;
  readonly description: string;
  /** The pages on the way from the home page to here, this page left out. */
  readonly above: readonly { readonly text: string; readonly address: Address }[];
}

/** The identity of the archive itself. */
export function archiveId({ base }: Pick<Site, "base">): string {
  return `${base.url(addresses.home)}#archive`;
}

/** What a page tells programs, as one [JSON-LD](https://www.w3.org/TR/json-ld11/) graph of [schema.org](https://schema.org). */
export function graphOf(site: Site, described: Described, { page, entity }: Matter): Graph {
  const { canonical, title, description, above } = described;
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": page,
        "@id": canonical,
        url: canonical,
        name: title,
        description,
        inLanguage: site.about.language,
        isPartOf: { "@id": archiveId(site) },
        ...(above.length > 0 && { breadcrumb: breadcrumbOf(site.base, described) }),
        ...(entity && { mainEntity: { "@id": entity["@id"] } }),
      },
      ...(entity ? [entity] : []),
    ],
  };
}

function breadcrumbOf(base: Base, { canonical, title, above }: Described): BreadcrumbList {
  const steps = [
    ...above.map(({ text, address }) => ({ text, url: base.url(address) })),
    { text: title, url: canonical },
  ];
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ text, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: text,
      item: url,
    })),
  };
}
