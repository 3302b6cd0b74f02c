import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, type TestContext, test } from "node:test";
import { FileSystemConfigLoader, formatterFactory, HtmlValidate } from "html-validate";
import type { Archive } from "../../src/archive/archive.ts";
import { rename } from "../../src/curation/rename.ts";
import { parseBase } from "../../src/site/address.ts";
import { planRedirectsFile } from "../../src/site/files/redirects.ts";
import type { Site } from "../../src/site/site.ts";
import { buildHere } from "../support/building.ts";
import { isRedirect, pagePaths } from "../support/files.ts";
import { copyOfSoundArchive, temporaryFolder } from "../support/folder.ts";

/** What was renamed in the archive, and the addresses that changed by it. The record had another id before. */
const renamings = [
  ["2021-05-13-norland-herald-bridge", "steel", "articles"],
  ["2021-05-13-norland-herald-steel-and-salt", "steel", "articles"],
  ["karsund-2021-05", "karsund", "meetings"],
  ["herring", "fish", "topics"],
  ["mira-osolin", "osolin", "people"],
  ["sund-wire", "sw", "outlets"],
  ["bridge-toll", "toll", "figures"],
] as const;

/** Builds the sound archive after some renamings, below a base URL. */
async function buildRenamed(context: TestContext, baseUrl: string) {
  const content = copyOfSoundArchive(context);
  for (const [from, to] of renamings.slice(1)) rename({ folder: content, from, to, kind: undefined });
  const output = join(temporaryFolder(context), "site");
  await buildHere({ content, output, baseUrl });
  return { content, output, read: (path: string) => readFileSync(join(output, path), "utf8") };
}

suite("what was renamed", () => {
  for (const [place, origin, base] of [
    ["at a root", "https://archive.example", "/"],
    ["in a subfolder", "https://archive.example", "/papers/summits/"],
  ] as const) {
    test(`is found at its old address ${place}, by a page and by a line for the host`, async (context) => {
      const { read } = await buildRenamed(context, origin + base);
      for (const [from, to, list] of renamings) {
        const page = read(`${list}/${from}/index.html`);
        const target = `${base}${list}/${to}/`;
        assert.ok(page.includes(`<link rel="canonical" href="${origin}${target}"/>`), page);
        assert.ok(page.includes(`<meta http-equiv="refresh" content="0; url=${target}"/>`), page);
        assert.ok(page.includes('<meta name="robots" content="noindex"/>'), page);
        assert.match(page, new RegExp(`<main[^]*<a href="${target}">[^<]+</a>`));
        assert.match(page, /<title>Moved: [^<]+<\/title>/);
        assert.ok(!isRedirect(read(`${list}/${to}/index.html`)));
      }
      const lines = renamings.map(([from, to, list]) => `${base}${list}/${from}/ ${base}${list}/${to}/ 301`);
      const files = renamings
        .filter(([, , list]) => list === "meetings" || list === "topics")
        .flatMap(([from, to, list]) =>
          ["json", "bib", "ris", "csl.json"].map((extension) => {
            assert.ok(read(`${list}/${to}.${extension}`));
            return `${base}${list}/${from}.${extension} ${base}${list}/${to}.${extension} 301`;
          }),
        );
      const deep = renamings
        .filter(([, , list]) => list !== "articles")
        .map(([from, to, list]) => `${base}${list}/${from}/* ${base}${list}/${to}/:splat 301`);
      assert.equal(read("_redirects"), `${[...lines, ...files, ...deep].join("\n")}\n`);
    });
  }

  test("is linked to by its new address alone, and its old one stands in valid HTML", async (context) => {
    const { output, read } = await buildRenamed(context, "https://archive.example/");
    const redirects = pagePaths(output).filter((path) => isRedirect(read(path)));
    assert.equal(redirects.length, renamings.length);
    const validator = new HtmlValidate(new FileSystemConfigLoader({ extends: ["html-validate:standard"] }));
    const report = await validator.validateMultipleFiles(redirects.map((path) => join(output, path)));
    assert.ok(report.valid, formatterFactory("stylish")(report.results));
    for (const path of pagePaths(output)) {
      const linked = [...read(path).matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href);
      for (const [from, , list] of renamings) {
        const old = linked.filter((href) => href.includes(`/${list}/${from}/`));
        assert.deepEqual(old, [], path);
      }
    }
  });

  test("leaves nothing of its old address in a published site where it is a draft", async (context) => {
    const content = copyOfSoundArchive(context);
    const from = "2022-02-09-norland-herald-toll-questions";
    const output = join(temporaryFolder(context), "site");
    rename({ folder: content, from, to: "questions", kind: undefined });
    await buildHere({ content, output });
    assert.ok(!existsSync(join(output, "articles", from)));
    assert.doesNotMatch(readFileSync(join(output, "_redirects"), "utf8"), /toll-questions/);
  });
});

test("an archive in which nothing was renamed has no file of redirects", async (context) => {
  const content = copyOfSoundArchive(context);
  const record = join(content, "2021-05-13-norland-herald-steel-and-salt.md");
  writeFileSync(record, readFileSync(record, "utf8").replace(/^formerly: .*\n/m, ""));
  const output = join(temporaryFolder(context), "site");
  await buildHere({ content, output });
  assert.ok(existsSync(join(output, "index.html")));
  assert.ok(!existsSync(join(output, "_redirects")));
});

test("more redirects than a host takes are left out of its file, so that it reads those that are there", () => {
  const formerly = Array.from({ length: 2_500 }, (_, index) => `old-${index}`);
  const topic = { id: "new", title: "New", formerly };
  const none = { articles: [], meetings: [], people: [], outlets: [], measures: [] };
  const archive = { ...none, topics: [topic] } as unknown as Archive; // all that is asked of it
  const site = { base: parseBase("https://archive.example/"), fingerprint: "" } as Site; // all that is asked of it
  const [file] = planRedirectsFile(site, archive);
  const lines = String(file?.props()).trimEnd().split("\n");
  const deep = lines.filter((line) => line.includes("*"));
  assert.deepEqual([lines.length - deep.length, deep.length], [2_000, 100]);
  assert.deepEqual(lines.slice(-100), deep, "Cloudflare counts every line behind one with a star as one of them");
});
