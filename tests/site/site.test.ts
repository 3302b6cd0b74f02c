import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { FileSystemConfigLoader, formatterFactory, HtmlValidate } from "html-validate";
import { LinkChecker, LinkState } from "linkinator";
import { build } from "../support/cli.ts";
import { isRedirect, pagePaths, readTree } from "../support/files.ts";
import { serveFolder } from "../support/server.ts";
import { weighPage } from "../support/sheets.ts";

suite("the site of the five articles", () => {
  const folder = mkdtempSync(join(tmpdir(), "dossier-"));
  const site = join(folder, "site");
  before(() => build("articles", site));
  after(() => rmSync(folder, { recursive: true, force: true }));

  test("is valid HTML on every page", async () => {
    const validator = new HtmlValidate(new FileSystemConfigLoader({ extends: ["html-validate:standard"] }));
    const report = await validator.validateMultipleFiles(pagePaths(site).map((path) => join(site, path)));
    assert.ok(report.valid, formatterFactory("stylish")(report.results));
  });

  test("has no link to a page or a fragment that is not there", async (context) => {
    const server = await serveFolder(site);
    context.after(() => server.close());
    const { links } = await new LinkChecker().check({
      path: `${server.url}/`,
      recurse: true,
      checkFragments: true,
      linksToSkip: async (link) => !link.startsWith(server.url),
    });
    const broken = links
      .filter(({ state }) => state === LinkState.BROKEN)
      .map(({ url, parent }) => `${url} on ${parent}`);
    assert.deepEqual(broken, []);
    const visited = new Set(links.map(({ url }) => new URL(url).pathname));
    const unreached = lastingPages(site)
      .map((path) => `/${path.replace(/index\.html$/, "")}`)
      .filter((address) => address !== "/404.html" && !visited.has(address));
    assert.deepEqual(unreached, [], "pages that no other page links to");
  });

  test("has a title, a description and a canonical link of its own on every page", () => {
    const seen = new Map<string, string>();
    for (const path of lastingPages(site)) {
      const page = readFileSync(join(site, path), "utf8");
      for (const pattern of [/<title>([^<]+)<\/title>/, /<link rel="canonical" href="([^"]+)"/]) {
        const found = pattern.exec(page)?.[1];
        assert.ok(found, `${path} has no ${pattern}`);
        assert.equal(seen.get(found), undefined, `${path} shares “${found}” with ${seen.get(found)}`);
        seen.set(found, path);
      }
      assert.match(page, /<meta name="description" content="[^"]{20,}"/, path);
      assert.equal(page.match(/<h1/g)?.length, 1, `${path} has one h1`);
    }
  });

  test("runs no script but its own, holds none in its pages, and asks no other host for anything", () => {
    for (const path of pagePaths(site)) {
      const page = readFileSync(join(site, path), "utf8");
      const bare = page.replace(/<script src="\/assets\/[a-z]+\.[0-9a-f]{10}\.js"(?: defer)?><\/script>/g, "");
      assert.doesNotMatch(bare, /<script(?! type="application\/ld\+json")|<iframe|<img|\son[a-z]+=|javascript:/i, path);
      const fetched = [...page.matchAll(/<link rel="(stylesheet|icon|preload)" href="([^"]+)"/g)].map(
        (link) => link[2],
      );
      for (const href of fetched) assert.match(href ?? "", /^\/(?!\/)/, path);
    }
  });

  test("fits page and style sheets into the first 14 kB", () => {
    const files = readTree(site);
    for (const path of pagePaths(site)) {
      const weight = weighPage(files[path] ?? "", files);
      assert.ok(weight <= 14_000, `${path} weighs ${weight} bytes`);
    }
  });

  test("is the same to the byte in every time zone and language, and in a second build", async () => {
    const expected = readTree(site);
    const machines = [
      { TZ: "Pacific/Apia", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" },
      { TZ: "America/Los_Angeles", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
    ];
    for (const [index, machine] of machines.entries()) {
      const other = join(folder, `other-${index}`);
      await build("articles", other, machine);
      assert.deepEqual(readTree(other), expected);
    }
  });
});

/** The pages but for those that only lead on to another. */
function lastingPages(site: string): string[] {
  return pagePaths(site).filter((path) => !isRedirect(readFileSync(join(site, path), "utf8")));
}
