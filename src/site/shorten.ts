import { countWords } from "../archive/words.ts";

/**
 * As much of the beginning of a text as there is room for, without what parts it from the rest: whole words, or whole signs
 * where one word is too long, or a script parts no words.
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(" ", most);
  const isWithinWord = countWords(text.slice(space + 1, most)) <= 1;
  const cut = space > 0 && isWithinWord ? text.slice(0, space) : wholeSigns(text, most);
  return cut.replace(/[\s,;:，、；：–—-]+$/, "");
}

/** The signs of a text, each with the marks and joiners that belong to it, for as long as there is room for the next. */
function wholeSigns(text: string, most: number): string {
  // Far more than one sign behind the end has no say in it, and texts may be long.
  const { index } = new Intl.Segmenter("en").segment(text.slice(0, most + 100)).containing(most) ?? { index: most };
  // A single sign may have marks without end.
  return text.slice(0, index || most).replace(/[\uD800-\uDBFF]$/, "");
}
