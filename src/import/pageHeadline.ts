import { foldText, isSameLine } from "../archive/likeness.ts";
import { organisation } from "./byline.ts";

/** The headline on the page, where it is the one that the page states; what is stated may bear the site's name. */
export function chooseHeadline(heading: string, stated: string, title: string, site: string): string {
  const bare = withoutSite(stated, site);
  // A word above the headline may stand within the same heading.
  if (bare && heading.length > bare.length && heading.endsWith(bare)) return bare;
  if (heading && (!stated || isSameLine(heading, bare) || heading.length > 15)) return heading;
  return bare || withoutSite(title, site);
}

function withoutSite(title: string, site: string): string {
  const parts = title.split(/\s+[|–—-]\s+|\s+[»·]\s+/);
  const last = parts.at(-1) ?? "";
  const before = /^([^:]{3,40}): (?=\S)/.exec(title)?.[1] ?? "";
  if (before && (isSameLine(before, site) || organisation.test(before))) return title.slice(before.length + 2);
  const isSite =
    parts.length > 1 &&
    (site ? isSameLine(last, site) || site.toLowerCase().includes(last.toLowerCase()) : title.includes(" | "));
  return isSite
    ? title
        .slice(0, title.lastIndexOf(last))
        .replace(/\s*[|–—»·-]\s*$/, "")
        .trim()
    : title;
}

/** The name of the site beside the headline in the title of a page: one that is known, or what stands behind it. */
export function findSite(title: string, heading: string, isSource: (name: string) => boolean): string {
  const known = title.split(/\s+[|–—»·-]\s+/).findLast(isSource);
  if (known !== undefined) return known;
  if (heading === "" || !foldText(title).startsWith(foldText(heading))) return "";
  return /^.*?\s(?:[|–—-]|[»·])\s+([^|–—»·]{3,40})$/u.exec(title)?.[1] ?? "";
}
