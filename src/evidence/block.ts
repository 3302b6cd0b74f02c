import type { Words } from "./words.ts";

/** The length of the blocks, in words, by which a run is found: any run of 15 words holds a whole one. */
export const blockLength = 8;

/** Two numbers that a block of words shares with the same words elsewhere, and with next to no others. */
export type BlockHash = readonly [number, number];

/** The hash of the block that begins at a word. */
export function hashBlock({ hashes }: Words, from: number): BlockHash {
  let [one, other] = [0, 0];
  for (let at = from; at < from + blockLength; at++) {
    const hash = hashes[at] ?? 0;
    one = Math.imul(one ^ hash, 0x85ebca6b);
    other = Math.imul(other + hash, 0xc2b2ae35) ^ (hash >>> 15);
  }
  return [one, other];
}

/** The hashes of the blocks that begin at any word: one number of each. */
export function hashWindows(words: Words): number[] {
  const count = Math.max(words.starts.length - blockLength + 1, 0);
  return Array.from({ length: count }, (_, from) => hashBlock(words, from)[0]);
}

/** The hashes of the blocks into which words part from the first on; a rest that fills none is left out. */
export function hashBlocks(words: Words): BlockHash[] {
  const count = Math.floor(words.starts.length / blockLength);
  return Array.from({ length: count }, (_, index) => hashBlock(words, index * blockLength));
}
