import type { Dataset, WebSite } from "schema-dts";
import { addresses } from "../address.ts";
import type { Holding } from "../data/holding.ts";
import type { Site } from "../site.ts";
import { archiveId } from "./graph.ts";

/** The archive as a site. */
export function archiveEntity(site: Site): Exclude<WebSite, string> & { readonly "@id": string } {
  const { about, base } = site;
  return {
    "@type": "WebSite",
    "@id": archiveId(site),
    url: base.url(addresses.home),
    name: about.title,
    ...(about.subtitle && { alternateName: about.subtitle }),
    description: about.description,
    inLanguage: about.language,
    license: about.licence.url,
    publisher: { "@type": "Organization", name: about.curator },
  };
}

/** The archive as data, with its files. */
export function datasetEntity(
  site: Site,
  holdings: readonly Holding[],
): Exclude<Dataset, string> & { readonly "@id": string } {
  const { about, base } = site;
  return {
    "@type": "Dataset",
    "@id": `${base.url(addresses.data)}#dataset`,
    url: base.url(addresses.data),
    name: about.title,
    description: about.description,
    inLanguage: about.language,
    license: about.licence.url,
    isAccessibleForFree: true,
    creator: { "@type": "Organization", name: about.curator },
    distribution: holdings.map(({ address, holds, volume, mediaType }) => ({
      "@type": "DataDownload",
      name: volume === undefined ? holds : `${holds}, ${volume}`,
      contentUrl: base.url(address),
      encodingFormat: mediaType,
    })),
  };
}
