/** A text that means little and takes those long to read who look for everything from every place. */
export interface Pathology {
  readonly text: string;
  /** What is told of it, before the cure; nothing but the length of the digest where it simply works. */
  readonly told: RegExp;
}

const tooLong =
  /has \d{5,} characters and looks like the article itself|has \d+ words and looks like the article itself/;
const fine =
  /^(?:is missing|has (?:only )?\d+ words?.*|raw HTML is shown as text|an image is shown as a link|a link is shown as plain text)$/;
const tooDeep = /is nested too deeply to read|is missing|has only \d+ words?/;

/** As many as there is room for in a digest that is still read. */
function fill(unit: string): string {
  return unit.repeat(Math.floor(9_900 / unit.length));
}

function growing(unit: string): string {
  return Array.from({ length: 130 }, (_, length) => unit.repeat(length + 1)).join(" ");
}

/** Digests, by what is in them. */
export const digests: Readonly<Record<string, Pathology>> = {
  "quotations within quotations": { text: fill("> "), told: tooDeep },
  "quotations without spaces": { text: fill(">"), told: tooDeep },
  "lists within lists": { text: fill("- "), told: tooDeep },
  "numbered lists within lists": { text: fill("1. "), told: tooDeep },
  "lists within quotations": { text: fill("> - "), told: tooDeep },
  "a list that steps in": {
    text: Array.from({ length: 90 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n"),
    told: fine,
  },
  "a rule that never ends": { text: `${fill("* ")}a`, told: tooDeep },
  "a name of a mailbox": { text: `${fill("a.")}@`, told: fine },
  "a name of a mailbox in angle brackets": { text: `<${fill("a.")}@`, told: fine },
  "fifty thousand names of a mailbox": { text: `${"a.".repeat(50_000)}@`, told: tooLong },
  "fifty thousand declarations": { text: "<!A".repeat(50_000), told: tooLong },
  declarations: { text: fill("<!A"), told: fine },
  "comments without an end": { text: fill("<!--"), told: fine },
  "attributes without an end": { text: `<a ${fill("b='")}`, told: fine },
  "opening brackets": { text: fill("["), told: fine },
  "links within links": { text: fill("[a]("), told: fine },
  "images within images": { text: fill("!["), told: fine },
  "references to references": { text: fill("[a]["), told: fine },
  definitions: { text: fill("[a]: b\n"), told: fine },
  "emphasis without an end": { text: fill("*_"), told: fine },
  "strong words without an end": { text: fill("**a "), told: tooLong },
  "emphasis within words": { text: fill("a**b_c"), told: tooLong },
  "backticks of growing length": { text: growing("`"), told: fine },
  "tildes of growing length": { text: growing("~"), told: fine },
  "a table of thousands of columns": {
    text: `|${"a|".repeat(1_600)}\n|${"-|".repeat(1_600)}\n|${"b|".repeat(1_600)}`,
    told: tooLong,
  },
  "a table of ten thousand columns": { text: `|${"a|".repeat(10_000)}\n|${"-|".repeat(10_000)}`, told: tooLong },
  backslashes: { text: fill("\\"), told: fine },
  "entities without an end": { text: fill("&amp"), told: tooLong },
  "empty lines": { text: `${fill("\n")}x`, told: fine },
  spaces: { text: `[${fill(" ")}1`, told: fine },
  "marks of combination": { text: fill("a\u0301"), told: fine },
  "opening quotation marks": { text: fill("“"), told: fine },
  "half a million opening quotation marks": { text: "“".repeat(330_000), told: tooLong },
  "a quotation of thousands of words": {
    text: `“${fill("word ")}”`,
    told: /looks like the article|a quotation has 1980 words/,
  },
  "sentences without an end": { text: fill("“a”. "), told: tooLong },
  "ranges of paragraphs": { text: fill("[1-2]"), told: /is not read as a locator|looks like the article itself/ },
  "two hundred thousand ranges of paragraphs": { text: "[1-2]".repeat(190_000), told: tooLong },
};

/** The most that front matter may hold, of one thing. */
function crowd(unit: string): string {
  return unit.repeat(Math.floor(45_000 / unit.length));
}

/** Front matter behind that of a sound record, by what is in it. */
export const frontMatters: Readonly<Record<string, Pathology>> = {
  "lists within lists": { text: `x: ${crowd("[")}`, told: /nested too deeply/ },
  "closed lists within lists": {
    text: `x: ${crowd("[")}`.slice(0, 20_000) + "]".repeat(19_997),
    told: /nested too deeply/,
  },
  "maps within maps": { text: `x: ${crowd("{a: ")}`, told: /nested too deeply/ },
  hyphens: { text: crowd("- "), told: /nested too deeply|does not line up/ },
  "question marks": { text: crowd("? "), told: /nested too deeply/ },
  colons: { text: crowd("a: "), told: /nested too deeply|holds a colon/ },
  "a text of brackets": {
    text: `statements: [{ speaker: jon-vale, gist: G, at: 1, words: "${crowd("[")}" }]`,
    told: /stands here a second time/,
  },
  "a text of spaces": { text: `headline: "a${crowd(" ")}b"`, told: /stands here a second time/ },
  "empty lines": { text: crowd("\n"), told: /^$/ },
  comments: { text: crowd("#\n"), told: /^$/ },
  anchors: { text: `x:\n${crowd("  - &a b\n")}`, told: /an anchor/ },
  "a billion laughs": { text: laughs(), told: /an anchor/ },
  merges: { text: crowd("<<: { a: b }\n"), told: /stands here a second time|no known field/ },
  "a field a thousand times": { text: crowd("topics: []\n"), told: /stands here a second time/ },
  "unknown fields": {
    text: Array.from({ length: 3_000 }, (_, index) => `field${index}: x`).join("\n"),
    told: /no known field/,
  },
  "a very long field": { text: `${crowd("k")}: v`, told: /too long for the name of a field/ },
  "lines that are no fields": { text: crowd("a\n"), told: /is no field/ },
  "reserved signs": { text: crowd("@\n"), told: /reserves/ },
  "keys of lists": { text: crowd("? [a]\n: b\n"), told: /name of a field should/ },
  documents: { text: `x: 1\n...\n${crowd("a: b\n...\n")}`, told: /second YAML document/ },
  "a number of thousands of digits": { text: `x: ${crowd("9")}`, told: /no known field/ },
};

function laughs(): string {
  const lines = [..."bcdefghij"].map(
    (name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefghi"[index]}`).join(", ")}]`,
  );
  return ["a: &a [x, x, x, x, x, x, x, x, x]", ...lines].join("\n");
}
