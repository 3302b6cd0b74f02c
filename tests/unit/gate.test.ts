import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { hashWindows } from "../../src/evidence/block.ts";
import { type Leak, openGate } from "../../src/evidence/gate.ts";
import { guardOriginal, unpack } from "../../src/evidence/guarding.ts";
import { sequenceOf } from "../../src/evidence/privateText.ts";
import { wordsOf } from "../../src/evidence/words.ts";

const words = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `word${from + index}`);
const wordsText = (from: number, to: number) => words(from, to).join(" ");

/** An original of three paragraphs of ten numbered words each, with a subheading before the third. */
const numbered = `---
headline: Ferry to Hvalfirth
standfirst: ${wordsText(41, 58)}
captions:
  - { text: "${wordsText(61, 78)}", credit: I. Brandt }
---

[1] Word1 word2, “word3” word4 word5 word6 word7 word8 word9 word10.

[2] ${wordsText(11, 20)}

## Between them stands more

[3] ${wordsText(21, 30)}
`;

function gateOf(texts: Readonly<Record<string, string>>, publicTexts: readonly string[] = []) {
  const guarded = Object.entries(texts).map(([path, text]) => {
    const { summary, content } = guardOriginal({ path, text });
    const { citations } = summary;
    const blocks = unpack(summary.blocks);
    return { path, blocks, citations, read: () => content.map(sequenceOf) };
  });
  const open = () =>
    publicTexts.flatMap((text) => guardOriginal({ path: "open.md", text }).content.map((named) => sequenceOf(named)));
  return openGate(guarded, open);
}

function leaksOf(file: string | Uint8Array, original = numbered): readonly Leak[] {
  return gateOf({ "originals/ferry.md": original })(Buffer.from(file)).leaks;
}

suite("the gate finds fifteen words of an original", () => {
  const run = wordsText(3, 17);
  const hidden: Readonly<Record<string, string | Uint8Array>> = {
    "in a paragraph": `<p>And then ${run}, and so on.</p>`,
    "with other capitals, quotation marks and spaces": `<p>${run.toUpperCase().replaceAll(" ", " »\u00a0\n")}</p>`,
    "across inline tags, inside words too": `<p>wo<b>rd3</b> <i>${wordsText(4, 10)}</i> ${wordsText(11, 17)}</p>`,
    "across paragraphs": `<p>${wordsText(3, 10)}</p><p>${wordsText(11, 17)}</p>`,
    "across locators": `<p>${wordsText(3, 10)} <span class="locator">¶\u00a05, 6</span> ${wordsText(11, 17)} [7].</p>`,
    "in an attribute": `<meta name="description" content="${run}"/>`,
    "in a comment": `<p>Nothing.</p><!-- ${run} -->`,
    "written as entities": `<p>${run.replaceAll("w", "&#119;").replaceAll(" ", "&nbsp;")}</p>`,
    "with soft hyphens and apostrophes": run.replaceAll("word", "wo\u00ad&shy;r’d"),
    "with what can’t be seen": run.replaceAll("word", "w\u200eo\ufe0fr\u2063d"),
    "in the lines of a drawing": `<text><tspan>${wordsText(3, 9)}</tspan><tspan>${wordsText(10, 17)}</tspan></text>`,
    "in an address": `<a href="data:text/plain,%E2%80%9C${encodeURIComponent(run)}">`,
    "in the query of an address": `<a href="mailto:a@a.example?body=${run.replaceAll(" ", "+")}%2E">`,
    "in JSON": JSON.stringify({ items: [{ content_text: `${wordsText(3, 8)}\n“${wordsText(9, 17)}”` }] }),
    "escaped in JSON": `{"text":"${run.replaceAll("w", "\\u0077").replaceAll(" ", "\\n")}"}`,
    "as HTML in JSON": JSON.stringify({
      content_html: `<p title="x">${wordsText(3, 8)}</p><p>${wordsText(9, 17)}</p>`,
    }),
    "as escaped HTML in a feed": `<entry><content>&lt;p&gt;${wordsText(3, 8)} &lt;b&gt;${wordsText(9, 17)}</content></entry>`,
    "in a table": words(3, 17).join(";"),
    "behind what looks like a tag": `tolls <b 5 % ${run}`,
    "in a drawing": `<svg><title>${run}</title></svg>`,
    compressed: gzipSync(`["${run}"]`),
    "between bytes that are no text": Buffer.concat([Buffer.from([0xff, 0, 0x80]), Buffer.from(run), Buffer.from([0])]),
    "of its standfirst": wordsText(41, 55),
    "of a caption": wordsText(64, 78),
    "across a subheading that was left out": wordsText(14, 28),
    "across a subheading": `${wordsText(15, 20)} <h2>Between them stands more</h2> ${wordsText(21, 25)}`,
  };
  for (const [where, file] of Object.entries(hidden)) {
    test(where, () => assert.equal(leaksOf(file).length, 1));
  }

  test("and says in which paragraph they begin, how many run on, and what the first are", () => {
    assert.deepEqual(leaksOf(`<p>Then ${wordsText(8, 27)}</p>`), [
      {
        original: "originals/ferry.md",
        passage: "¶ 1",
        words: 20,
        beginning: "word8 word9 word10 word11 word12 word13",
      },
    ]);
  });

  test("and of several runs tells the longest", () => {
    assert.deepEqual(
      leaksOf(`${wordsText(41, 55)} and ${wordsText(1, 17)}`).map(({ passage, words }) => [passage, words]),
      [["¶ 1", 17]],
    );
  });

  test("also where its front matter can’t be read", () => {
    const broken = numbered.replace("captions:", "captions: [");
    assert.equal(leaksOf(wordsText(61, 75), broken).length, 1);
  });
});

suite("the gate lets pass", () => {
  test("fourteen words", () => {
    for (let from = 1; from <= 17; from++) assert.deepEqual(leaksOf(`<p>${wordsText(from, from + 13)}</p>`), []);
  });

  test("fifteen with another among them", () => {
    assert.deepEqual(leaksOf(`${wordsText(3, 16)} another ${wordsText(17, 30)}`), []);
  });

  test("an address, though it be longer", () => {
    const url = `https://ferry.example/2023/10/18/${words(101, 115).join("-")}`;
    assert.deepEqual(leaksOf(`<a href="${url}">`, numbered.replace("standfirst", `url: ${url}\nstandfirst`)), []);
  });

  const long = "one of the headlines that go on and on until nobody knows any more what it was";
  const repeating = `---\nheadline: One of the headlines that go on and on until nobody knows any more what it was\n---\n\n${long}, said Ferro.\n`;

  test("a headline, which is a citation, but not what stands behind it in the text", () => {
    assert.deepEqual(leaksOf(`<h1>${long}</h1>`, repeating), []);
    assert.equal(leaksOf(`<p>${long}, said Ferro</p>`, repeating).length, 1);
  });

  test("what stands in an original that may be published, though another one repeats it", () => {
    const reprint = `KARSUND — ${numbered.replace(/^---[\s\S]*?---\n/, "")} Reported by the agency.`;
    const texts = { "originals/reprint.md": reprint };
    const page = `<p>${wordsText(1, 10)}</p><p>${wordsText(11, 20)}</p>`;
    assert.deepEqual(gateOf(texts, [numbered])(Buffer.from(page)).leaks, []);
    assert.equal(gateOf(texts)(Buffer.from(page)).leaks.length, 1);
  });
});

suite("in a script without spaces two signs count as a word:", () => {
  const chinese = Array.from({ length: 60 }, (_, index) => String.fromCodePoint(0x4e00 + index * 7)).join("");
  test("thirty of an original are found, whatever stands between them", () => {
    assert.equal(leaksOf(`<p>${chinese.slice(5, 20)}，${chinese.slice(20, 35)}</p>`, chinese).length, 1);
  });
  test("twenty-nine pass", () => {
    assert.deepEqual(leaksOf(`<p>${chinese.slice(5, 34)}</p>`, chinese), []);
  });
  test("words among them count as words", () => {
    const mixed = `${chinese.slice(0, 26)} G20 SCO ${chinese.slice(26)}`;
    assert.equal(leaksOf(`${chinese.slice(0, 26)} G20 SCO`, mixed).length, 1);
    assert.deepEqual(leaksOf(`${chinese.slice(1, 26)} G20 SCO`, mixed), []);
  });
});

test("the gate finds exactly the runs that a comparison of all words with all words finds", () => {
  const vocabulary = ["strait", "bridge", "toll", "salt"];
  const text = fc.array(fc.constantFrom(...vocabulary), { maxLength: 120 });
  // What is cut out of the original and put into the page makes long runs likely.
  const page = fc.tuple(text, fc.nat(100), fc.nat(40), text);
  fc.assert(
    fc.property(text, page, (original, [before, from, length, behind]) => {
      const printed = [...before, ...original.slice(from, from + length), ...behind];
      const expected = longestCommonRun(printed, original);
      const gate = gateOf({ "original.md": original.join(" ") });
      const { leaks, blocks } = gate(Buffer.from(`<p>${printed.join(" ")}</p>`));
      assert.equal(leaks[0]?.words, expected >= 15 ? expected : undefined);
      const windows = new Set(hashWindows(wordsOf(original.join(" "))));
      assert.ok(
        leaks.length === 0 || blocks.some((hash) => windows.has(hash)),
        "its blocks tell that there may be one",
      );
    }),
    { numRuns: 500, seed: 1 },
  );
});

function longestCommonRun(one: readonly string[], other: readonly string[]): number {
  let longest = 0;
  for (const here of one.keys()) {
    for (const there of other.keys()) {
      let length = 0;
      while (one[here + length] !== undefined && one[here + length] === other[there + length]) length++;
      longest = Math.max(longest, length);
    }
  }
  return longest;
}
