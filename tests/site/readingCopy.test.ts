import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { buildHere } from "../support/building.ts";
import { runCli } from "../support/cli.ts";
import { pagePaths, readTree } from "../support/files.ts";
import { soundArchive, temporaryFolderOf } from "../support/folder.ts";

const folder = temporaryFolderOf("reading-copy");
const articles = join(folder, "articles");
const bridge = "2021-05-14-radio-sudmark-bridge-treaty";
const toll = "2022-02-08-sund-wire-toll-agreed";
cpSync(soundArchive, articles, { recursive: true });
mkdirSync(join(articles, "originals"), { recursive: true });
writeFileSync(
  join(articles, "originals", `${bridge}.md`),
  "[1] Karsund has a treaty.\n\n[2] “One shore, one shore,” Vale sang.\n\n[3] In 2020 they traded goods worth €4.18 billion.\n",
);

suite("an article whose rights allow it", () => {
  const site = join(folder, "public");
  const page = () => readFileSync(join(site, "articles", toll, "index.html"), "utf8");

  test("is shown in full under its digest, as plain text, with the numbers of its paragraphs", async () => {
    await buildHere({ content: articles, output: site });
    const html = page();
    assert.match(
      html,
      /<p id="p2"><span class="locator">¶&nbsp;2<\/span>|<p id="p2"><span class="locator">¶\u00a02<\/span>/,
    );
    assert.ok(html.indexOf('id="p1"') > html.indexOf('class="digest"'));
    assert.match(html, /“&lt;b>five &amp; more&lt;\/b>”/);
    assert.match(html, /where \*nobody\* wished to pay/);
    assert.match(html, /<h3>What was asked for<\/h3>/);
    assert.match(html, /Sund Wire holds the rights, which allow it to be shown/);
  });

  test("is led to by the locators of its page, and leads back from every place where a claim stands", () => {
    const html = page();
    assert.match(html, /<span class="locator">¶\u00a0<a href="#p5">5<\/a><\/span>/);
    assert.match(html, /id="figure-1"[\s\S]*?<a href="#p4">¶\u00a04<\/a>/);
    const marks = [...html.matchAll(/<mark><a href="([^"]+)" title="([^"]+)">([^<]+)<\/a><\/mark>/g)];
    assert.deepEqual(
      marks.map(([, href, , text]) => [href, text]),
      [
        ["#figure-2", "4%"],
        ["#statement-1", "cheap to cross"],
        ["#statement-1", "Cheap to cross"],
        ["#figure-1", "€4.5 billion"],
      ],
    );
    for (const [, href = ""] of marks) assert.ok(html.includes(`id="${href.slice(1)}"`), href);
  });

  test("is shown anew when its text changes, and is not shown where the text is not at hand", async () => {
    const path = join(articles, "originals", `${toll}.md`);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace("has a price at last", "has its price"));
    const { rendered } = await buildHere({ content: articles, output: site });
    assert.equal(rendered, 1);
    assert.match(page(), /has its price/);
    rmSync(path);
    await buildHere({ content: articles, output: site });
    assert.doesNotMatch(page(), /id="p1"|href="#p/);
    writeFileSync(path, text);
  });
});

suite("a reading copy", () => {
  const copy = join(folder, "copy");
  const site = join(folder, "site");

  test("shows every original that is at hand, and says on every page that it is not for publication", async () => {
    const { status, stdout, stderr } = await runCli(["build", articles, "--reading-copy", "--output", copy]);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /not for publication; open .*copy\/index\.html in a browser\n$/);
    const page = readFileSync(join(copy, "articles", bridge, "index.html"), "utf8");
    assert.match(page, /Sund Wire holds the rights, and it is not for publication/);
    assert.equal(
      page.match(/<mark><a href="#statement-1"[^>]*>One shore|<mark><a href="#statement-1"[^>]*>one shore/g)?.length,
      2,
    );
    for (const path of pagePaths(copy)) {
      const html = readFileSync(join(copy, path), "utf8");
      assert.match(html, /<meta name="dossier-edition" content="reading copy"\/>/, path);
      assert.match(html, /<meta name="robots" content="noindex, nofollow"\/>/, path);
      assert.match(html, /Reading copy, not for publication\./, path);
    }
  });

  test("keeps robots out, wherever it gets to, and has nothing for the host of the published site", () => {
    assert.match(readFileSync(join(copy, "robots.txt"), "utf8"), /^Disallow: \/$/m);
    assert.match(readFileSync(join(copy, "_headers"), "utf8"), /X-Robots-Tag: noindex, nofollow/);
    assert.ok(!existsSync(join(copy, "_redirects")));
  });

  test("opens from the disk, and names the addresses of the published site", () => {
    const html = readFileSync(join(copy, "index.html"), "utf8");
    assert.match(html, /href="articles\/index\.html"/);
    assert.match(html, /<link rel="canonical" href="https:\/\/example\.org\/summits\/"\/>/);
  });

  test("and a published site never take each other’s place", async () => {
    await buildHere({ content: articles, output: site });
    const published = readTree(site);
    assert.ok(!Object.values(published).some((file) => file.includes("dossier-edition") || file.includes("Vale sang")));
    const overSite = await runCli(["build", articles, "--reading-copy", "--output", site]);
    assert.equal(overSite.status, 1);
    assert.match(overSite.stderr, /site: holds a site that may be published; name another folder with --output/);
    const overCopy = await runCli(["build", articles, "--output", copy]);
    assert.equal(overCopy.status, 1);
    assert.match(overCopy.stderr, /copy: holds a reading copy, which must not be published; name another folder/);
    assert.deepEqual(readTree(site), published);
  });

  test("is not written where a published site goes, though there is none yet", async () => {
    const { status, stderr } = await runCli(["build", articles, "--reading-copy", "--output", join(folder, "_site")]);
    assert.equal(status, 1);
    assert.match(stderr, /_site: is the folder that hosts publish, which must hold no reading copy/);
    assert.ok(!existsSync(join(folder, "_site")));
  });

  test("is made with nothing that a published site is made with, and is the same again", async () => {
    const before = readTree(copy);
    assert.ok(existsSync(join(folder, ".copy.dossier")));
    const { rendered } = await buildHere({ content: articles, output: copy, purpose: "reading" });
    assert.equal(rendered, 0);
    const again = join(folder, "again");
    await buildHere({ content: articles, output: again, purpose: "reading" });
    assert.deepEqual(readTree(again), before);
  });
});
