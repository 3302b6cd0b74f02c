import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, suite, test } from "node:test";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-ris";
import { parse as parseBiblatex } from "@retorquere/bibtex-parser";
import { parse as parseCsv } from "csv-parse/sync";
import { XMLValidator } from "fast-xml-parser";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { parseHTML } from "linkedom";
import { buildHere } from "../support/building.ts";
import { isRedirect, readTree } from "../support/files.ts";
import { temporaryFolderOf } from "../support/folder.ts";
import { makeHostileArchive, texts } from "../support/hostileArchive.ts";
import { payloads } from "../support/payloads.ts";

// What a browser makes of the pages is tested there; here it is what programs make of the files beside them.
suite("a site of which every field of every file holds what would break out of it", () => {
  const folder = temporaryFolderOf("hostile");
  const site = join(folder, "site");
  let paths: readonly string[];
  const read = (path: string) => readFileSync(join(site, path), "utf8");
  const ending = (end: string) => paths.filter((path) => path.endsWith(end));

  before(async () => {
    await buildHere({ content: makeHostileArchive(join(folder, "articles")), output: site });
    paths = Object.keys(readTree(site));
  });

  test("has feeds and lists in XML that are well-formed and say what the records say", () => {
    assert.ok(ending(".xml").length > payloads.length / 3);
    for (const path of ending(".xml")) assert.equal(XMLValidator.validate(read(path)), true, path);
    const titles = parseAtomFeed(read("feed.xml")).entries?.map(({ title }) => title?.value ?? "") ?? [];
    assert.ok(titles.length > 0);
    areTexts(titles.map(withoutBrackets));
    const items = parseJsonFeed(read("feed.json")).items?.map(({ title }) => title ?? "") ?? [];
    assert.deepEqual(items, titles);
  });

  test("has data in JSON, with the text of every record to the letter", () => {
    for (const path of ending(".json")) JSON.parse(read(path));
    const { articles } = JSON.parse(read("data/articles-2021.json")) as { articles: readonly { headline: string }[] };
    assert.equal(articles.length, payloads.length);
    areTexts(articles.map(({ headline }) => headline));
  });

  test("has tables of which no cell is a formula", () => {
    assert.ok(ending(".csv").length > 5);
    for (const path of ending(".csv")) {
      const rows = parseCsv(read(path), { bom: true, record_delimiter: "\r\n" }) as string[][];
      for (const cell of rows.flat()) {
        if (!/^-?[\d.]+$/.test(cell)) assert.doesNotMatch(cell, /^[=+\-@\t\r＝＋－＠]/, path);
      }
    }
    const rows = parseCsv(read("data/articles-2021.csv"), { bom: true, columns: true }) as { headline: string }[];
    areTexts(rows.map(({ headline }) => headline.replace(/^'(?=[=+\-@＝])/, "")));
  });

  test("has citations that other programs read: as many works as there are articles, with their titles", () => {
    const { entries, errors } = parseBiblatex(read("data/citations-2021.bib"), { sentenceCase: false });
    assert.deepEqual(errors, []);
    assert.equal(entries.length, payloads.length);
    const items = JSON.parse(read("data/citations-2021.csl.json")) as { title: string }[];
    areTexts(items.map(({ title }) => withoutBrackets(title)));
    const ris = new Cite(read("data/citations-2021.ris"), { forceType: "@ris/file" }).data as { title: string }[];
    assert.equal(ris.length, payloads.length);
    assert.equal(read("data/citations-2021.ris").match(/^ER {2}- /gm)?.length, payloads.length);
  });

  test("has pages at former addresses that hold text alone, and lines for hosts of three words each", () => {
    const redirects = ending(".html").filter((path) => isRedirect(read(path)));
    assert.ok(redirects.length > payloads.length);
    for (const path of redirects) {
      const { document } = parseHTML(read(path));
      assert.equal(document.querySelectorAll("[data-hostile], script, img, iframe, [style]").length, 0, path);
    }
    for (const line of read("_redirects").trim().split("\n")) assert.match(line, /^\/papers\/\S+ \/papers\/\S+ 301$/);
  });

  test("has no file whose name a record could choose freely, and cards that are images", () => {
    for (const path of paths) assert.match(path, /^[\w./-]+$/);
    for (const path of ending(".png")) assert.equal(read(path).slice(1, 4), "PNG");
  });
});

function withoutBrackets(title: string): string {
  return title.replace(/^\[(.*)\]$/s, "$1");
}

function areTexts(found: readonly string[]): void {
  for (const text of found) assert.ok(texts.has(text), text);
}
