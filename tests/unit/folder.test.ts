import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, type TestContext, test } from "node:test";
import { listFolder, signatureOf } from "../../src/archive/folder.ts";
import { formatProblem } from "../../src/archive/problem.ts";
import { readArchive } from "../../src/archive/reading.ts";
import { verifyArchive } from "../../src/evidence/verify.ts";
import { copyOfSoundArchive } from "../support/folder.ts";

const noPipes = { skip: process.platform === "win32" && "no pipes" };

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

  test("with a pipe, which is not waited for", noPipes, (context) => {
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

  test("with names that no record can have", (context) => {
    const { folder, errors } = soundFolder(context);
    const long = `${"a".repeat(252)}.md`;
    for (const name of [long, "ends-in-a-space.md ", "ends-in-a-point.md.", "caf\u00e9.md", "cafe\u0301.md"]) {
      writeFileSync(join(folder, name), "---\n---\n");
    }
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/no-utf-8-`), Buffer.from([0xff]), Buffer.from(".md")]), "");
    assert.deepEqual(errors(), [
      `articles/${long}:1:1: file: the id is 252 characters long; write at most 120, and rename the file`,
      "articles/cafe\u0301.md:1:1: file: differs from caf\u00e9.md only in case or Unicode form; rename it, or delete one of the two",
      "articles/caf\u00e9.md:1:1: file: differs from cafe\u0301.md only in case or Unicode form; rename it, or delete one of the two",
      "articles/ends-in-a-point.md.:1:1: file: is no file of an archive; rename it to end in .md, or move it out",
      "articles/ends-in-a-space.md :1:1: file: is no file of an archive; rename it to end in .md, or move it out",
      "articles/no-utf-8-\ufffd.md:1:1: file: “no-utf-8-\ufffd” is no id; write it in lower-case ASCII letters, digits and single hyphens, like no-utf-8, and rename the file",
    ]);
  });

  test("with what editors and merges leave beside a file", (context) => {
    const { folder, errors } = soundFolder(context);
    const record = "2021-05-14-radio-sudmark-bridge-treaty.md";
    const copies = [`#${record}#`, `${record}.bak`, `${record}.orig`, `${record}~`, "topics.yaml.rej", "topics.yaml~"];
    for (const name of [...copies, `.${record}.swp`, ".DS_Store", "lost.md.bak"]) writeFileSync(join(folder, name), "");
    assert.deepEqual(errors(), [
      ...copies.slice(0, 4).map((name) => copyOf(name, record)),
      "articles/lost.md.bak:1:1: warning: file: is neither a record nor an authority and is not read; move it out",
      ...copies.slice(4).map((name) => copyOf(name, "topics.yaml")),
    ]);
  });

  test("with no originals but what stands in their place", noPipes, (context) => {
    const { folder, errors } = soundFolder(context);
    const originals = join(folder, "originals");
    mkdirSync(join(originals, "a-folder.md"), { recursive: true });
    execFileSync("mkfifo", [join(originals, "a-pipe.md")]);
    symlinkSync("b-link.md", join(originals, "b-link.md"));
    symlinkSync("nowhere.md", join(originals, "c-link-to-nothing.md"));
    writeFileSync(join(originals, "too-large.md"), "x".repeat(5_000_001));
    const write = "put a plain text file in its place";
    const told = [
      `articles/originals/a-folder.md:1:1: file: is a folder; ${write}`,
      `articles/originals/a-pipe.md:1:1: file: is a device or a pipe; ${write}`,
      "articles/originals/b-link.md:1:1: file: can't be read (its link leads back to itself); make it readable, or delete it",
      "articles/originals/too-large.md:1:1: file: is 5000001 bytes long; keep it under 5000000",
    ];
    assert.deepEqual(errors(), told);
    const { problems } = verifyArchive(folder, originals);
    assert.deepEqual(
      told,
      problems.map((problem) => formatProblem(problem).replaceAll(folder, "articles")),
    );
    const elsewhere = join(folder, "..", "elsewhere");
    renameSync(originals, elsewhere);
    assert.equal(verifyArchive(folder, elsewhere).problems.length, told.length, "nor in another place");
    symlinkSync("originals", originals);
    assert.deepEqual(errors(), [
      "articles/originals:1:1: file: can't be read as a folder (its link leads back to itself); make it a folder, or move it out",
    ]);
  });

  test("with originals under names that the gate does not know", (context) => {
    const { folder, errors } = soundFolder(context);
    const originals = join(folder, "originals");
    mkdirSync(join(originals, "2022", "a-year.md"), { recursive: true });
    for (const name of ["a.txt", "b.MD", "c.html", "d.md~", "e.md.", "f"])
      writeFileSync(join(originals, name), "private");
    writeFileSync(join(originals, ".DS_Store"), "hidden");
    symlinkSync("nowhere", join(originals, "link-to-nothing"));
    symlinkSync("loop.txt", join(originals, "loop.txt"));
    const wrong = "is not read as an original, so that nothing keeps its text off the site";
    const told = (name: string) => {
      return `articles/originals/${name}:1:1: file: ${wrong}; rename it to end in .md, or move it out`;
    };
    assert.deepEqual(errors(), [
      `articles/originals/2022:1:1: file: ${wrong}; move the originals in it one folder up, and the rest out`,
      ...["a.txt", "b.MD", "c.html", "d.md~", "e.md.", "f", "loop.txt"].map(told),
    ]);
    const before = signatureOf(listFolder(folder));
    writeFileSync(join(originals, "g.txt"), "private");
    assert.notEqual(
      signatureOf(listFolder(folder)),
      before,
      "so a build that had nothing to do has something to refuse",
    );
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

  test("with what editors and the system leave among the originals, which stops nobody", (context) => {
    const { folder, errors } = soundFolder(context);
    mkdirSync(join(folder, "originals"));
    for (const name of ["a.md", "a.md~", "Thumbs.db"]) writeFileSync(join(folder, "originals", name), "private");
    const write = "delete it, or move it out";
    assert.deepEqual(errors(), [
      `articles/originals/Thumbs.db:1:1: warning: file: was left by the system and is not read; ${write}`,
      copyOf("originals/a.md~", "a.md"),
    ]);
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

function copyOf(name: string, original: string): string {
  const wrong = `is a copy of ${original} and is not read`;
  return `articles/${name}:1:1: warning: file: ${wrong}; delete it, or move it out`;
}

function soundFolder(context: TestContext): { readonly folder: string; readonly errors: () => string[] } {
  const folder = copyOfSoundArchive(context);
  const errors = () =>
    readArchive(listFolder(folder), "with-drafts").problems.map((problem) =>
      formatProblem(problem).replaceAll(folder, "articles"),
    );
  return { folder, errors };
}
