import { blockLength, hashBlock, hashBlocks } from "./block.ts";
import { tableOf } from "./blockTable.ts";
import { textsOf } from "./outputText.ts";
import type { Sequence } from "./privateText.ts";
import { findRunsAt, type Run } from "./run.ts";
import { phraseOf, type Words, wordsOf } from "./words.ts";

/** An original that must not be published. Until some of it is met, its hashes are enough. */
export interface GuardedOriginal {
  /** The path as the curator would type it. */
  readonly path: string;
  /** The hashes of its blocks, two numbers for each. */
  readonly blocks: Int32Array;
  /** What is cited of it, which may be published: its headlines and addresses. */
  readonly citations: readonly string[];
  readonly read: () => readonly Sequence[];
}

/** Words of an original that stand in a file of the site. */
export interface Leak {
  readonly original: string;
  /** In which passage of the original they begin: `¶ 12`. */
  readonly passage: string;
  /** How many run on. */
  readonly words: number;
  /** The first of them, folded. */
  readonly beginning: string;
}

/** What was found in a file. */
export interface Inspection {
  /** For each original of which it has something the longest run. */
  readonly leaks: readonly Leak[];
  /**
   * The hashes of the blocks into which its texts part, one number for each. Where none of them begins at any word of
   * an original, the file has no run of that one either: so it need not be read again for an original that is new.
   */
  readonly blocks: readonly number[];
}

/** Looks for the guarded originals in a file of the site. */
export type Gate = (file: Uint8Array) => Inspection;

/**
 * Opens the gate before some originals. It lets a file pass in which no run of 15 words is one of theirs, as far as that
 * is cited as a headline or an address, and does not stand in an original that may be published.
 *
 * @param openTexts reads the originals that may be published; it is asked at most once
 */
export function openGate(originals: readonly GuardedOriginal[], openTexts: () => readonly Sequence[]): Gate {
  const table = tableOf(originals.map(({ blocks }) => blocks));
  const sequences = new Map<GuardedOriginal, readonly Sequence[]>();
  const sequencesOf = (original: GuardedOriginal) => {
    const known = sequences.get(original) ?? original.read();
    sequences.set(original, known);
    return known;
  };
  let open: readonly string[] | undefined;
  const isOpen = (phrase: string) => {
    open ??= openTexts().map(({ words }) => phraseOf(words));
    return open.some((text) => isWithin(text, phrase));
  };
  return (file) => {
    const longest = new Map<GuardedOriginal, Leak>();
    const texts = textsOf(file).map(wordsOf);
    for (const text of texts) {
      for (const [at, owner] of suspectsIn(text)) {
        const original = originals[owner];
        if (!original) continue;
        for (const sequence of sequencesOf(original)) {
          for (const run of findRunsAt(text, sequence, at)) {
            const phrase = phraseOf(text, run.from, run.length);
            const isCited = original.citations.some((citation) => isWithin(phraseOf(wordsOf(citation)), phrase));
            if (isCited || isOpen(phrase) || run.length <= (longest.get(original)?.words ?? 0)) continue;
            longest.set(original, leakOf(original, sequence, run, phrase));
          }
        }
      }
    }
    return { leaks: [...longest.values()], blocks: texts.flatMap((text) => hashBlocks(text).map(([hash]) => hash)) };
  };

  /** Where a block stands in a text that some original may hold, and the number of that original. */
  function suspectsIn(text: Words): [at: number, owner: number][] {
    const suspects: [number, number][] = [];
    for (let at = 0; at + blockLength <= text.starts.length; at++) {
      table.eachOwner(hashBlock(text, at), (owner) => suspects.push([at, owner]));
    }
    return suspects;
  }
}

const beginningLength = 6;

function leakOf({ path }: GuardedOriginal, { passages }: Sequence, { start, length }: Run, phrase: string): Leak {
  const passage = passages.findLast(({ from }) => from <= start)?.name ?? "";
  const beginning = phrase.split(" ").slice(0, beginningLength).join(" ");
  return { original: path, passage, words: length, beginning };
}

function isWithin(text: string, phrase: string): boolean {
  return ` ${text} `.includes(` ${phrase} `);
}
