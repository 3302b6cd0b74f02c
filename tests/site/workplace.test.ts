import assert from "node:assert/strict";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
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

  test("names the whole path of what is wrong", async (context) => {
    const folder = temporaryFolder(context);
    cpSync(soundArchive, join(folder, "below"), { recursive: true });
    writeFileSync(join(folder, "below/topics.yaml"), "- id: Bad\n");
    const { status, stderr } = await runCli(["build", "below"], {}, folder, program);
    assert.equal(status, 1);
    assert.ok(stderr.includes(`${join(folder, "below", "topics.yaml")}:1:`), stderr);
  });
});
