import assert from "node:assert/strict";
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { suite, test } from "node:test";
import { parse } from "yaml";
import { publish, takeStage } from "../../src/build/publish.ts";
import { build, runCli } from "../support/cli.ts";
import { readTree } from "../support/files.ts";
import { copyOfSoundArchive, soundArchive, temporaryFolder } from "../support/folder.ts";

suite("a build", () => {
  test("that fails tells every problem, exits 1 and leaves the last good site as it was", async (context) => {
    const articles = copyOfSoundArchive(context);
    const site = join(temporaryFolder(context), "site");
    await build(articles, site);
    const good = readTree(site);
    appendFileSync(join(articles, "topics.yaml"), "\n- id: Bad\n  title: 7\n");
    const { status, stderr } = await runCli(["build", articles, "--output", site]);
    assert.equal(status, 1);
    assert.match(stderr, /topics\.yaml:\d+:7: Bad\.id: .*\n/);
    assert.match(stderr, /topics\.yaml:\d+:10: Bad\.title: .*\n/);
    assert.match(stderr, /\d+ errors/);
    assert.doesNotMatch(stderr, /^ +at /m, "a curator sees no stack trace");
    assert.deepEqual(readTree(site), good);
    assert.deepEqual(readdirSync(dirname(site)), [".site.dossier", "site"], "nothing but the workshop is beside it");
  });

  test("says in a line what it did, and with --verbose how long each stage took", async (context) => {
    const articles = copyOfSoundArchive(context);
    const site = join(temporaryFolder(context), "site");
    const summary = (rendered: string) =>
      new RegExp(`site: 3 records read, ${rendered} in \\d+\\.\\d s, to stand at https://example\\.org/summits/\n$`);
    const first = await runCli(["build", articles, "--output", site, "--verbose"], { BASE_URL: "" });
    assert.match(first.stdout, summary("\\d+ pages rendered, 0 kept, 0 removed"));
    assert.match(first.stdout, / \d+\.\d{3} s {2}render the pages\n/);
    assert.doesNotMatch(
      first.stdout + first.stderr,
      /\r|of \d+ pages rendered/,
      "no progress line where nobody looks on",
    );
    const second = await runCli(["build", articles, "--output", site], { BASE_URL: "" });
    assert.match(second.stdout, summary("0 pages rendered, \\d+ kept, 0 removed"));
    rmSync(join(articles, "2022-02-08-sund-wire-toll-agreed.md"));
    const third = await runCli(["build", articles, "--output", site], { BASE_URL: "" });
    assert.match(third.stdout, /2 records read, [1-9]\d* pages rendered, \d+ kept, [1-9] removed/);
  });

  test("leaves out drafts and the pages of what is gone", async (context) => {
    const articles = copyOfSoundArchive(context);
    const site = join(temporaryFolder(context), "site");
    const records = Object.keys(readTree(articles)).filter((path) => path.endsWith(".md"));
    const [record = ""] = records;
    const page = join(site, "articles", record.replace(/\.md$/, ""), "index.html");
    await build(articles, site);
    assert.ok(existsSync(page));
    const text = readFileSync(join(articles, record), "utf8");
    writeFileSync(join(articles, record), text.replace("status: published", "status: draft"));
    await build(articles, site);
    assert.ok(!existsSync(page), "a draft has no page");
    const pages = Object.entries(readTree(site)).filter(([, content]) => content.includes(record.replace(/\.md$/, "")));
    assert.deepEqual(pages, [], "and no page speaks of it");
  });

  test("leaves out what only drafts refer to, and counts it nowhere", async (context) => {
    const articles = copyOfSoundArchive(context);
    const site = join(temporaryFolder(context), "site");
    for (const record of Object.keys(readTree(articles)).filter((path) => path.endsWith(".md"))) {
      const text = readFileSync(join(articles, record), "utf8");
      writeFileSync(join(articles, record), text.replace("status: published", "status: draft"));
    }
    await build(articles, site);
    const folders = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((path) =>
      /\w+\/[^/.]+$/.test(path),
    );
    assert.deepEqual(
      folders.filter((path) => !path.startsWith("assets")),
      [],
    );
    assert.match(readFileSync(join(site, "index.html"), "utf8"), /The archive holds no article yet/);
    assert.match(readFileSync(join(site, "data", "places.json"), "utf8"), /"places": \[\]/);
  });

  test("recovers from one that died", async (context) => {
    const site = join(temporaryFolder(context), "site");
    await build(soundArchive, site);
    const good = readTree(site);
    const workshop = join(dirname(site), ".site.dossier");
    mkdirSync(join(workshop, "next"), { recursive: true });
    renameSync(site, join(workshop, "aside"));
    writeFileSync(join(workshop, "next", "half.html"), "half");
    writeFileSync(join(workshop, "lock"), "999999999");
    const stage = takeStage(site);
    assert.deepEqual(readTree(site), good, "the old site is back before the new one is begun");
    stage.release();
    await build(soundArchive, site);
    assert.deepEqual(readTree(site), good);
    assert.deepEqual(readdirSync(dirname(site)), [".site.dossier", "site"]);
  });

  test("does not begin while another is at work on the same site", async (context) => {
    const site = join(temporaryFolder(context), "site");
    const stage = takeStage(site);
    const { status, stderr } = await runCli(["build", soundArchive, "--output", site]);
    assert.equal(status, 1);
    assert.match(stderr, new RegExp(`process ${process.pid} is building it; wait for it to end`));
    stage.release();
    await build(soundArchive, site);
  });

  test("that can't be put in place leaves the old site where it was", async (context) => {
    const site = join(temporaryFolder(context), "site");
    await build(soundArchive, site);
    const good = readTree(site);
    const stage = takeStage(site);
    assert.throws(() => publish(stage), /ENOENT/, "nothing has been written");
    stage.release();
    assert.deepEqual(readTree(site), good);
  });

  test("follows a symbolic link to the folder that is served", async (context) => {
    const folder = temporaryFolder(context);
    mkdirSync(join(folder, "served"));
    symlinkSync(join(folder, "served"), join(folder, "site"), "dir");
    await build(soundArchive, join(folder, "site"));
    assert.ok(existsSync(join(folder, "served", "index.html")));
    assert.ok(lstatSync(join(folder, "site")).isSymbolicLink());
  });

  test("links below the folder where the site will stand, which an option or BASE_URL moves", async (context) => {
    const folder = temporaryFolder(context);
    await build(soundArchive, join(folder, "own"), { BASE_URL: "" });
    const own = readFileSync(join(folder, "own", "index.html"), "utf8");
    assert.match(own, /<link rel="canonical" href="https:\/\/example\.org\/summits\/"/);
    assert.match(own, /href="\/summits\/meetings\/"/);
    await build(soundArchive, join(folder, "moved"), { BASE_URL: "https://example.net/x" });
    const moved = readFileSync(join(folder, "moved", "index.html"), "utf8");
    assert.match(moved, /<link rel="canonical" href="https:\/\/example\.net\/x\/"/);
    assert.match(moved, /href="\/x\/meetings\/"/);
    await build(soundArchive, join(folder, "moved"), { BASE_URL: "./" });
    const anywhere = readFileSync(join(folder, "moved", "index.html"), "utf8");
    assert.match(anywhere, /<link rel="canonical" href="https:\/\/example\.org\/summits\/"/);
    assert.match(anywhere, /href="meetings\/index\.html"/);
  });

  test("replaces no folder that is not a site", async (context) => {
    const folder = temporaryFolder(context);
    writeFileSync(join(folder, "thesis.txt"), "years of work");
    const { status, stderr } = await runCli(["build", soundArchive, "--output", folder]);
    assert.equal(status, 1);
    assert.match(
      stderr,
      /holds something that is no site of Dossier's; name another folder with --output, or empty it/,
    );
    assert.equal(readFileSync(join(folder, "thesis.txt"), "utf8"), "years of work");
  });

  test("asks for a base URL and a port that can be one", async () => {
    const url = await runCli(["build", soundArchive], { BASE_URL: "example.org" });
    assert.equal(url.status, 1);
    assert.match(url.stderr, /Write the whole address, like https:\/\/example\.org\/archive\//);
    const port = await runCli(["serve", soundArchive, "--port", "many"]);
    assert.equal(port.status, 1);
    assert.match(port.stderr, /Write a number up to 65535/);
  });

  test("takes no template and no code in the content folder for its own", async (context) => {
    const articles = copyOfSoundArchive(context);
    const site = join(temporaryFolder(context), "site");
    const canary = join(articles, "ran");
    const code = `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(canary)}, "");`;
    for (const name of ["index.11ty.js", "index.11ty.tsx", "articles.11tydata.js", "eleventy.config.js"]) {
      writeFileSync(join(articles, name), code);
    }
    writeFileSync(join(articles, "page.njk"), "{{ 7 * 6 }}");
    const { status, stderr } = await runCli(["build", articles, "--output", site]);
    assert.equal(status, 0);
    assert.match(stderr, /5 warnings/, "each stranger is named");
    assert.ok(!existsSync(canary), "nothing ran");
  });
});

suite("the generator", () => {
  test("knows nothing of its first archive", async (context) => {
    const site = join(temporaryFolder(context), "site");
    await build(soundArchive, site);
    const names = namesOfTheFirstArchive();
    assert.ok(names.length > 40);
    for (const place of [site, "src", "templates"]) {
      for (const [path, text] of Object.entries(readTree(place))) {
        // The world's agencies are known to every archive, in this one place.
        if (path.endsWith("import/agency.ts")) continue;
        // Compressed bytes may spell anything.
        if (/\.(png|pf_\w+|pagefind)$/.test(path)) continue;
        const utf8 = Buffer.from(text, "latin1").toString("utf8");
        const words = ` ${utf8.match(/[\p{L}\p{N}_]+/gu)?.join(" ")} `;
        const found = names.filter((name) => words.includes(` ${name} `));
        assert.deepEqual(found, [], `${place}/${path}`);
      }
    }
  });
});

/** The names that would give the first archive away, as runs of words: those with a capital, for “state visit” is anyone's. */
function namesOfTheFirstArchive(): string[] {
  const entries = ["people", "outlets", "topics"].flatMap(
    (name) =>
      parse(readFileSync(`articles/${name}.yaml`, "utf8")) as { name?: string; title?: string; also?: string[] }[],
  );
  return entries
    .flatMap(({ name, title, also = [] }) => [name, title, ...also])
    .filter((name): name is string => name !== undefined && /\p{Lu}/u.test(name))
    .map((name) => name.match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? "");
}
