import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, suite, test } from "node:test";
import { parseHTML } from "linkedom";
import { buildHere } from "../support/building.ts";
import { isRedirect, pagePaths, readTree } from "../support/files.ts";
import { temporaryFolder, temporaryFolderOf } from "../support/folder.ts";
import { makeOddArchive, odd } from "../support/oddArchive.ts";

const base = "https://archive.example/papers/";

suite("what other sites show of", () => {
  const folder = temporaryFolderOf("cards");
  const content = makeOddArchive(join(folder, "articles"));
  const output = join(folder, "site");
  const read = (path: string) => readFileSync(join(output, path), "utf8");
  const pages = new Map<string, ReadonlyMap<string, string>>();
  before(async () => {
    await buildHere({ content, output, baseUrl: base });
    for (const path of pagePaths(output)) pages.set(path, metasOf(read(path)));
  });

  test("a page are its words and an image, all by full addresses within the site", () => {
    const shared = [...pages].filter(([path]) => path !== "404.html" && !isRedirect(read(path)));
    for (const [path, metas] of shared) {
      const { document } = parseHTML(read(path));
      const canonical = document.querySelector("link[rel=canonical]")?.getAttribute("href");
      assert.equal(metas.get("og:url"), canonical, path);
      assert.equal(metas.get("og:url"), base + path.replace(/index\.html$/, ""));
      assert.equal(metas.get("og:description"), metas.get("description"), path);
      assert.ok(document.title.startsWith(metas.get("og:title") ?? "-"), path);
      assert.equal(metas.get("og:site_name"), "Ferro & Vale: the summits");
      assert.ok(!metas.has("og:locale"), "a country that the archive doesn’t name");
      assert.equal(metas.get("og:type"), /^articles\/.*-.*\//.test(path) ? "article" : "website", path);
      assert.equal(metas.get("twitter:card"), "summary_large_image");
      assert.ok(metas.get("og:image:alt"), path);
    }
    assert.ok(shared.length > 25);
  });

  test("a page is an image that is there, of the size that the page says", () => {
    for (const [path, metas] of pages) {
      const image = metas.get("og:image");
      if (image === undefined) continue;
      assert.ok(image.startsWith(base), path);
      const png = readFileSync(join(output, image.slice(base.length)));
      assert.equal(png.subarray(1, 4).toString("latin1"), "PNG");
      assert.equal(metas.get("og:image:width"), `${png.readUInt32BE(16)}`);
      assert.equal(metas.get("og:image:height"), `${png.readUInt32BE(20)}`);
    }
  });

  test("a meeting and its articles is the meeting’s card, and of all else the archive’s", () => {
    const card = (path: string) => pages.get(path)?.get("og:image");
    assert.equal(card("meetings/karsund-2021-05/index.html"), `${base}meetings/karsund-2021-05/card.png`);
    assert.equal(card(`articles/${odd.id}/index.html`), `${base}meetings/karsund-2021-05/card.png`);
    assert.equal(card("index.html"), `${base}card.png`);
    assert.equal(card("topics/strait-bridge/index.html"), `${base}card.png`);
  });

  test("a page that is none, and of one that leads on, is nothing", () => {
    assert.equal(pages.get("404.html")?.get("og:title"), undefined);
    for (const path of pages.keys()) if (isRedirect(read(path))) assert.ok(!pages.get(path)?.has("og:title"), path);
  });

  test("a reading copy is nothing, and it has no cards", async () => {
    const copy = join(folder, "copy");
    await buildHere({ content, output: copy, baseUrl: base, purpose: "reading" });
    for (const [path, text] of Object.entries(readTree(copy))) {
      assert.doesNotMatch(path, /\.png$/);
      assert.doesNotMatch(text, /"(og|twitter):/, path);
    }
  });
});

test("a card is painted anew where what it shows is another, and stays where it is not", async (context) => {
  const folder = temporaryFolder(context);
  const content = join(folder, "articles");
  cpSync("tests/archive", content, { recursive: true });
  const output = join(folder, "site");
  const cards = async () => {
    await buildHere({ content, output });
    return Object.fromEntries(Object.entries(readTree(output)).filter(([path]) => path.endsWith(".png")));
  };
  const edit = (file: string, from: string, to: string) => {
    const path = join(content, file);
    const text = readFileSync(path, "utf8");
    assert.ok(text.includes(from));
    writeFileSync(path, text.replace(from, to));
  };
  const first = await cards();
  assert.deepEqual(Object.keys(first), [
    "card.png",
    "meetings/karsund-2021-05/card.png",
    "meetings/osterwick-2019/card.png",
    "meetings/video-link-2022-02/card.png",
  ]);
  edit("meetings.yaml", "Ferro’s state visit to Sudmark", "Ferro’s visit to Sudmark & back");
  const second = await cards();
  const changed = Object.keys(first).filter((path) => first[path] !== second[path]);
  assert.deepEqual(changed, ["meetings/karsund-2021-05/card.png"]);
});

/** The content of each meta element, by its name or property. */
function metasOf(html: string): ReadonlyMap<string, string> {
  const metas = [...parseHTML(html).document.querySelectorAll("meta[content]")];
  return new Map(
    metas.map((meta) => [
      meta.getAttribute("property") ?? meta.getAttribute("name") ?? "",
      meta.getAttribute("content") ?? "",
    ]),
  );
}
