/** What a page does besides showing what stands in it. */
export interface Activity {
  /** Whether it has scripts of its own. */
  readonly runsScripts: boolean;
  /** Whether it reads the search index, by a program that is WebAssembly. */
  readonly searches: boolean;
  /** Whether the dev server puts a script into it, which hears of changes. */
  readonly reloads: boolean;
}

/**
 * The [policy](https://www.w3.org/TR/CSP3/) by which a browser lets a page load and run what it needs, and nothing else.
 * Nothing inline runs, of whomever it may be; JSON-LD is data and no script.
 */
export function formatPolicy({ runsScripts, searches, reloads }: Activity): string {
  const scripts = [...(runsScripts || searches || reloads ? [self] : []), ...(searches ? ["'wasm-unsafe-eval'"] : [])];
  return [
    ["default-src", "'none'"],
    ["style-src", self],
    // No page holds an image, but a browser asks for the icon of the site.
    ["img-src", self],
    ...(scripts.length > 0 ? [["script-src", ...scripts]] : []),
    // What looks a page over from within, as Lighthouse does, asks for robots.txt; no script of others can ask anything.
    ["connect-src", self],
    ["base-uri", "'none'"],
    ["form-action", self],
  ]
    .map((directive) => directive.join(" "))
    .join("; ");
}

const self = "'self'";
