import { type Address, addresses } from "../address.ts";
import { type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";
import { element, type Xml } from "../xml.ts";

const size = 32;
const middle = size / 2;

// A browser may show it on white and on black: both colours stand out from either.
const soft = "#7d786c";
const accent = "#cc4a3a";

/** Plans the icon by which browsers tell the site's windows apart: two meetings on a line of time, one of them here. */
export function planIcon(site: Site): Plan<string>[] {
  return [plan(site, addresses.icon, {}, drawIcon)];
}

function drawIcon(_site: Site, _address: Address): Xml {
  const line = { stroke: soft, "stroke-width": "3", fill: "none" };
  return element("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${size} ${size}` }, [
    element("path", { d: `M0 ${middle}h3M13 ${middle}h19`, ...line }),
    element("circle", { cx: "8", cy: `${middle}`, r: "5", ...line }),
    element("circle", { cx: "22.5", cy: `${middle}`, r: "7.5", fill: accent }),
  ]);
}
