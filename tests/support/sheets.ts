import { gzipSync } from "node:zlib";

/** The text of the style sheets that a page of a site loads, in the order of the cascade. */
export function sheetsOf(page: string, site: Readonly<Record<string, string>>): readonly string[] {
  return [...page.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(([, path = ""]) => site[path] ?? "");
}

/** What a browser has to load before it shows a page of a site, compressed, in bytes. The site's texts are Latin-1. */
export function weighPage(page: string, site: Readonly<Record<string, string>>): number {
  const files = [page, ...sheetsOf(page, site)];
  return files.map((text) => gzipSync(Buffer.from(text, "latin1")).length).reduce((sum, weight) => sum + weight, 0);
}
