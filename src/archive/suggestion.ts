import { distance } from "fastest-levenshtein";

/**
 * The known word that a misspelt one most likely stands for: at most a third of its letters away
 * ([Levenshtein](https://en.wikipedia.org/wiki/Levenshtein_distance)), or undefined where none is near.
 */
export function findNearest(word: string, known: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const away = distance(word.toLowerCase(), candidate.toLowerCase());
    if (away < least) {
      least = away;
      nearest = candidate;
    }
  }
  return nearest;
}
