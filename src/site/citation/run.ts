import type { SuppliedField } from "../../archive/schema/record.ts";
import { endSentence } from "./title.ts";
import type { CitedWork } from "./work.ts";

/** Some words of a reference. */
export interface Run {
  readonly text: string;
  readonly isItalic: boolean;
}

/** Words as they are. */
export function plain(text: string): Run {
  return { text, isItalic: false };
}

// Scripts that have no italics (Chicago 17, 11.88).
const upright = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Words in italics, where their script has them. */
export function italic(text: string): Run {
  return { text, isItalic: !upright.test(text) };
}

/** A sentence in italics, but for the full stop that it needs. */
export function italicSentence(text: string): Run[] {
  const sentence = endSentence(text);
  return sentence === `${text}.` ? [italic(text), plain(".")] : [italic(sentence)];
}

/** Words in square brackets where the archive supplied them. */
export function bracketed({ supplied }: CitedWork, field: SuppliedField, run: Run): Run[] {
  return supplied.includes(field) ? [plain("["), run, plain("]")] : [run];
}

/** Runs without the empty ones, and neighbours of a kind as one. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.isItalic === run.isItalic) joined[joined.length - 1] = { ...run, text: last.text + run.text };
    else if (run.text !== "") joined.push(run);
  }
  return joined;
}
