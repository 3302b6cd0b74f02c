import type { Path } from "./yaml.ts";

/** A part of a file that one schema describes: a whole record, or one entry of a list of authorities. */
export interface Part {
  readonly file: string;
  /** Where the part stands in the file's document: empty for the whole. */
  readonly base: Path;
  /** What the part is called in a message, before the field: the id of an entry; empty for a whole file. */
  readonly label: string;
}

/** The whole of a file as one part. */
export function wholeOf(file: string): Part {
  return { file, base: [], label: "" };
}
