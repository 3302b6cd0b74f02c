import type { BlockHash } from "./block.ts";

/** Which originals hold a block. */
export interface BlockTable {
  /** Calls back for each original that holds a block with this hash, by its number; now and then for one more. */
  eachOwner(hash: BlockHash, call: (owner: number) => void): void;
}

/**
 * Makes the table of the blocks of some originals: for each original its hashes, two numbers for each block. Of ten
 * thousand originals there are a million blocks, so it is made of four rows of numbers, in which blocks that fall into
 * one slot are chained.
 */
export function tableOf(originals: readonly Int32Array[]): BlockTable {
  const count = originals.reduce((sum, { length }) => sum + length / 2, 0);
  const mask = 2 ** Math.ceil(Math.log2(2 * count + 2)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const [chain, checks, owners] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  let block = 0;
  for (const [owner, hashes] of originals.entries()) {
    for (let at = 0; at < hashes.length; at += 2) {
      const slot = slotOf(hashes[at] ?? 0, mask);
      chain[block] = slots[slot] ?? -1;
      checks[block] = hashes[at + 1] ?? 0;
      owners[block] = owner;
      slots[slot] = block++;
    }
  }
  return {
    eachOwner([one, other], call) {
      for (let at = slots[slotOf(one, mask)] ?? -1; at >= 0; at = chain[at] ?? -1) {
        if (checks[at] === other) call(owners[at] ?? 0);
      }
    },
  };
}

function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 16)) & mask;
}
