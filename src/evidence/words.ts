/**
 * The words of a text, folded so that case, punctuation, apostrophes, quotation marks and spaces make no difference. In
 * scripts that put no spaces between words each sign stands by itself.
 */
export interface Words {
  /** The folded text. */
  readonly text: string;
  /** Where each word starts in it. */
  readonly starts: readonly number[];
  /** Where each word ends. */
  readonly ends: readonly number[];
  /** A number for each word that is the same for the same word. */
  readonly hashes: readonly number[];
}

/** Finds the words of a text. Of a large site there are many millions, so this goes from character to character once. */
export function wordsOf(source: string): Words {
  const text = fold(source);
  const [starts, ends, hashes]: number[][] = [[], [], []];
  for (let at = 0; at < text.length; ) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === gap) {
      at++;
      continue;
    }
    const start = at;
    let hash = seed;
    do {
      hash = Math.imul(hash ^ text.charCodeAt(at), prime);
      at++;
    } while (kind === letter && at < text.length && kindOf(text.charCodeAt(at)) === letter);
    starts?.push(start);
    ends?.push(at);
    hashes?.push(hash);
  }
  return { text, starts: starts ?? [], ends: ends ?? [], hashes: hashes ?? [] };
}

/** A word as it is folded. */
export function wordAt({ text, starts, ends }: Words, index: number): string {
  return text.slice(starts[index], ends[index]);
}

/** Some words that follow each other, or all of them, with a space between each two. */
export function phraseOf(words: Words, from = 0, length = words.starts.length): string {
  return Array.from({ length }, (_, offset) => wordAt(words, from + offset)).join(" ");
}

/** Whether a word is a sign of a script that puts no spaces between words. */
export function isSign({ text, starts }: Words, index: number): boolean {
  return kindOf(text.charCodeAt(starts[index] ?? 0)) === sign;
}

/** A text without what is written in one way here and in another there, or can't be seen. */
function fold(source: string): string {
  return source.normalize("NFKC").toLowerCase().replace(unseen, "").replace(locator, " ");
}

// Apostrophes, and what can't be seen: soft hyphens, joiners, marks of direction, variants of signs.
const unseen = /['’‘ʼ`´\p{Cf}]|\u034f|[\ufe00-\ufe0f]/gu;

// A digest puts these between the words, which run on all the same: `¶ 5, 6` and `[5, 6]`.
const locator = /¶\s*\d+(?:, ?\d+)*|\[\d+(?:, ?\d+)*\]/g;

// FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
const seed = 0x811c9dc5;
const prime = 0x01000193;

const [gap, letter, sign] = [1, 2, 3];

// Asking a regular expression of each character takes fifty times as long as to look here; 0 is what was not yet asked.
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  return kinds[code] || learnKind(code);
}

function learnKind(code: number): number {
  const kind = findKind(String.fromCharCode(code));
  kinds[code] = kind;
  return kind;
}

function findKind(character: string): number {
  // Halves of signs beyond the first 65,536 are signs: nearly all of them are Chinese.
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Cs}]/u.test(character)) return sign;
  if (/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(character)) return sign;
  return /[\p{L}\p{N}\p{M}]/u.test(character) ? letter : gap;
}
