import { type Address, addresses } from "../address.ts";
import { type Plan, plan } from "../plan.ts";
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
      element("ShortName", {}, shorten(about.title)),
      element("Description", {}, `Search ${about.title}`),
      element("InputEncoding", {}, "UTF-8"),
      element("Language", {}, about.language),
      element("Url", { type: "text/html", template }),
    ]),
  );
}

/** As many of the first words as there is room for, without what parted them from the next. */
function shorten(title: string): string {
  if (title.length <= longestName) return title;
  const end = title.lastIndexOf(" ", longestName);
  return title.slice(0, end > 0 ? end : longestName).replace(/[\s,;:–—-]+$/, "");
}
