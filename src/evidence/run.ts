import { blockLength } from "./block.ts";
import type { Sequence } from "./privateText.ts";
import { isSign, type Words, wordAt } from "./words.ts";

/** Words that a text has in common with an original, one after the other, as many as there are. */
export interface Run {
  /** Where it begins in the text, in words. */
  readonly from: number;
  /** Where it begins in the original's sequence. */
  readonly start: number;
  /** How many words, or signs of a script without spaces, run on. */
  readonly length: number;
}

/** The shortest run that counts, in words; of a script without spaces two signs count as one word. */
const shortest = 15;

/** The longest common run around a place in a text and one in a sequence; undefined where it is too short to count. */
function findRunAround(text: Words, { words }: Sequence, at: number, place: number): Run | undefined {
  const isSame = (offset: number) => {
    const [here, there] = [at + offset, place + offset];
    if (here < 0 || there < 0 || here >= text.starts.length || there >= words.starts.length) return false;
    return wordAt(text, here) === wordAt(words, there);
  };
  let before = 0;
  while (isSame(before - 1)) before--;
  let behind = 0;
  while (isSame(behind)) behind++;
  const run = { from: at + before, start: place + before, length: behind - before };
  return weigh(text, run) >= shortest ? run : undefined;
}

function weigh(text: Words, { from, length }: Run): number {
  let weight = 0;
  for (let at = from; at < from + length; at++) weight += isSign(text, at) ? 0.5 : 1;
  return weight;
}

/** The runs that a text and a sequence have in common at some place of the text, each found by a block of the sequence. */
export function findRunsAt(text: Words, sequence: Sequence, at: number): Run[] {
  const runs: Run[] = [];
  for (let place = 0; place + blockLength <= sequence.words.starts.length; place += blockLength) {
    const run = isBlockAt(text, sequence.words, at, place) ? findRunAround(text, sequence, at, place) : undefined;
    if (run) runs.push(run);
  }
  return runs;
}

function isBlockAt(text: Words, words: Words, at: number, place: number): boolean {
  for (let offset = 0; offset < blockLength; offset++) {
    if (text.hashes[at + offset] !== words.hashes[place + offset]) return false;
  }
  return true;
}
