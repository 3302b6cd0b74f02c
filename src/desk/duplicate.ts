import { distance } from "fastest-levenshtein";
import { groupBy } from "../archive/group.ts";

/** An entry of a list with every name that it goes by. */
export interface Named {
  readonly names: readonly string[];
}

/** Two entries of a list that go by the same name, or nearly. */
export interface Duplicate<Entry> {
  readonly first: Entry;
  readonly firstName: string;
  readonly second: Entry;
  readonly secondName: string;
}

/**
 * Finds the pairs of entries that most likely are one: they share a name but for case, marks, punctuation, the order of
 * its words and particles, or but for one slip in one long word.
 *
 * @param mayBeOne whether two entries of nearly the same name may be one thing
 */
export function findDuplicates<Entry extends Named>(
  entries: readonly Entry[],
  mayBeOne: (a: Entry, b: Entry) => boolean = () => true,
): Duplicate<Entry>[] {
  const spelt = entries.flatMap((entry, at) => entry.names.map((name) => ({ entry, at, name, words: wordsOf(name) })));
  const pairs = new Map<string, Duplicate<Entry>>();
  for (const alike of groupBy(spelt.flatMap(bucketsOf), ({ key }) => key).values()) {
    for (const [index, b] of alike.entries()) {
      for (const a of alike.slice(0, index)) {
        const pair = `${a.spelt.at} ${b.spelt.at}`;
        if (a.spelt.at === b.spelt.at || pairs.has(pair) || !isSlip(a.word, b.word)) continue;
        const [first, second] = [a.spelt.entry, b.spelt.entry];
        if (mayBeOne(first, second)) {
          pairs.set(pair, { first, firstName: a.spelt.name, second, secondName: b.spelt.name });
        }
      }
    }
  }
  return [...pairs.values()];
}

/** A name of an entry, in words that can be compared. */
interface Spelt {
  readonly words: readonly string[];
}

/** One of the keys under which a name is sought, and the word for which the key leaves room, if any. */
interface Bucket<Name> {
  readonly key: string;
  readonly word: string;
  readonly spelt: Name;
}

/** So that no two names are compared that can't be alike: of all in a list that would be millions. */
function bucketsOf<Name extends Spelt>(spelt: Name): Bucket<Name>[] {
  const { words } = spelt;
  const glued = { key: words.join(""), word: "", spelt };
  const sorted = { key: [...words].sort().join(" "), word: "", spelt };
  const open = words.flatMap((word, index) => {
    if (word.length < leastLetters || /\p{N}/u.test(word)) return [];
    const others = words.filter((_, at) => at !== index).sort();
    return [{ key: `${others.join(" ")} ${word.charAt(0)}…`, word, spelt }];
  });
  return [glued, sorted, ...open];
}

// In a shorter word another letter makes another name: Anna is not Anne, nor Iran Iraq.
const leastLetters = 6;

/** Whether two words are the same but for a letter that is missing, wrong or changed places with the next. */
function isSlip(a: string, b: string): boolean {
  const away = distance(a, b);
  return away <= 1 || (away === 2 && [...a].sort().join("") === [...b].sort().join(""));
}

// Words that people put in or leave out: The Example Times, Ministry of Foreign Affairs of Norland.
const particles = new Set(["a", "an", "and", "of", "the"]);

function wordsOf(name: string): readonly string[] {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]s(?!\p{L})/gu, "")
    .replace(/['’.]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const telling = words.filter((word) => !particles.has(word));
  return telling.length > 0 ? telling : words;
}
