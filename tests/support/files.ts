import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";

/** Every file below a folder by its path from there, in order: its bytes as Latin-1 text, so that equal means equal. */
export function readTree(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), "latin1")]));
}

/** The paths of the pages below a folder. */
export function pagePaths(folder: string): string[] {
  return Object.keys(readTree(folder)).filter((path) => path.endsWith(".html"));
}

/** Whether a page only leads on to another. No page of the site links to one, and it stands for that other. */
export function isRedirect(page: string): boolean {
  return page.includes('<meta http-equiv="refresh"');
}

/** One page of each kind below a folder, the heaviest: what stands at like addresses is of one kind. */
export function onePathOfEachKind(folder: string): string[] {
  const pages = Object.entries(readTree(folder)).filter(([path, page]) => path.endsWith(".html") && !isRedirect(page));
  const heaviest = new Map<string, readonly [path: string, weight: number]>();
  for (const [path, page] of pages) {
    const kind = path.replace(/(?<=\/)\d+(?=\/)/g, "0").replace(/(?<=\/)[^/]*\D[^/]*(?=\/)/g, "*");
    const weight = gzipSync(page).length;
    if (weight > (heaviest.get(kind)?.[1] ?? 0)) heaviest.set(kind, [path, weight]);
  }
  return [...heaviest.values()].map(([path]) => path);
}

/** What distinguishes one tree of files from another, a line for each file; none where the two are the same to the byte. */
export function differencesOf(actual: Readonly<Record<string, string>>, expected: typeof actual): string[] {
  const paths = [...new Set([...Object.keys(actual), ...Object.keys(expected)])].sort();
  return paths.flatMap((path) => {
    if (actual[path] === expected[path]) return [];
    if (actual[path] === undefined) return [`${path} is missing`];
    return [expected[path] === undefined ? `${path} is too many` : `${path} is another`];
  });
}
