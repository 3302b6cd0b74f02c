import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { suite, test } from "node:test";
import { Resvg } from "@resvg/resvg-wasm";
import fc from "fast-check";
import type { Card } from "../../src/site/card/card.ts";
import { inks } from "../../src/site/card/ink.ts";
import { breakLines, cutLine } from "../../src/site/card/lines.ts";
import { paintCard } from "../../src/site/card/paint.ts";

const day = (first: number) => ({ days: { first, last: first + 1 }, isHeld: first % 2 === 0, isHere: first === 18800 });

const card: Card = {
  masthead: "Ferro & Vale: the summits",
  host: "example.org/summits",
  kicker: ["12–13 May 2021", "Karsund, Hvalfirth"],
  title: "Ferro’s state visit to Sudmark",
  subtitle: "",
  tallies: ["2 articles", "2 independent sources", "3 meetings"],
  events: [18262, 18800, 18801, 18802, 19031].map(day),
};

const long = "A meeting of the standing council for navigation, tolls, herring & salt; ".repeat(9);
const titles = {
  "in Cyrillic": "Встреча «на полях» саммита: беседа о торговле",
  "in Greek": "Συνάντηση των δύο ηγετών στην Αθήνα",
  "with all that XML escapes": `“Steel & salt” <b>"one shore"</b> ]]> &amp; 'so it goes'`,
  "longer than the card": long,
  "of one word": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(4),
  "in capitals": "WWWWWWWWWWWW MMMMMMMMMMMMMMMM WWWWWWWWWWWWWWWWWWW",
  "with accents apart": "Le\u0301nin a\u0300 Za\u0308gersdorf\u200B\u202E",
} as const;

suite("a card is a PNG", () => {
  test("of 1200 × 630 pixels and less than 50 kB, which another program reads", () => {
    const png = Buffer.from(paintCard({ ...card, title: long, subtitle: long }));
    assert.equal(png.subarray(0, 8).toString("latin1"), "\x89PNG\r\n\x1A\n");
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
    assert.ok(png.length < 50_000, `${png.length}`);
    const { width, height, colours } = decode(png);
    assert.deepEqual([width, height], [1200, 630]);
    assert.ok(mostOf(colours(0, 0, 1200, 630)) > 600, "something is drawn on it");
  });

  test("of the same bytes, whenever it is painted", () => {
    assert.deepEqual(paintCard(card), paintCard(structuredClone(card)));
    assert.notDeepEqual(paintCard(card), paintCard({ ...card, title: "Another" }));
  });

  test("of the same bytes on every machine", () => {
    assert.equal(createHash("sha256").update(paintCard(card)).digest("hex").slice(0, 16), "386b59aff2393a43");
  });
});

suite("a title on a card stays in its frame", () => {
  for (const [name, title] of Object.entries(titles)) {
    test(name, () => staysInFrame({ ...card, title, kicker: [title, title], masthead: title, subtitle: title }));
  }

  test("whatever it is", () => {
    const letters = fc.constantFrom(..."aeinrstWMÅĲßfiflłŁ–—’“” \u00a0ЖщЮъїѣΩλώ&<>\"'@№€1");
    const text = fc.string({ unit: letters, minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(text, (title) => staysInFrame({ ...card, title, kicker: [title], masthead: title })),
      { numRuns: 25 },
    );
  });
});

suite("where the typefaces lack a sign", () => {
  test("the date stands for the title, and the address for the archive’s", () => {
    const chinese = paintCard({ ...card, title: "两国领导人会谈", masthead: "海峡档案" });
    const plain = { ...card, title: "12–13 May 2021", kicker: ["Karsund, Hvalfirth"], masthead: card.host };
    assert.deepEqual(chinese, paintCard(plain));
  });

  test("a place that can’t be drawn is left out", () => {
    const chinese = paintCard({ ...card, kicker: ["12–13 May 2021", "北京"] });
    assert.deepEqual(chinese, paintCard({ ...card, kicker: ["12–13 May 2021"] }));
  });
});

test("a card has the colours of a page by day", () => {
  const sheet = readFileSync("templates/styles/tokens.css", "utf8");
  const names = { paper: "paper", ink: "ink", soft: "ink-soft", rule: "rule", accent: "accent" } as const;
  for (const [name, token] of Object.entries(names)) {
    assert.equal(new RegExp(`--${token}: light-dark\\((#\\w+)`).exec(sheet)?.[1], inks[name as keyof typeof names]);
  }
});

suite("lines are broken", () => {
  const measure = (text: string) => [...text].length;

  test("where words end, into as few as are needed, of about one length", () => {
    assert.deepEqual(breakLines("one two three four five six", measure, 20), ["one two three", "four five six"]);
  });

  test("within a word that is too long, but not between a letter and its mark", () => {
    assert.deepEqual(breakLines("e\u0301e\u0301e\u0301e\u0301e\u0301", measure, 5), [
      "e\u0301e\u0301",
      "e\u0301e\u0301",
      "e\u0301",
    ]);
  });

  test("and cut at the end of a word, with an ellipsis", () => {
    assert.equal(cutLine("one two, three", measure, 11), "one two …");
    assert.equal(cutLine("one two", measure, 7), "one two");
    assert.equal(cutLine("onetwothree", measure, 7), "onetw…");
  });
});

/** Nothing but paper at the edges, nor between the title and the rule below it. */
function staysInFrame(drawn: Card): void {
  const { colours } = decode(paintCard(drawn));
  const edges = { left: [0, 0, 66, 630], right: [1134, 0, 66, 630], top: [0, 0, 1200, 40], foot: [0, 612, 1200, 18] };
  for (const [name, area] of Object.entries({ ...edges, "above the rule": [0, 462, 1200, 13] })) {
    const [x = 0, y = 0, width = 0, height = 0] = area;
    assert.ok(mostOf(colours(x, y, width, height)) <= 8, `${name}: ${drawn.title}`);
  }
}

/** Decodes a PNG, and tells how far from the paper's the colours of an area are. */
function decode(png: Uint8Array) {
  const href = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  const size = `width="1200" height="630"`;
  const { width, height, pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image href="${href}" ${size}/></svg>`,
  ).render();
  const paper = [0xfc, 0xfa, 0xf5];
  const distance = (at: number) =>
    paper.reduce((sum, light, part) => sum + Math.abs(light - (pixels[at + part] ?? 0)), 0);
  const colours = function* (x: number, y: number, across: number, down: number): Generator<number> {
    for (let row = y; row < y + down; row++) {
      for (let column = x; column < x + across; column++) yield distance((row * width + column) * 4);
    }
  };
  return { width, height, colours };
}

function mostOf(numbers: Iterable<number>): number {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  return most;
}
