import type { TextFile } from "../../src/build/stylesheet.ts";

/** The files of the site that are no pages: what they hold is ready. */
export const data = {
  pagination: { data: "edition.files", size: 1, alias: "entry" },
  permalink: ({ entry }: { readonly entry: TextFile }) => entry.address,
};

export function render({ entry }: { readonly entry: TextFile }): string {
  return entry.text;
}
