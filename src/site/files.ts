import type { Archive } from "../archive/archive.ts";
import { planCitations } from "./files/citations.ts";
import { planHeadersFile } from "./files/headers.ts";
import { planRedirectsFile } from "./files/redirects.ts";
import { planRobotsFile } from "./files/robots.ts";
import type { Plan } from "./plan.ts";
import type { Site } from "./site.ts";

/** What a file holds: text, which is written as UTF-8, or bytes. */
export type FileContent = string | Uint8Array;

/** The kinds of file that are published beside the pages; each is planned by the module of its name. */
export const fileKinds = ["citations", "headers", "redirects", "robots"] as const;
export type FileKind = (typeof fileKinds)[number];

/** Every file beside the pages by its kind, none of them made yet. */
export type FilePlans = { readonly [Kind in FileKind]: readonly Plan<FileContent>[] };

/** No file of any kind. */
export const noFiles: FilePlans = { citations: [], headers: [], redirects: [], robots: [] };

/** Plans every file beside the pages. */
export function planFiles(site: Site, archive: Archive): FilePlans {
  return {
    citations: planCitations(site, archive),
    headers: planHeadersFile(site),
    redirects: planRedirectsFile(site, archive),
    robots: planRobotsFile(site),
  };
}
