import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, utimesSync } from "node:fs";
import { join, resolve } from "node:path";
import { suite, type TestContext, test } from "node:test";
import { compileProgram } from "../../bin/compile.js";
import { temporaryFolder } from "../support/folder.ts";
import { copyProgram, editProgram } from "../support/project.ts";

const page = "templates/page.tsx";

suite("the program is compiled", () => {
  test("once, and anew after an edit", async (context) => {
    const project = copyWithPackages(context);
    const first = await compileProgram(project);
    const time = new Date(1_000_000);
    utimesSync(join(first, "src/cli.js"), time, time);
    assert.equal(await compileProgram(project), first);
    editProgram(project, page, "<!doctype html>", 1);
    const second = await compileProgram(project);
    assert.notEqual(second, first);
    assert.ok(existsSync(join(second, "templates/pages/home.11ty.js")));
  });

  test("and what was compiled long ago is removed, but not what another command may be running", async (context) => {
    const project = copyWithPackages(context);
    const folders: string[] = [];
    for (const number of [1, 2, 3]) {
      editProgram(project, page, "<!doctype html>", number);
      folders.push(await compileProgram(project));
      const [oldest] = folders;
      if (oldest && number === 2) utimesSync(oldest, new Date(1_000_000), new Date(1_000_000));
    }
    assert.deepEqual(folders.map(existsSync), [false, true, true]);
  });

  test("or says where it can't be, and leaves nothing half done", async (context) => {
    const project = copyWithPackages(context);
    editProgram(project, page, "import type { ComponentType }", 1);
    await assert.rejects(compileProgram(project), /templates\/page\.tsx:1:\d+: ERROR/);
    const cache = join(project, "node_modules/.cache/dossier");
    assert.deepEqual(existsSync(cache) ? readdirSync(cache) : [], []);
  });
});

/** A copy of the program with a cache of its own. */
function copyWithPackages(context: TestContext): string {
  const project = temporaryFolder(context);
  copyProgram(project);
  const packages = join(project, "node_modules");
  rmSync(packages);
  mkdirSync(packages);
  for (const name of readdirSync("node_modules")) {
    if (name !== ".cache") symlinkSync(resolve("node_modules", name), join(packages, name));
  }
  return project;
}
