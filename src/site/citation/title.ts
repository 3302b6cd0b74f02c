const marks = [
  ["“", "”"],
  ["‘", "’"],
] as const;

const quoted =
  /(?<![\p{L}\p{N}.,!?…])(?:["“]([^\s"“”](?:[^"“”]*[^\s"“”])?)["”]|['‘](\S|\S.*?\S)['’](?![\p{L}\p{N}]))/gu;

/**
 * Sets the quotation marks of a title as American styles do: double marks hold single ones, and those double ones.
 *
 * @param depth how many marks the title itself stands in
 */
export function setQuotes(title: string, depth = 0): string {
  const [open, close] = marks[depth % 2 === 0 ? 0 : 1];
  return title
    .replace(quoted, (_all, double: string | undefined, single: string | undefined) => {
      return open + setQuotes(double ?? single ?? "", depth + 1) + close;
    })
    .replaceAll("'", "’");
}

/** Ends a sentence: the full stop goes inside closing quotation marks, and is left out behind another end. */
export function endSentence(text: string): string {
  if (/[.?!…][”’]*$/.test(text)) return text;
  const [closing = ""] = /[”’]+$/.exec(text) ?? [];
  const isQuote = closing.includes("”") || text.includes("‘");
  return isQuote ? `${text.slice(0, text.length - closing.length)}.${closing}` : `${text}.`;
}

// Articles, conjunctions and prepositions stay small inside a title (Chicago 17, 8.159).
const small = new Set(
  `a about above across after against along amid among an and around as at before behind below beneath beside between
  beyond but by despite down during except for from in inside into like near nor of off on onto or out outside over past
  per since so than the through till to toward towards under underneath until up upon versus via vs with within without
  yet`.split(/\s+/),
);

/** Capitalises an English title as headlines are in books; what has a capital already is left as it was printed. */
export function capitalize(title: string): string {
  const words = title.split(" ");
  return words
    .map((word, at) => {
      const isEdge = at === 0 || at === words.length - 1 || /[:?!]["'”’]?$/.test(words[at - 1] ?? "");
      return capitalizeWord(word, isEdge);
    })
    .join(" ");
}

function capitalizeWord(word: string, isEdge: boolean): string {
  return word.replace(/[\p{L}\p{N}][^\s—–-]*/gu, (part, at: number) => {
    const bare = part.replace(/[^\p{L}\p{N}]+$/u, "");
    const isFirst = !/[\p{L}\p{N}]/u.test(word.slice(0, at));
    const staysSmall = small.has(bare) && !(isEdge && isFirst);
    return staysSmall || bare !== bare.toLowerCase() ? part : part.charAt(0).toUpperCase() + part.slice(1);
  });
}
