import fc from "fast-check";

/** One thing done to the bytes of a file. The places are shares of its length, from 0 to 1. */
export interface Spoil {
  readonly kind: keyof typeof spoils;
  readonly from: number;
  readonly to: number;
  readonly scrap: string;
}

type Hand = (bytes: Buffer, cut: readonly [from: number, to: number], scrap: string) => Buffer;

/** All that is done to a file, by name. */
const spoils = {
  "cut something out": (bytes, [from, to]) => Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]),
  "end it early": (bytes, [from]) => bytes.subarray(0, from),
  "repeat a stretch": (bytes, [from, to]) => Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]),
  "put something in": (bytes, [from], scrap) => splice(bytes, from, from, Buffer.from(scrap)),
  "put a line in": (bytes, [from], scrap) => {
    const at = bytes.indexOf("\n", from) + 1;
    return splice(bytes, at, at, Buffer.from(`${scrap}\n`));
  },
  "put another value behind a colon": (bytes, [from], scrap) => {
    const colon = bytes.indexOf(": ", from);
    if (colon < 0) return bytes;
    const end = bytes.indexOf("\n", colon);
    return splice(bytes, colon + 2, end < 0 ? bytes.length : end, Buffer.from(scrap));
  },
  "put another value into brackets": (bytes, [from], scrap) => {
    const found = /[[{,] *(?:\w+: )?([^,\n\]}]*)[,\]}]/.exec(bytes.subarray(from).toString("latin1"));
    if (!found) return bytes;
    const start = from + found.index + found[0].length - 1 - (found[1]?.length ?? 0);
    return splice(bytes, start, from + found.index + found[0].length - 1, Buffer.from(scrap));
  },
  "change a byte": (bytes, [from], scrap) => splice(bytes, from, from + 1, Buffer.from([scrap.length * 37])),
  "write it in UTF-16": (bytes) => Buffer.from(`\uFEFF${bytes.toString("utf8")}`, "utf16le"),
  "write it in Windows-1252": (bytes) => Buffer.from(bytes.toString("utf8"), "latin1"),
  "end its lines otherwise": (bytes, [from]) =>
    Buffer.from(bytes.toString("utf8").replaceAll("\n", from % 2 === 0 ? "\r" : "\r\n")),
  "put a mark before it": (bytes) => Buffer.concat([Buffer.from("\uFEFF"), bytes]),
} as const satisfies Readonly<Record<string, Hand>>;

/** Texts that mean something to YAML, to Markdown or to a program, and ordinary ones in whose place they don't belong. */
const scraps = [
  ..."\n\t:,-[]{}'\"|>&*!%#?@`~_=<\\()“”",
  ...[
    "null",
    "~",
    "true",
    "no",
    "",
    " ",
    ".nan",
    ".inf",
    "-.inf",
    "-0",
    "0o17",
    "0777",
    "0x1F",
    "0b11",
    "1_000",
    "1e999",
  ],
  ...[
    "9007199254740993",
    "1e-7",
    "12345678901234567890",
    "2021-02-30",
    "2021-05-14T12:00:00Z",
    "12:30:45",
    "0000",
    "-1",
  ],
  ...[
    "&a [x]",
    "*a",
    "&a",
    "<<: *a",
    "<<: { a: b }",
    "!!str 1",
    "!!js/function 'x'",
    "!a",
    "%YAML 1.1",
    "---",
    "...",
    "--- js",
  ],
  ...[
    "__proto__: { a: b }",
    "__proto__",
    "constructor: x",
    "constructor",
    "toString: x",
    "hasOwnProperty",
    "? [a]",
    "? a",
  ],
  ...[
    "[[[[[[[[",
    "{a: {a: {a: ",
    "- - - - ",
    "[]",
    "{}",
    "[{}]",
    "{ [a]: b }",
    "[a, [b]]",
    "|",
    ">-\n  a",
    '"\\x00"',
    '"\\uD800"',
  ],
  ...[
    "headline: again",
    "id: karsund-2021-05",
    "status: draft",
    "published: 2021",
    "formerly: [osterwick-2019]",
    "at: [9, 9]",
  ],
  ...[
    "speaker: [ama-ferro, ama-ferro]",
    "broader: herring",
    "start: 2021-05",
    "end: 2019",
    "original: public",
    "also: [a, a]",
  ],
  ...[
    "<script>",
    "<!--",
    "![",
    "[a](javascript:x)",
    "[1](",
    "[99]",
    "> > > ",
    "**",
    "```",
    "| a |\n|-|",
    "&#0;",
    "&lt;",
    "“a b”",
  ],
  ...[
    "\u0000",
    "\u0085",
    "\u2028",
    "\uFEFF",
    "\u202E",
    "\uFFFD",
    "e\u0301",
    "é",
    "ﬁ",
    "İ",
    "ẞ",
    "中",
    "👨‍👩‍👧",
    "\u{1F600}",
  ],
  ...["a".repeat(3000), "a ".repeat(500), "a.".repeat(1500), "[".repeat(300), "> ".repeat(300), "- ".repeat(300)],
];

const share = fc.double({ min: 0, max: 1, noNaN: true });

const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...scraps) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 4 }) },
);

/** Something done to a file. */
export const spoil: fc.Arbitrary<Spoil> = fc.record({
  kind: fc.constantFrom(...(Object.keys(spoils) as Spoil["kind"][])), // they are its keys
  from: share,
  to: share,
  scrap: text,
});

/** Does it. */
export function apply(bytes: Buffer, { kind, from, to, scrap }: Spoil): Buffer {
  const [start, end] = [from, to].map((place) => Math.floor(place * bytes.length)).sort((a, b) => a - b);
  return spoils[kind](bytes, [start ?? 0, end ?? 0], scrap);
}

function splice(bytes: Buffer, from: number, to: number, put: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(to)]);
}
