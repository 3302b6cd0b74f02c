import assert from "node:assert/strict";
import { appendFileSync, cpSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, suite, test } from "node:test";
import { generateArchive, putRecord } from "../../bench/archive.ts";
import { worthThreads } from "../../src/build/crew.ts";
import { build, runCli } from "../support/cli.ts";
import { differencesOf, readTree } from "../support/files.ts";
import { soundArchive, temporaryFolderOf } from "../support/folder.ts";
import { processorsOf } from "../support/processors.ts";
import { copyProgram } from "../support/project.ts";

suite("a site is the same to the byte", () => {
  const folder = temporaryFolderOf("same");
  let expected: Readonly<Record<string, string>> = {};
  before(async () => {
    await build(soundArchive, join(folder, "site"), { TZ: "UTC", LC_ALL: "C" });
    expected = readTree(join(folder, "site"));
  });

  const machines: readonly Readonly<Record<string, string>>[] = [
    // Half an hour off, and on the other day of the two; writing from the right; with another i and other digits.
    { TZ: "Asia/Kolkata", LANG: "hi_IN.UTF-8", LC_ALL: "hi_IN.UTF-8" },
    { TZ: "Pacific/Kiritimati", LANG: "fa_IR.UTF-8", LC_ALL: "fa_IR.UTF-8" },
    { TZ: "Pacific/Niue", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", LANGUAGE: "tr" },
    { TZ: "America/New_York", LANG: "de_DE.ISO-8859-1", LC_ALL: "", LC_NUMERIC: "de_DE.UTF-8" },
  ];
  for (const machine of machines) {
    test(`in ${machine["TZ"]} and ${machine["LANG"]}`, async () => {
      const site = join(folder, machine["LANG"] ?? "");
      await build(soundArchive, site, machine);
      assert.deepEqual(differencesOf(readTree(site), expected), []);
    });
  }

  test("of records that were written in another order, at another time and in another place", async () => {
    const content = join(folder, "a place ünder another näme", "records");
    mkdirSync(content, { recursive: true });
    for (const [index, name] of readdirSync(soundArchive).sort().reverse().entries()) {
      cpSync(join(soundArchive, name), join(content, name), { recursive: true });
      utimesSync(join(content, name), 1e9 + index, 1e9 - index);
    }
    const site = join(folder, "a place ünder another näme", "out");
    await build(content, site);
    assert.deepEqual(differencesOf(readTree(site), expected), []);
  });

  test("by a program that stands in another place", async () => {
    const program = join(folder, "elsewhere");
    mkdirSync(program);
    copyProgram(program);
    cpSync(soundArchive, join(program, "articles"), { recursive: true });
    const { status, stderr } = await runCli(["build"], { BASE_URL: "https://archive.example/" }, program);
    assert.equal(status, 0, stderr);
    assert.deepEqual(differencesOf(readTree(join(program, "_site")), expected), []);
  });

  test("with one processor and with several, which share the work", async () => {
    const content = join(folder, "many");
    generateArchive(content, recordsOfManyPages);
    const trees = [];
    for (const processors of [1, 3]) {
      const site = join(folder, `by-${processors}`);
      await build(content, site, processorsOf(processors));
      trees.push(readTree(site));
    }
    const [alone = {}, ...shared] = trees;
    // Fewer are not worth the threads.
    const made = Object.keys(alone).filter((path) => !path.startsWith("pagefind/"));
    assert.ok(made.length > worthThreads, `only ${made.length} pages and files`);
    for (const tree of shared) assert.deepEqual(differencesOf(tree, alone), []);
  });

  test("after a small change in a large archive, for which a thread stands by, whatever became of the site before", async () => {
    const content = join(folder, "grown");
    const archive = generateArchive(content, recordsOfManyPages);
    const site = join(folder, "grown-site");
    const next = join(folder, ".grown-site.dossier", "next");
    const several = processorsOf(2);
    await build(content, site, several);
    for (const index of [0, 1, 2]) {
      putRecord(archive, recordsOfManyPages + index);
      await build(content, site, several);
      // What is to become the site after the next one.
      appendFileSync(join(next, "about/index.html"), "spoilt");
      rmSync(join(next, "topics"), { recursive: true });
      writeFileSync(join(next, "stranger.html"), "what nobody knows");
      writeFileSync(join(next, "about/stranger.html"), "beside a page");
    }
    await build(content, join(folder, "clean"), processorsOf(1));
    assert.deepEqual(differencesOf(readTree(site), readTree(join(folder, "clean"))), []);
  });
});

const recordsOfManyPages = 1_000;
