import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, suite, test } from "node:test";
import { FileSystemConfigLoader, formatterFactory, HtmlValidate } from "html-validate";
import { generateArchive } from "../../bench/archive.ts";
import { build } from "../support/cli.ts";
import { pagePaths, readTree } from "../support/files.ts";
import { temporaryFolderOf } from "../support/folder.ts";
import { weighPage } from "../support/sheets.ts";

// Large enough that most kinds of list have more pages than one.
const records = 1_200;

suite("the site of a large archive", () => {
  const folder = temporaryFolderOf("large");
  const site = join(folder, "site");
  let pages: readonly (readonly [path: string, html: string])[] = [];
  before(async () => {
    generateArchive(join(folder, "articles"), records);
    await build(join(folder, "articles"), site);
    pages = pagePaths(site).map((path) => [path, readFileSync(join(site, path), "utf8")]);
  });

  test("has numbered pages of years, topics, people and measures, which say their number in the title", () => {
    for (const list of ["articles/\\d{4}", "topics/[a-z0-9-]+", "people/[a-z0-9-]+", "figures/[a-z0-9-]+"]) {
      const numbered = new RegExp(`^${list}/(\\d+)/index\\.html$`);
      const found = pages.filter(([path]) => numbered.test(path));
      assert.ok(found.length > 0, `none below ${list}`);
      for (const [path, html] of found) {
        assert.match(html, new RegExp(`<title>[^<]+, page ${numbered.exec(path)?.[1]} — `), path);
      }
    }
  });

  test("lists no more than a hundred things on any page", () => {
    for (const [path, html] of pages) {
      for (const list of html.match(/<(ol|ul) class="[a-z-]+">.*?<\/\1>/gs) ?? []) {
        const items = list.match(/<li/g)?.length ?? 0;
        assert.ok(items <= 100, `${path} lists ${items}`);
      }
    }
  });

  test("fits every page and its style sheets into the first 14 kB", () => {
    const files = readTree(site);
    for (const [path] of pages) {
      const weight = weighPage(files[path] ?? "", files);
      assert.ok(weight <= 14_000, `${path} weighs ${weight} bytes`);
    }
  });

  test("leads to every article from its year, its meeting, its topics, its people and its outlet", () => {
    const listed = new Map<string, Set<string>>();
    for (const [path, html] of pages) {
      const [kind = ""] = path.split("/");
      const among = listed.get(kind) ?? new Set();
      listed.set(kind, among);
      for (const [, id = ""] of html.matchAll(/<h3>(?:<span[^>]*>\[)?<a href="\/articles\/([^/]+)\/"/g)) among.add(id);
    }
    for (const kind of ["articles", "meetings", "topics", "people", "outlets"]) {
      assert.equal(listed.get(kind)?.size, records, kind);
    }
  });

  test("has no link to a page or file that is not there", () => {
    const addresses = new Set(Object.keys(readTree(site)).map((path) => `/${path.replace(/index\.html$/, "")}`));
    for (const [path, html] of pages) {
      for (const [, href = ""] of html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) {
        assert.ok(addresses.has(href), `${path} links to ${href}`);
      }
    }
  });

  test("is valid HTML, of which one page of each list is looked at", async () => {
    const validator = new HtmlValidate(new FileSystemConfigLoader({ extends: ["html-validate:standard"] }));
    const kinds = new Map(pages.map(([path]) => [path.replace(/[^/]*\d[^/]*/g, "*"), join(site, path)]));
    const report = await validator.validateMultipleFiles([...kinds.values()]);
    assert.ok(report.valid, formatterFactory("stylish")(report.results));
  });
});
