import type { Archive } from "../../archive/archive.ts";
import type { Address } from "../address.ts";
import { fileMovesOf, type Move, movesOf } from "../move.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";

/** Where hosts look for redirects: a file at the root of what they serve. */
const redirectsAddress: Address = "/_redirects";

// Cloudflare takes so many lines without a star and with one, and stops reading at the next. What is beyond, the page at
// the old address still does.
const mostPlain = 2_000;
const mostDeep = 100;

/** Plans the file of redirects, where the archive has any and it is known at which path it will stand: none or one. */
export function planRedirectsFile(site: Site, archive: Archive): Plan<string>[] {
  const moves = [...movesOf(archive), ...fileMovesOf(archive)];
  return moves.length === 0 || site.base.path === undefined
    ? []
    : [plan(site, redirectsAddress, { moves }, formatRedirects)];
}

interface RedirectsInputs extends Inputs {
  readonly moves: readonly Move[];
}

/**
 * Formats redirects as [Netlify](https://docs.netlify.com/manage/routing/redirects/overview/) and
 * [Cloudflare](https://developers.cloudflare.com/pages/configuration/redirects/) read them: one line a move. Those for
 * what stood below an address come last, as Cloudflare counts every line behind the first of them as one of them.
 */
function formatRedirects({ base }: Site, _address: Address, { moves }: RedirectsInputs): string {
  const plain = moves.slice(0, mostPlain);
  const deep = moves.filter(({ isDeep }) => isDeep).slice(0, mostDeep);
  return [
    ...plain.map(({ from, to }) => `${base.href(from)} ${base.href(to)} 301\n`),
    ...deep.map(({ from, to }) => `${base.href(from)}* ${base.href(to)}:splat 301\n`),
  ].join("");
}
