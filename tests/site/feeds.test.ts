import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, type TestContext, test } from "node:test";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { rename } from "../../src/curation/rename.ts";
import { buildHere } from "../support/building.ts";
import { readTree } from "../support/files.ts";
import { temporaryFolder } from "../support/folder.ts";
import { makeOddArchive, odd } from "../support/oddArchive.ts";

const base = "https://archive.example/papers/";

async function buildOdd(context: TestContext, baseUrl = base) {
  const folder = temporaryFolder(context);
  const content = makeOddArchive(join(folder, "articles"));
  const output = join(folder, "site");
  await buildHere({ content, output, baseUrl });
  return { content, output, read: (path: string) => readFileSync(join(output, path), "utf8") };
}

/** The paths of the feeds in Atom below a folder. */
function atomPaths(site: string): string[] {
  return Object.keys(readTree(site)).filter((path) => path.endsWith("feed.xml"));
}

interface AtomElement {
  readonly id: string;
  readonly title: unknown;
  readonly updated: string;
  readonly author: readonly { readonly name: string }[];
  readonly link: readonly { readonly "@_rel": string; readonly "@_href": string }[];
  readonly entry?: readonly AtomElement[];
}

const xml = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ["entry", "author", "link", "category"].includes(name),
});

suite("the feeds", () => {
  test("are Atom that a feed reader and an XML parser take, with all that the standard requires", async (context) => {
    const { output, read } = await buildOdd(context);
    const paths = atomPaths(output);
    assert.deepEqual(paths, [
      "feed.xml",
      "meetings/karsund-2021-05/feed.xml",
      "meetings/video-link-2022-02/feed.xml",
      "topics/bridge-tolls/feed.xml",
      "topics/herring/feed.xml",
      "topics/strait-bridge/feed.xml",
    ]);
    for (const path of paths) {
      const text = read(path);
      assert.equal(XMLValidator.validate(text), true, path);
      assert.equal(parseAtomFeed(text).entries?.length, text.split("<entry>").length - 1);
      const { feed } = xml.parse(text) as { feed: AtomElement };
      for (const element of [feed, ...(feed.entry ?? [])]) {
        assert.match(element.id, /^https:\/\/example\.org\/summits\//);
        assert.ok(element.title);
        assert.match(element.updated, /^\d{4}-\d\d-\d\dT00:00:00Z$/);
        assert.ok(element.author.every(({ name }) => name !== ""));
        const alternates = element.link.filter((link) => link["@_rel"] === "alternate");
        assert.equal(alternates.length, 1);
        const page = alternates[0]?.["@_href"] ?? "";
        assert.ok(existsSync(join(output, page.replace(base, ""), "index.html")), page);
      }
      assert.equal(feed.link.find((link) => link["@_rel"] === "self")?.["@_href"], base + path);
      const ids = feed.entry?.map(({ id }) => id) ?? [];
      assert.equal(new Set(ids).size, ids.length, "an id each");
      const updates = feed.entry?.map(({ updated }) => updated).sort() ?? [];
      assert.equal(feed.updated, updates.at(-1));
    }
  });

  test("give each article its names, its outlet’s address, its digest and what it belongs to", async (context) => {
    const { read } = await buildOdd(context);
    const { entries = [] } = parseAtomFeed(read("feed.xml"));
    const steel = entries.find(({ id }) => id?.includes("norland-herald-bridge"));
    assert.equal(steel?.title?.value, "Steel & salt: Ferro and Vale want tolls < 5 %");
    assert.deepEqual(steel?.authors, [{ name: "Ida Brandt" }, { name: "Пётр Лесной" }]);
    assert.equal(steel?.published, "2021-05-13T00:00:00Z");
    assert.equal(steel?.updated, "2021-06-01T00:00:00Z", "a correction is an update");
    assert.match(
      steel?.summary?.value ?? "",
      /^Ama Ferro and Jon Vale signed .* salt going north\. .* treaty leaves open\.$/,
    );
    assert.deepEqual(
      steel?.links?.map(({ rel, href }) => [rel, href]),
      [
        ["alternate", `${base}articles/2021-05-13-norland-herald-steel-and-salt/`],
        ["via", "https://herald.example/2021/05/13/steel-and-salt?from=front&page=1"],
      ],
    );
    assert.deepEqual(
      steel?.categories?.map(({ label, scheme }) => [label, scheme]),
      [
        ["The bridge over the strait", `${base}topics/`],
        ["Tolls", `${base}topics/`],
        ["Herring & other fish", `${base}topics/`],
        ["Ferro’s state visit to Sudmark, 12–13\u00a0May 2021", `${base}meetings/`],
        ["The Norland Herald", `${base}outlets/`],
      ],
    );
    const strange = entries.find(({ id }) => id?.includes(odd.id));
    assert.equal(strange?.title?.value, `[${odd.headline}]`, "in brackets, for it was supplied");
    assert.equal(strange?.published, "2021-06-01T00:00:00Z", "the start of the month");
    assert.deepEqual(
      strange?.authors?.map(({ name }) => name),
      odd.byline,
    );
  });

  test("are JSON Feed 1.1 too, for the archive, and say the same", async (context) => {
    const { read } = await buildOdd(context);
    const feed = parseJsonFeed(read("feed.json"));
    const { entries = [] } = parseAtomFeed(read("feed.xml"));
    const raw = JSON.parse(read("feed.json"));
    assert.equal(raw.version, "https://jsonfeed.org/version/1.1");
    assert.equal(feed.feed_url, `${base}feed.json`);
    assert.equal(feed.home_page_url, base);
    assert.equal(feed.items?.length, entries.length);
    for (const [index, item] of (feed.items ?? []).entries()) {
      const entry = entries[index];
      assert.equal(item.id, entry?.id);
      assert.equal(item.title, entry?.title?.value);
      assert.equal(item.content_text, entry?.summary?.value);
      assert.equal(item.date_modified, entry?.updated);
      assert.equal(item.external_url, entry?.links?.find(({ rel }) => rel === "via")?.href);
      assert.deepEqual(
        item.tags,
        entry?.categories?.map(({ label }) => label),
      );
    }
  });

  test("keep their ids when a record is renamed, and when the site stands elsewhere", async (context) => {
    const { content, read } = await buildOdd(context);
    const idsOf = (text: string) => parseAtomFeed(text).entries?.map(({ id }) => id);
    const before = idsOf(read("feed.xml"));
    rename({ folder: content, from: odd.id, to: "2021-06-example-renamed", kind: undefined });
    const output = join(temporaryFolder(context), "site");
    await buildHere({ content, output, baseUrl: "https://mirror.example/" });
    const after = readFileSync(join(output, "feed.xml"), "utf8");
    assert.deepEqual(idsOf(after), before);
    assert.match(after, /href="https:\/\/mirror\.example\/articles\/2021-06-example-renamed\/"/);
  });

  test("are named in the head of the pages that have one", async (context) => {
    const { output, read } = await buildOdd(context);
    const pages = Object.entries(readTree(output)).filter(([path]) => path.endsWith(".html"));
    const named = pages.flatMap(([, page]) =>
      [
        ...page.matchAll(/<link rel="alternate" type="application\/(?:atom|feed)\+[a-z]+" href="\/papers\/([^"]+)"/g),
      ].map(([, path = ""]) => path),
    );
    assert.deepEqual(named.sort(), ["feed.json", ...atomPaths(output)].sort());
    assert.doesNotMatch(read("meetings/osterwick-2019/index.html"), /atom\+xml/, "of which no article is held");
  });

  test("hold no draft, and neither does anything else that is published", async (context) => {
    const { output } = await buildOdd(context);
    for (const [path, text] of Object.entries(readTree(output))) {
      assert.ok(!text.includes("toll-questions"), path);
    }
  });
});
