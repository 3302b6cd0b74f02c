/** Something that the importer would write into a record, and what it goes by. */
export interface Proposal {
  readonly id: string;
  /** In a few words, for the curator. */
  readonly reason: string;
  /** Whether it may stand until somebody looks, or waits as a comment to be taken. */
  readonly isSure: boolean;
}

/** Where names stand in a text: whole words, in the letters in which they are written. */
export function findName(text: string, name: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(name)}(?![\\p{L}\\p{N}])`, "u").test(text);
}

/** Where words stand in a text, in capitals or not, with any ending. */
export function findWords(text: string, words: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(words)}`, "iu").test(text);
}

function escapePattern(text: string): string {
  return text
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/['’]/g, "['’]")
    .replace(/[\s-]+/g, "[\\s-]+");
}

/** The numbers of the paragraphs in which something stands, counted from 1, as a comment names them: `¶ 3, 7`. */
export function formatPlaces(places: readonly number[]): string {
  return `¶ ${places.slice(0, 4).join(", ")}${places.length > 4 ? " …" : ""}`;
}

/** The numbers of the paragraphs that fit, counted from 1. */
export function placesOf(paragraphs: readonly string[], fits: (paragraph: string) => boolean): number[] {
  return paragraphs.flatMap((paragraph, index) => (fits(paragraph) ? [index + 1] : []));
}
