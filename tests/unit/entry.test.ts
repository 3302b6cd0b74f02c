import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Article, Statement } from "../../src/archive/archive.ts";
import { parseBase } from "../../src/site/address.ts";
import { articleEntry, statementEntry } from "../../src/site/entry.ts";
import type { Site } from "../../src/site/site.ts";

const site = { base: parseBase("https://archive.example/"), about: { language: "en" } } as Site; // all that entries need

suite("words of another language than the site's", () => {
  test("are told from its own, and from those that the archive supplied", () => {
    const headlineIn = (language: string, supplied: Article["supplied"] = []) =>
      articleEntry(site, articleIn(language, supplied)).headline.language;
    assert.deepEqual(
      [headlineIn("en"), headlineIn("es"), headlineIn("ar"), headlineIn("es", ["headline"])],
      [undefined, "es", "ar", undefined],
    );
  });

  test("are told where a statement quotes them", () => {
    const statement = { speakers: [], gist: "Agrees.", words: "de acuerdo", at: [1], check: undefined } as Statement;
    assert.equal(statementEntry(site, statement, articleIn("es")).language, "es");
    assert.equal(statementEntry(site, statement, articleIn("en")).language, undefined);
  });
});

function articleIn(language: string, supplied: Article["supplied"] = []): Article {
  const meeting = { id: "talks", title: "Talks", start: "2024-05-16", supplied: {} };
  const rest = { id: "one", headline: "De acuerdo", byline: [], published: "2024-05-16", status: "published" };
  return { ...rest, language, supplied, meeting } as unknown as Article; // all that an entry reads
}
