import type { Range } from "./range.ts";

/** A text without the differences of typesetting, and where each of its characters came from. */
export interface FoldedText {
  readonly text: string;
  /** The stretch of the text as it was that a stretch of the folded one came from. */
  readonly unfold: (range: Range) => Range;
}

// What a reader does not see: soft hyphens, joiners, marks of direction and of byte order.
const unseen = /\p{Cf}/u;
const quotationMark = /["'`´‘’‚‛“”„‟«»‹›′″「」『』＂＇]/u;
const dash = /[-‐‑‒–—―−－]/u;

/**
 * Folds what no two typesetters do alike: every quotation mark and apostrophe is `'`, every dash `-`, every run of spaces
 * one space, letters with accents are one character, and what can't be seen is gone.
 */
export function foldText(text: string): FoldedText {
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: character, index } of text.matchAll(/\s+|\P{M}\p{M}*|\p{M}/gu)) {
    const one = foldCharacter(character);
    // A space after what was dropped at the start of a line must not become two.
    if (one === " " && folded.endsWith(" ")) ends[ends.length - 1] = index + character.length;
    else {
      folded += one;
      for (let unit = 0; unit < one.length; unit++) {
        starts.push(index);
        ends.push(index + character.length);
      }
    }
  }
  return {
    text: folded,
    unfold: ({ start, end }) => ({ start: starts[start] ?? text.length, end: ends[end - 1] ?? text.length }),
  };
}

function foldCharacter(character: string): string {
  if (/^\s/.test(character)) return " ";
  if (unseen.test(character)) return "";
  if (quotationMark.test(character)) return "'";
  if (dash.test(character)) return "-";
  return character === "…" ? "..." : character.normalize("NFC");
}
