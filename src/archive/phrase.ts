import { foldSpelling } from "./spelling.ts";

/**
 * A quoted phrase as phrases are compared: its words, parted by spaces, without case, punctuation and what else differs
 * between two ways to write one thing. In a script without spaces each sign counts as a word.
 */
export type PhraseKey = string & { readonly __phraseKey: unique symbol };

/** The language that a tag names, whatever its country: `en-GB` is `en`. */
export function languageOf(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}

/** Folds a phrase; undefined where it is too short, or too common, for its recurrence to mean anything. */
export function foldPhrase(phrase: string, language: string): PhraseKey | undefined {
  const isEnglish = languageOf(language) === "en";
  const words = isEnglish ? foldEnglish(phrase) : wordsIn(fold(phrase));
  const weight = words.reduce((sum, word) => sum + (sign.test(word) ? 1 : 2), 0);
  if (weight < leastWeight || (isEnglish && words.every((word) => commonWords.has(word)))) return undefined;
  return words.join(" ") as PhraseKey; // this is what makes one
}

/** Whether a phrase stands within another, or is the same. */
export function holdsPhrase(whole: PhraseKey, part: PhraseKey): boolean {
  return ` ${whole} `.includes(` ${part} `);
}

// What is quoted has fewer words, but in scripts without spaces; there a longer phrase is looked for as a whole only.
const longestPart = 12;

/** The first two words of a phrase, which has no fewer. */
export function openingOf(key: PhraseKey): string {
  const end = key.indexOf(" ", key.indexOf(" ") + 1);
  return end < 0 ? key : key.slice(0, end);
}

/**
 * Calls back for each run of two words or more within a phrase, and for the phrase itself.
 *
 * @param opens whether anything that is looked for begins with two words: runs that begin with others are passed over
 */
export function eachPart(
  key: PhraseKey,
  call: (part: PhraseKey) => void,
  opens: (opening: string) => boolean = () => true,
): void {
  const starts = [0];
  for (let at = key.indexOf(" "); at >= 0; at = key.indexOf(" ", at + 1)) starts.push(at + 1);
  const words = starts.length;
  const cut = (first: number, next: number) =>
    key.slice(starts[first], next < words ? (starts[next] ?? 0) - 1 : key.length) as PhraseKey; // a run of words is one
  for (let first = 0; first + 2 <= words; first++) {
    const opening = cut(first, first + 2);
    if (!opens(opening)) continue;
    call(opening);
    for (let next = first + 3; next <= Math.min(first + longestPart, words); next++) call(cut(first, next));
  }
  if (words > longestPart) call(key);
}

// Two words, or four signs of a script in which two signs are a word.
const leastWeight = 4;

const unspaced = String.raw`\p{Script=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const sign = new RegExp(`^[${unspaced}]`, "u");
const word = new RegExp(
  String.raw`(?=[\p{L}\p{N}])[${unspaced}]\p{M}*|(?:(?![${unspaced}])[\p{L}\p{M}\p{N}])+(?:[.,]\p{N}+)*`,
  "gu",
);

function fold(phrase: string): string {
  return phrase
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’ʼ\u00AD\u200B-\u200D\u2060]/gu, "")
    .replace(/(?<!\p{L})(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll(".", ""));
}

function wordsIn(text: string): string[] {
  return text.match(word) ?? [];
}

function foldEnglish(phrase: string): string[] {
  const text = fold(phrase)
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .normalize("NFC")
    .replaceAll("&", " and ")
    .replace(/(?<!\p{L})(anti|bi|co|counter|geo|inter|multi|non|post|pre|re)[-‐‑](?=\p{L})/gu, "$1");
  const words = wordsIn(text).map((one) => foldSpelling(one.replaceAll(",", "")));
  return articles.has(words[0] ?? "") ? words.slice(1) : words;
}

const articles: ReadonlySet<string> = new Set(["a", "an", "the"]);

// Nobody is known by them: a phrase of these alone is everybody's.
const commonWords: ReadonlySet<string> = new Set(
  `a an the and or but nor so if than then that this these those there here who whom whose which what when where why how
  i me my mine we us our you your he him his she her hers it its they them their one
  am is are was were be been being do does did done have has had having will would shall should can could may might must
  not no yes all any both each every some such own same other only very more most much too also just even still yet
  of in on at by for from to into onto with without within upon over under about above after before between through
  during against among as out up down off`
    .split(/\s+/)
    .map(foldSpelling),
);
