import type { Article } from "../../archive/archive.ts";
import { yearOf } from "../../archive/date.ts";
import { groupBy } from "../../archive/group.ts";
import { formatTally } from "../../tally.ts";
import type { Address } from "../address.ts";
import type { Link } from "../frame.ts";
import type { Site } from "../site.ts";
import { citationFormats } from "./format.ts";
import { type Reference, referencesOf } from "./reference.ts";
import type { CitedWork } from "./work.ts";

/** A citation as a file that the page itself holds. */
export interface Download extends Link {
  /** The name that the file is saved under. */
  readonly fileName: string;
}

/** How one article is cited: to be read, and to be taken along. */
export interface Citing {
  readonly references: readonly Reference[];
  readonly downloads: readonly Download[];
}

/** Shows a work in every style and offers it in every format, as `data:` addresses: a file each would be too many. */
export function citingOf(work: CitedWork): Citing {
  const downloads = citationFormats.map(({ name, extension, mediaType, format }) => ({
    text: name,
    href: `data:${mediaType};charset=utf-8,${encodeURIComponent(format([work]).toWellFormed())}`,
    fileName: `${work.id}.${extension}`,
  }));
  return { references: referencesOf(work), downloads };
}

/** The citations of several articles as files of their own. */
export interface CitationFiles {
  /** What they hold: `Of its 2 articles`. */
  readonly name: string;
  readonly files: readonly Link[];
}

/** Where a file on a thing stands: `/meetings/ID.bib` beside `/meetings/ID/`. */
export function fileBeside(place: Address, extension: string): Address {
  return `${place.replace(/\/$/, "")}.${extension}` as Address; // it still begins as the place does
}

/** Links to the files that hold the citations of a thing's articles; undefined where it has none. */
export function citationFilesOf({ base }: Site, place: Address, articles: number): CitationFiles | undefined {
  if (articles === 0) return undefined;
  const files = citationFormats.map(({ name, extension }) => ({
    text: name,
    href: base.href(fileBeside(place, extension)),
  }));
  return { name: `Of its ${formatTally(articles, "article")}`, files };
}

/** What citations are published of: no draft is cited. */
export function citable(articles: readonly Article[]): Article[] {
  return articles.filter(({ status }) => status === "published");
}

/** The same by the year of publication. */
export function citableByYear(articles: readonly Article[]): ReadonlyMap<string, readonly Article[]> {
  return groupBy(citable(articles), ({ published }) => yearOf(published));
}
