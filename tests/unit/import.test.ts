import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { sourceTest } from "../../src/import/agency.ts";
import { findArticle } from "../../src/import/article.ts";
import { parseClipping } from "../../src/import/clipping.ts";
import type { CopiedArticle } from "../../src/import/copy.ts";
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
