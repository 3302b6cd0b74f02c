import type { Claim, Sought } from "../archive/claim.ts";
import { findNumber } from "./number.ts";
import type { Original } from "./original.ts";
import { findPhrase } from "./phrase.ts";
import type { Range } from "./range.ts";

/** A text of an original, and the number by which locators name it; a headline or a caption has none. */
export interface Place {
  readonly text: string;
  readonly number: number | undefined;
}

/** The places of an original at which a claim may stand: those that it names, or all. */
export function placesOf({ at }: Pick<Claim, "at">, original: Original): readonly Place[] {
  const passages = original.passages.map(({ text, number }) => ({ text, number }));
  if (at.length > 0) return passages.filter(({ number }) => number !== undefined && at.includes(number));
  return [...original.statedTexts.map((text) => ({ text, number: undefined })), ...passages];
}

/** Finds where in a text what is sought stands. */
export function findSought(text: string, sought: Sought, language: string): Range[] {
  if ("words" in sought) return findPhrase(text, sought.words);
  return findNumber(text, sought.value, sought.unit, { singular: sought.singular, language });
}

/** The first place at which a claim stands; undefined where it does not. */
export function findPlace(claim: Claim, original: Original, language: string): Place | undefined {
  return placesOf(claim, original).find(({ text }) => findSought(text, claim.sought, language).length > 0);
}
