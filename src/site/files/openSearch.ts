import { type Address, addresses } from "../address.ts";
import { type Plan, plan } from "../plan.ts";
import { shorten } from "../shorten.ts";
import type { Site } from "../site.ts";
import { element, formatXml } from "../xml.ts";

// The longest name that the specification allows.
const longestName = 16;

/** Plans the [OpenSearch description](https://github.com/dewitt/opensearch), by which a browser can add the search. */
export function planOpenSearch(site: Site): Plan<string>[] {
  return [plan(site, addresses.openSearch, {}, openSearchFile)];
}

function openSearchFile({ about, base }: Site, _address: Address): string {
  const template = `${base.url(addresses.search)}?q={searchTerms}`;
  return formatXml(
    element("OpenSearchDescription", { xmlns: "http://a9.com/-/spec/opensearch/1.1/" }, [
      element("ShortName", {}, shorten(about.title, longestName)),
      element("Description", {}, `Search ${about.title}`),
      element("InputEncoding", {}, "UTF-8"),
      element("Language", {}, about.language),
      element("Url", { type: "text/html", template }),
    ]),
  );
}
