import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** How large a built site is. */
export interface SiteSize {
  readonly files: number;
  /** The files that are pages. */
  readonly pages: number;
  readonly bytes: number;
}

/** Counts what a site holds. */
export function measureSite(folder: string): SiteSize {
  const files = filesIn(folder);
  const pages = files.filter((path) => path.endsWith(".html")).length;
  return { files: files.length, pages, bytes: files.reduce((sum, path) => sum + statSync(path).size, 0) };
}

/**
 * The floor of any build: writes the files of a site again, in a folder of their own.
 *
 * @returns the seconds that making the folders and writing the files took; reading them does not count
 */
export function measureFloor(site: string, copy: string): number {
  return filesIn(site).reduce((sum, path) => {
    const bytes = readFileSync(path);
    const target = join(copy, relative(site, path));
    const start = performance.now();
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    return sum + (performance.now() - start) / 1000;
  }, 0);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
