import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { buildHere } from "../support/building.ts";
import { type Outcome, runCli } from "../support/cli.ts";
import { watchDisk } from "../support/disk.ts";
import { prepareSuccession } from "../support/succession.ts";

const succession = prepareSuccession("output");
const { folder } = succession;

suite("a build that can’t write says so in a line, exits 1 and leaves the old site whole,", () => {
  for (const [from, calls] of [
    ["lock", 0],
    ["records", 0],
    ["index.json", 0],
    ["next", 0],
    ["next", 12],
    ["next.json.new", 0],
    ["last.json", 1],
  ] as const) {
    test(`where the disk is full from ${from} ${calls} on`, async () => {
      const content = succession.next();
      const outcome = await succession.run(content, { from, calls, kind: "full" });
      succession.standing();
      await succession.rebuild(content);
      isToldInALine(outcome, /ENOSPC|full|no space/);
    });
  }

  test("where the output or the folder above it is a file", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "years of work");
    for (const output of [file, join(file, "site")]) {
      isToldInALine(await runCli(["build", succession.next(), "--output", output]), /file/);
    }
    assert.equal(readFileSync(file, "utf8"), "years of work");
  });

  test("where a file has the name of its workshop", async () => {
    writeFileSync(join(folder, ".other.dossier"), "years of work");
    isToldInALine(
      await runCli(["build", succession.next(), "--output", join(folder, "other")]),
      / at \.other\.dossier beside it\)/,
    );
    assert.equal(readFileSync(join(folder, ".other.dossier"), "utf8"), "years of work");
  });
});

suite("a folder of somebody else’s is not replaced", () => {
  const theirs = join(folder, "theirs");
  const thesis = join(theirs, "thesis.txt");

  test("where a site stood before", async () => {
    await buildHere({ content: succession.next(), output: theirs });
    rmSync(theirs, { recursive: true });
    mkdirSync(theirs);
    writeFileSync(thesis, "years of work");
    await assert.rejects(buildHere({ content: succession.next(), output: theirs }), /holds something that is no site/);
    assert.equal(readFileSync(thesis, "utf8"), "years of work");
  });

  test("where it appears while the site is built", async () => {
    rmSync(theirs, { recursive: true });
    const end = watchDisk(folder, ({ about }) => {
      if (!about.includes("next.json") || existsSync(theirs)) return;
      mkdirSync(theirs);
      writeFileSync(thesis, "years of work");
    });
    await assert.rejects(
      buildHere({ content: succession.next(), output: theirs }).finally(end),
      /holds something that is no site/,
    );
    assert.equal(readFileSync(thesis, "utf8"), "years of work");
  });
});

function isToldInALine({ status, stderr }: Outcome, pattern: RegExp): void {
  assert.equal(status, 1);
  assert.match(stderr, pattern);
  assert.doesNotMatch(stderr, /^ +at /m, "no stack trace");
  assert.equal(
    stderr
      .trim()
      .split("\n")
      .filter((line) => !line.includes(": warning")).length,
    1,
    stderr,
  );
}
