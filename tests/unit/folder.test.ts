import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, type TestContext, test } from "node:test";
import { listFolder } from "../../src/archive/folder.ts";
import { formatProblem } from "../../src/archive/problem.ts";
import { readArchive } from "../../src/archive/reading.ts";
import { copyOfSoundArchive } from "../support/folder.ts";

// What git can't keep, and so can't be a case folder.
suite("a content folder", () => {
  test("with a folder that is named as a record", (context) => {
    const { folder, errors } = soundFolder(context);
    mkdirSync(join(folder, "a-folder.md"));
    assert.deepEqual(errors(), ["articles/a-folder.md:1:1: file: is a folder; put a plain text file in its place"]);
  });

  test("with a symbolic link, which is not followed, not even to itself", (context) => {
    const { folder, errors } = soundFolder(context);
    symlinkSync("archive.yaml", join(folder, "a-link.md"));
    symlinkSync("b-link.md", join(folder, "b-link.md"));
    assert.deepEqual(errors(), [
      "articles/a-link.md:1:1: file: is a symbolic link; put a plain text file in its place",
      "articles/b-link.md:1:1: file: is a symbolic link; put a plain text file in its place",
    ]);
  });

  test("with a pipe, which is not waited for", { skip: process.platform === "win32" && "no pipes" }, (context) => {
    const { folder, errors } = soundFolder(context);
    execFileSync("mkfifo", [join(folder, "a-pipe.md")]);
    assert.deepEqual(errors(), [
      "articles/a-pipe.md:1:1: file: is a device or a pipe; put a plain text file in its place",
    ]);
  });

  test("with a file larger than a megabyte, which is not read", (context) => {
    const { folder, errors } = soundFolder(context);
    writeFileSync(join(folder, "too-large.md"), "x".repeat(1_000_001));
    assert.deepEqual(errors(), ["articles/too-large.md:1:1: file: is 1000001 bytes long; keep it under 1000000"]);
  });

  test("with a file that may not be read", { skip: process.getuid?.() === 0 && "root may read all" }, (context) => {
    const { folder, errors } = soundFolder(context);
    writeFileSync(join(folder, "secret.md"), "---\n", { mode: 0o000 });
    chmodSync(join(folder, "secret.md"), 0o000);
    assert.deepEqual(errors(), [
      "articles/secret.md:1:1: file: can't be read (permission denied); make it readable, or delete it",
    ]);
  });

  test("that is not there, or a file", (context) => {
    const { folder, errors } = soundFolder(context);
    rmSync(folder, { recursive: true });
    const cure = "make a folder with an archive.yaml in it";
    assert.deepEqual(errors(), [`articles:1:1: file: can't be read as a folder (it does not exist); ${cure}`]);
    writeFileSync(folder, "");
    assert.deepEqual(errors(), [`articles:1:1: file: can't be read as a folder (it is a file); ${cure}`]);
  });

  test("without the archive's own record", (context) => {
    const { folder, errors } = soundFolder(context);
    rmSync(join(folder, "archive.yaml"));
    const [error = "", ...others] = errors();
    assert.match(error, /^articles\/archive\.yaml:1:1: file: is missing; write /);
    assert.deepEqual(others, []);
  });

  test("is told the same faults each time that it is read", (context) => {
    const { folder, errors } = soundFolder(context);
    writeFileSync(join(folder, "broken.md"), "---\nheadline: [\n---\n");
    const first = errors();
    assert.equal(first.length, 1);
    assert.deepEqual(errors(), first);
  });

  test("keeps originals and evidence to itself", (context) => {
    const { folder, errors } = soundFolder(context);
    mkdirSync(join(folder, "originals"));
    writeFileSync(join(folder, "originals", "no-record.md"), "private");
    writeFileSync(join(folder, "evidence.lock.json"), "{}");
    assert.deepEqual(errors(), []);
  });
});

function soundFolder(context: TestContext): { readonly folder: string; readonly errors: () => string[] } {
  const folder = copyOfSoundArchive(context);
  const errors = () =>
    readArchive(listFolder(folder), "with-drafts").problems.map((problem) =>
      formatProblem(problem).replaceAll(folder, "articles"),
    );
  return { folder, errors };
}
