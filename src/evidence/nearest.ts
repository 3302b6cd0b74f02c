import { distance } from "fastest-levenshtein";
import type { Sought } from "../archive/claim.ts";
import { readAmounts } from "./amount.ts";
import { foldText } from "./fold.ts";
import type { Place } from "./place.ts";
import type { Range } from "./range.ts";

/** What comes nearest to something that does not stand where it should. */
export interface NearMatch {
  readonly place: Place;
  readonly range: Range;
}

interface Candidate extends NearMatch {
  /** How far it is from what is sought: 0 is the same. */
  readonly distance: number;
}

// From here on two phrases have nothing to do with each other.
const farthest = 0.6;

/** Finds what comes nearest to what is sought; undefined where nothing is like it. */
export function findNearMatch(places: readonly Place[], sought: Sought, language: string): NearMatch | undefined {
  const candidates = places.flatMap((place): Candidate[] =>
    "words" in sought ? phrasesIn(place, sought.words) : numbersIn(place, sought.value, language),
  );
  const [nearest] = candidates.sort((a, b) => a.distance - b.distance);
  return nearest;
}

/** Every run of about as many words as a phrase has. */
function phrasesIn(place: Place, phrase: string): Candidate[] {
  const sought = trim(foldText(phrase).text.toLowerCase());
  const words = [...place.text.matchAll(/[^\s]+/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    // Here and not for each run that it is in, or a failure takes a second.
    folded: foldText(word).text.toLowerCase(),
  }));
  const count = sought.split(" ").length;
  const candidates: Candidate[] = [];
  for (const length of [count, count - 1, count + 1].filter((one) => one > 0)) {
    for (let at = 0; at + length <= words.length; at++) {
      const run = words.slice(at, at + length);
      const range = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
      const found = trim(run.map(({ folded }) => folded).join(" "));
      const far = distance(sought, found) / Math.max(sought.length, found.length, 1);
      if (far <= farthest) candidates.push({ place, range, distance: far });
    }
  }
  return candidates;
}

/** A phrase without the marks around it. */
function trim(phrase: string): string {
  return phrase.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

function numbersIn(place: Place, value: number, language: string): Candidate[] {
  return readAmounts(place.text, language).map((amount) => {
    const numbers = amount.numbers.map((number) => (number * amount.factor) / (amount.isPercentage ? 100 : 1));
    const far = Math.min(...numbers.map((number) => Math.abs(Math.log((number + 1e-9) / (Math.abs(value) + 1e-9)))));
    return { place, range: amount, distance: far };
  });
}

const around = 70;

/** Some words around a stretch of a text, on one line; what was left out shows as an ellipsis. */
export function formatExcerpt(text: string, { start, end }: Range): string {
  const from = start <= around ? 0 : text.indexOf(" ", start - around) + 1;
  const stop = text.lastIndexOf(" ", end + around);
  const to = end + around >= text.length || stop < end ? Math.min(text.length, end + around) : stop;
  const cut = text.slice(from > start ? start : from, to).replace(/\s+/g, " ");
  return `${from > 0 ? "…" : ""}${cut}${to < text.length ? "…" : ""}`;
}
