import { countWords } from "../archive/words.ts";

/** The number of words in a text, also in Chinese and Japanese, which put no spaces between them: there two signs count as one. */
export function countSpokenWords(text: string): number {
  const signs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return signs === 0 ? countWords(text) : Math.max(countWords(text), Math.ceil(signs / 2));
}
