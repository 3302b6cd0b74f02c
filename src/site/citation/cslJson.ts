import { partsOf } from "./date.ts";
import type { CitedName } from "./name.ts";
import { formatNote } from "./note.ts";
import type { CitedWork, WorkKind } from "./work.ts";

/** A work as citation processors take it: https://docs.citationstyles.org/en/stable/specification.html, appendices III–IV. */
export interface CslItem {
  readonly id: string;
  readonly type: "article-newspaper" | "article-magazine" | "webpage";
  readonly title: string;
  readonly author?: readonly CitedName[];
  readonly "container-title"?: string;
  readonly issued: { readonly "date-parts": readonly (readonly number[])[] };
  readonly URL?: string;
  readonly language: string;
  readonly archive: string;
  readonly archive_location: string;
  readonly note?: string;
}

/** Describes works for citation processors, one a line. */
export function formatCslJson(works: readonly CitedWork[]): string {
  return `[\n${works.map((work) => JSON.stringify(cslItem(work))).join(",\n")}\n]\n`;
}

/** Describes one work. */
export function cslItem(work: CitedWork): CslItem {
  const { id, kind, title, names, outlet, published, url, language, archive, page } = work;
  const note = formatNote(work);
  return {
    id,
    type: types[kind],
    title,
    ...(names.length > 0 && { author: names }),
    ...(outlet !== "" && { "container-title": outlet }),
    issued: { "date-parts": [partsOf(published)] },
    ...(url !== undefined && { URL: url }),
    language,
    archive,
    archive_location: page,
    ...(note !== "" && { note }),
  };
}

const types: Readonly<Record<WorkKind, CslItem["type"]>> = {
  newspaper: "article-newspaper",
  magazine: "article-magazine",
  site: "webpage",
};
