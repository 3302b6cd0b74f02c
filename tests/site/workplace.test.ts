import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { suite, test } from "node:test";
import { runCli } from "../support/cli.ts";
import { differencesOf, readTree } from "../support/files.ts";
import { soundArchive, temporaryFolder } from "../support/folder.ts";

const program = resolve("bin/dossier.js");

suite("a build that is called from a folder that is not the project’s", () => {
  test("finds the archive there and writes there, to the byte what it writes elsewhere", async (context) => {
    const folder = temporaryFolder(context);
    cpSync(soundArchive, join(folder, "articles"), { recursive: true });
    // Folders of the names that the project has, which are none of its business.
    for (const name of ["src", "templates/pages"]) mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, "templates/pages/mine.11ty.tsx"), "this is no template");
    const away = await runCli(["build"], {}, folder, program);
    assert.equal(away.status, 0, away.stderr);
    const here = await runCli(["build", soundArchive, "--output", join(folder, "here")]);
    assert.equal(here.status, 0, here.stderr);
    assert.deepEqual(differencesOf(readTree(join(folder, "_site")), readTree(join(folder, "here"))), []);
  });

  test("names paths as they were written, as a check does", async (context) => {
    const folder = temporaryFolder(context);
    cpSync(soundArchive, join(folder, "below"), { recursive: true });
    const path = join(folder, "below/topics.yaml");
    writeFileSync(path, `${readFileSync(path, "utf8")}- id: Bad\n`);
    mkdirSync(join(folder, "beside"));
    for (const [from, content] of [
      [".", "below"],
      [".", join(folder, "below")],
      ["below", "."],
      ["beside", "../below"],
    ] as const) {
      const checked = await runCli(["check", content], {}, join(folder, from), program);
      assert.ok(checked.stderr.startsWith(`${content}/topics.yaml:`), checked.stderr);
      const built = await runCli(["build", content], {}, join(folder, from), program);
      assert.equal(built.status, 1);
      assert.equal(built.stderr, checked.stderr);
    }
  });

  test("names the folder of the site as it was written, and what would be published in it", async (context) => {
    const folder = temporaryFolder(context);
    const content = join(folder, "below");
    cpSync(soundArchive, content, { recursive: true });
    const build = (...options: string[]) => runCli(["build", "below", ...options], {}, folder, program);
    assert.match((await build("--output", "out", "--base-url", "./")).stdout, /^out: .*, open out\/index\.html in a /);
    assert.match((await build("--output", "below")).stderr, /^below: holds something that is no site/);
    const [record = ""] = readdirSync(content).filter((name) => name.endsWith("bridge-treaty.md"));
    const original = `${readFileSync(join(content, record), "utf8").split("\n---\n")[1]}`;
    mkdirSync(join(content, "originals"), { recursive: true });
    writeFileSync(join(content, "originals", record), original.replace(/ ?\[\d+\]/g, ""));
    const { status, stderr } = await build("--output", "out");
    assert.equal(status, 1);
    assert.match(stderr, new RegExp(`^/.* are those of below/originals/${record}, ¶`, "m"));
    assert.ok(!stderr.includes(folder), stderr);
  });
});
