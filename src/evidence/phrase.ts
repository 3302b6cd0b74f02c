import { foldText } from "./fold.ts";
import type { Range } from "./range.ts";

/**
 * Finds a quoted phrase wherever it stands in a paragraph: to the letter, capitals included, with quotation marks,
 * dashes and spaces folded, and never as a part of words. Only its first letter may be a capital here and none there,
 * for a phrase that began a sentence is quoted in the middle of one.
 */
export function findPhrase(paragraph: string, words: string): Range[] {
  const phrase = foldText(words).text.trim();
  if (phrase === "" || mayNotStand(paragraph, phrase)) return [];
  const { text, unfold } = foldText(paragraph);
  const first = String.fromCodePoint(phrase.codePointAt(0) ?? 0);
  const variants = new Set([first, first.toUpperCase(), first.toLowerCase()]);
  const found = [...variants].flatMap((letter) => findAll(text, letter + phrase.slice(first.length)));
  return found.sort((a, b) => a.start - b.start).map(unfold);
}

/** Whether a paragraph lacks a word of the phrase: to fold it would take a hundred times as long as to see that. */
function mayNotStand(paragraph: string, phrase: string): boolean {
  const [longest = ""] = (phrase.match(/(?<=^.+)[a-z]+/g) ?? []).sort((a, b) => b.length - a.length);
  return !paragraph.includes(longest) && !/\p{Cf}/u.test(paragraph);
}

function findAll(text: string, phrase: string): Range[] {
  const found: Range[] = [];
  for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1)) {
    const end = start + phrase.length;
    if (!isInsideWord(text, start) && !isInsideWord(text, end)) found.push({ start, end });
  }
  return found;
}

/** Whether a word or a number runs on over a place; scripts that part no words have no inside. */
function isInsideWord(text: string, place: number): boolean {
  if (/\d[.,]$/.test(text.slice(0, place)) && /^\d/.test(text.slice(place))) return true;
  if (/\d$/.test(text.slice(0, place)) && /^[.,]\d/.test(text.slice(place))) return true;
  const before = /[\p{L}\p{N}\p{M}]$/u.exec(text.slice(Math.max(0, place - 2), place))?.[0];
  const after = /^[\p{L}\p{N}\p{M}]/u.exec(text.slice(place, place + 2))?.[0];
  return before !== undefined && after !== undefined && !unparted.test(before) && !unparted.test(after);
}

/** Letters of scripts that set no spaces between words. */
const unparted = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
