/** A text without what two copies of one line may differ in: capitals, punctuation, spaces, forms of letters. */
export function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Whether two texts are copies of one line. */
export function isSameLine(a: string, b: string): boolean {
  return foldText(a) === foldText(b);
}
