import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { generateArchive, putRecord } from "../../bench/archive.ts";
import { runCli } from "../support/cli.ts";
import { readTree } from "../support/files.ts";
import { temporaryFolder } from "../support/folder.ts";

test("an archive that the benchmark generates is sound, also with a record added to it", async (t) => {
  const folder = join(temporaryFolder(t), "articles");
  const archive = generateArchive(folder, 60);
  putRecord(archive, 60);
  const { status, stdout, stderr } = await runCli(["check", folder]);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /sound, 61 articles/);
});

test("an archive that the benchmark generates has the same bytes each time", (t) => {
  const [first, second] = [join(temporaryFolder(t), "first"), join(temporaryFolder(t), "second")];
  generateArchive(first, 60);
  generateArchive(second, 60);
  assert.deepEqual(readTree(first), readTree(second));
});
