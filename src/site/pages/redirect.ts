import type { Archive } from "../../archive/archive.ts";
import type { Address } from "../address.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { movesOf } from "../move.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";

/** What stands at an address that was given up: the way to the new one, which a browser takes by itself. */
export interface RedirectPage extends Page {
  readonly to: Link;
}

/** Plans a page for each former address. No page links to one: they are for links from elsewhere. */
export function planRedirects(site: Site, archive: Archive): Plan<RedirectPage>[] {
  return movesOf(archive).map(({ from, to, name }) => plan(site, from, { to, name }, redirectPage));
}

interface RedirectInputs extends Inputs {
  readonly to: Address;
  readonly name: string;
}

function redirectPage(site: Site, address: Address, { to, name }: RedirectInputs): RedirectPage {
  const description = `The page on “${name}” has another address now.`;
  const frame = frameOf(site, { address, title: `Moved: ${name}`, description, matter: "nothing" });
  // To a search engine the two are one page, which stands at the new address.
  return { frame: { ...frame, canonical: site.base.url(to) }, to: { text: name, href: site.base.href(to) } };
}
