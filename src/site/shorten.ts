/**
 * As much of the beginning of a text as there is room for, without what parts it from the rest: up to the last space, where
 * one stands in the last fifth, or else up to a whole sign, for not every script parts its words.
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(" ", most);
  const cut = space >= most * 0.8 ? text.slice(0, space) : wholeSigns(text, most);
  return cut.replace(/[\s,;:，、；：–—-]+$/, "");
}

/** The signs of a text, each with the marks and joiners that belong to it, for as long as there is room for the next. */
function wholeSigns(text: string, most: number): string {
  // Far more than one sign behind the end has no say in it, and texts may be long.
  const { index } = new Intl.Segmenter("en").segment(text.slice(0, most + 100)).containing(most) ?? { index: most };
  // A single sign may have marks without end.
  return text.slice(0, index || most).replace(/[\uD800-\uDBFF]$/, "");
}
