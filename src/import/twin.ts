/** Finds the record whose original says nearly the same. */
export interface Twins {
  readonly find: (paragraphs: readonly string[]) => string | undefined;
  /** Takes in a text that was imported meanwhile. */
  readonly add: (record: string, paragraphs: readonly string[]) => void;
}

// Words that follow each other, so many at a time; two texts that share half of these are one.
const run = 6;
const enough = 0.5;

// Of all such runs one in so many is looked at, the same ones in every text.
const sample = 4;

/** Indexes originals by runs of their words, so that a text is held against all of them at once. */
export function findTwins(originals: Iterable<readonly [record: string, paragraphs: readonly string[]]>): Twins {
  const holders = new Map<string, string[]>();
  const sizes = new Map<string, number>();
  const add = (record: string, paragraphs: readonly string[]) => {
    const runs = runsOf(paragraphs);
    sizes.set(record, runs.size);
    for (const words of runs) holders.set(words, [...(holders.get(words) ?? []), record]);
  };
  for (const [record, paragraphs] of originals) add(record, paragraphs);
  return {
    add,
    find(paragraphs) {
      const runs = runsOf(paragraphs);
      const shared = new Map<string, number>();
      for (const words of runs) {
        for (const record of holders.get(words) ?? []) shared.set(record, (shared.get(record) ?? 0) + 1);
      }
      const isTwin = ([record, count]: [string, number]) =>
        count / Math.min(runs.size, sizes.get(record) ?? 0) >= enough;
      return [...shared].filter(isTwin).sort((a, b) => b[1] - a[1])[0]?.[0];
    },
  };
}

// Chinese and Japanese put no spaces between words: each sign counts as one.
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])+/gu;

function runsOf(paragraphs: readonly string[]): Set<string> {
  const found = paragraphs.join(" ").normalize("NFKC").toLowerCase().match(word) ?? [];
  const runs = found.slice(0, Math.max(found.length - run + 1, 0)).map((_, at) => found.slice(at, at + run).join(" "));
  const sampled = runs.filter((text) => sumOf(text) % sample === 0);
  // Of a short text every run counts.
  return new Set(sampled.length >= 8 ? sampled : runs);
}

function sumOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) >>> 0;
  return sum;
}
