import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import fc from "fast-check";
import { sourceTest } from "../../src/import/agency.ts";
import { findArticle } from "../../src/import/article.ts";
import { parseClipping } from "../../src/import/clipping.ts";
import { type CopiedArticle, nothingStated } from "../../src/import/copy.ts";
import { decodeCopy } from "../../src/import/decode.ts";
import { parsePage } from "../../src/import/page.ts";
import { parsePaste } from "../../src/import/paste.ts";

const cases = "tests/cases/import";

// What an archive knows of before it imports; the other outlets are told by the copies alone.
const isSource = sourceTest(["Sund Wire", "Example News"]);

suite("a copy is read as its article:", () => {
  for (const name of readdirSync(cases).filter((one) => !one.startsWith("error-"))) {
    test(name.replaceAll("-", " "), () => {
      const expected = JSON.parse(readFileSync(join(cases, name, "expected.json"), "utf8"));
      const { outlet, wire, ...stated } = expected;
      const article = read(join(cases, name, "input"));
      assert.deepEqual(factsOf(article), stated);
      const names = article.sources.map((source) => source.name).join("\n");
      for (const source of [outlet, wire])
        if (source) assert.ok(names.includes(source), `${source} is not among the sources`);
    });
  }
});

function read(folder: string): CopiedArticle {
  const [file = ""] = readdirSync(folder);
  const copy = decodeCopy(file, readFileSync(join(folder, file)));
  if (copy.kind === "unreadable") throw new Error(copy.wrong);
  if (copy.kind === "page") {
    const { blocks, stated } = parsePage(copy.text, isSource);
    return findArticle(blocks, stated, isSource);
  }
  const { text, stated } = parseClipping(copy.text);
  return findArticle(parsePaste(text), stated, isSource);
}

/** What was found of an article, without what was not, in the shape of the cases. */
function factsOf({ passages, published, ...article }: CopiedArticle): Record<string, unknown> {
  const { headline, standfirst, byline, dateline, url, language, captions, contributors, rights } = article;
  const facts = {
    ...{
      headline,
      standfirst,
      byline,
      published: published?.date ?? "",
      dateline,
      url,
      language,
      captions,
      contributors,
      rights,
    },
    body: passages.map(({ kind, text }) => (kind === "subheading" ? `## ${text}` : text)),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value.length > 0));
}

suite("of a copy nothing is lost:", () => {
  test("whatever is not the article's stands among what was left out", () => {
    const pool = [
      "By A. Name",
      "14 May 2021",
      "© 2021 Sund Wire",
      "© 2022 Sund Wire. All rights reserved.",
      "https://a.example/b",
      "https://a.example/c",
    ];
    const furniture = [
      "Share",
      "Advertisement",
      "Read more: A title",
      "Leave a comment",
      "Most read",
      "FILE - A ship. (Photo by B/Sund Wire)",
      "Photo: B/Sund Wire",
    ];
    const titles = [
      "A headline of some words",
      "A subheading",
      "# A marked headline",
      "**Bold words**",
      "- an item of a list",
      "Who said so?",
      "Port Nor",
    ];
    const prose = fc
      .integer({ min: 1, max: 60 })
      .map((count) => `Paragraph ${count} says ${"something or other ".repeat(count % 9)}and ends.`);
    const line = fc.oneof(
      fc.constantFrom(...pool, ...furniture, ...titles),
      prose,
      prose,
      fc.string({ unit: "grapheme", maxLength: 60 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const blocks = parsePaste(lines.map((one) => one.replace(/\n/g, " ")).join("\n\n"));
        const { passages, captions, dropped, published, ...facts } = findArticle(blocks, nothingStated, isSource);
        const told = [passages, captions, dropped, published, facts].map((part) => JSON.stringify(part)).join("\n");
        for (const { text } of blocks) {
          // What only says that a credit is one stands nowhere.
          const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !/^(photo|by)$/i.test(word));
          const isTold = words.every((word) => told.includes(word));
          assert.ok(isTold, `“${text}” is nowhere`);
        }
      }),
      { numRuns: 500 },
    );
  });
});
