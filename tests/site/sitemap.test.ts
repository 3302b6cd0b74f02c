import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { indexCoverage } from "../../src/archive/coverage.ts";
import { listFolder } from "../../src/archive/folder.ts";
import { readArchive } from "../../src/archive/reading.ts";
import { planSitemap } from "../../src/site/files/sitemap.ts";
import { planPages } from "../../src/site/pages.ts";
import { noMemory } from "../../src/site/planGroup.ts";
import { planSite } from "../../src/site/site.ts";
import { buildHere } from "../support/building.ts";
import { isRedirect, pagePaths } from "../support/files.ts";
import { soundArchive, temporaryFolder } from "../support/folder.ts";

const xml = new XMLParser({ isArray: (name) => ["url", "sitemap"].includes(name) });

interface Listing {
  readonly urlset: { readonly url: readonly { readonly loc: string; readonly lastmod?: string }[] };
}

suite("the sitemap", () => {
  for (const baseUrl of ["https://archive.example/", "https://archive.example/papers/"]) {
    test(`names every page that is to be found and nothing else, at ${baseUrl}`, async (context) => {
      const output = join(temporaryFolder(context), "site");
      await buildHere({ content: soundArchive, output, baseUrl });
      const read = (path: string) => readFileSync(join(output, path), "utf8");
      assert.equal(XMLValidator.validate(read("sitemap.xml")), true);
      const { urlset } = xml.parse(read("sitemap.xml")) as Listing;
      const expected = pagePaths(output)
        .filter((path) => path !== "404.html" && !isRedirect(read(path)))
        .map((path) => baseUrl + path.replace(/index\.html$/, ""));
      assert.deepEqual(urlset.url.map(({ loc }) => loc).sort(), expected.sort());
      assert.match(read("robots.txt"), new RegExp(`^Sitemap: ${baseUrl}sitemap\\.xml$`, "m"));
    });
  }

  test("says when a record was corrected, or else the article published, where the copy states the day", async (context) => {
    const output = join(temporaryFolder(context), "site");
    await buildHere({ content: soundArchive, output });
    const { urlset } = xml.parse(readFileSync(join(output, "sitemap.xml"), "utf8")) as Listing;
    const dated = urlset.url.flatMap(({ loc, lastmod }) => (lastmod ? [[loc.split("/").at(-2), lastmod]] : []));
    assert.deepEqual(dated, [
      ["2021-05-13-norland-herald-steel-and-salt", "2021-06-01"],
      ["2021-05-14-radio-sudmark-bridge-treaty", "2021-05-14"],
    ]);
  });

  test("is an index where one file can’t name all pages, and its parts name each of them once", () => {
    const { archive } = readArchive(listFolder(soundArchive), "published-only");
    assert.ok(archive);
    const site = planSite(archive.about, {
      stylesheets: ["/style.css"],
      scripts: ["/copy.js"],
      baseUrl: undefined,
      hasDesk: false,
      purpose: "publication",
    });
    const pages = planPages(() => site, archive, indexCoverage(archive), new Map(), noMemory);
    const addressesIn = (text: unknown) => [...String(text).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc);
    const [whole] = planSitemap(site, archive, pages);
    const [index, ...parts] = planSitemap(site, archive, pages, 2);
    assert.ok(whole && index && parts.length > 5);
    assert.equal(XMLValidator.validate(String(index.props())), true);
    assert.deepEqual(
      addressesIn(index.props()),
      parts.map(({ address }) => site.base.url(address)),
    );
    const inParts = parts.map(({ props }) => addressesIn(props()));
    assert.ok(inParts.every(({ length }) => length <= 2));
    assert.deepEqual(inParts.flat(), addressesIn(whole.props()));
  });
});
