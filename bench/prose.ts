import { type Random, randomOf } from "./random.ts";

const small = ["the", "of", "to", "and", "in", "for", "with", "on", "that", "from", "says", "after", "over", "will"];
const starts = [..."bcdfghjklmnpqrstvwxyz", "ch", "cl", "gr", "ph", "qu", "sh", "sk", "th", "tr", ""];
const vowels = [..."aeiouy", "ae", "ei", "oa", "ue"];
const ends = [..."bcdfglkmnprstvxz", "ck", "ft", "lm", "mp", "rg", "sh", "", "", ""];

/** Invented words, enough of them that text made of them compresses about like prose. */
const vocabulary = inventWords(1200);

function inventWords(count: number): readonly string[] {
  const random = randomOf(0);
  const syllable = () => random.pick(starts) + random.pick(vowels) + random.pick(ends);
  const words = new Set<string>();
  while (words.size < count) words.add(syllable() + syllable() + (random.oneIn(8) ? syllable() : ""));
  return [...words];
}

/** A word of the language: one in four is a small one, as in real prose. */
function writeWord(random: Random): string {
  return random.oneIn(4) ? random.pick(small) : random.pick(vocabulary);
}

/** A row of words without a mark among them. */
export function writeWords(random: Random, count: number): string {
  return Array.from({ length: count }, () => writeWord(random)).join(" ");
}

/** A name of capitalised words. */
export function writeName(random: Random, words: number): string {
  return Array.from({ length: words }, () => capitalise(random.pick(vocabulary))).join(" ");
}

/** A row of words with a capital and a full stop. */
export function writeSentence(random: Random, words: number): string {
  return `${capitalise(writeWords(random, words))}.`;
}

/** A headline: about 70 characters, which cost a compressed list some 38 bytes. */
export function writeHeadline(random: Random): string {
  return capitalise(writeWords(random, 8 + random.below(3)));
}

/** A digest of 350 words in five paragraphs: locators, emphasis, short quotations and two links. */
export function writeDigest(random: Random): string {
  return Array.from({ length: 5 }, (_, paragraph) => writeParagraph(random, paragraph)).join("\n\n");
}

function writeParagraph(random: Random, paragraph: number): string {
  const sentences = Array.from({ length: 5 }, (_, index) => {
    const locator = paragraph * 6 + index + 1;
    const words = writeWords(random, 11);
    return `${capitalise(words)} ${writeSpan(random, index, paragraph)} [${locator}].`;
  });
  return sentences.join(" ");
}

/** Three words, marked in one way or another. */
function writeSpan(random: Random, sentence: number, paragraph: number): string {
  const words = writeWords(random, 3);
  if (sentence === 1) return `*${words}*`;
  if (sentence === 2) return `“${words}”`;
  if (sentence === 3 && paragraph % 3 === 0) return `[${words}](https://example.org/${random.below(1e6)})`;
  return words;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
