// In the manner of the archive's own sentences: no comma before the last.
const format = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** Words in a row: `a digest, figures and statements`. */
export function formatEnumeration(words: Iterable<string>): string {
  return format.format(words);
}
