import assert from "node:assert/strict";
import { appendFileSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import type { Fingerprint } from "../../src/archive/fingerprint.ts";
import { listFolder } from "../../src/archive/folder.ts";
import type { Problem } from "../../src/archive/problem.ts";
import { parseRecord } from "../../src/archive/record.ts";
import type { Shelved } from "../../src/archive/shelf.ts";
import { openShelf } from "../../src/build/shelf.ts";
import { copyOfSoundArchive, temporaryFolder } from "../support/folder.ts";

const reader = "this version" as Fingerprint; // any text will do for one

suite("the shelf of parsed records", () => {
  test("gives out what it holds without parsing again, under the reader that put it there and no other", (context) => {
    const { folder, files, take } = prepare(context);
    assert.equal(take(reader), files.length);
    assert.equal(take(reader), 0);
    assert.equal(take("another version" as Fingerprint), files.length);
    assert.equal(take(reader), files.length);
    assert.ok(readFileSync(join(folder, "index.json")).length > 0);
  });

  test("parses a record again whose bytes changed, and not one that was only touched", (context) => {
    const { files, take } = prepare(context);
    take(reader);
    const [first, second] = files;
    assert.ok(first && second);
    utimesSync(first.path, 1_000_000, 1_000_000);
    writeFileSync(second.path, readFileSync(second.path, "utf8").replace("headline: ", "headline: Late "));
    assert.equal(take(reader), 1);
  });

  test("gives every sign of a record back as it was, whatever its script", (context) => {
    const { folder, files } = prepare(context);
    const [file] = files;
    assert.ok(file);
    const headline = "“Çà” — Łódź, 中文, עברית, \u2028 and 🕊";
    for (const shelf of [openShelf(folder, reader), openShelf(folder, reader)]) {
      const taken: Shelved<undefined, { headline: string }> | Problem = shelf.take(file, () => ({
        summary: undefined,
        content: { headline },
        prose: `<p>${headline}`,
      }));
      assert.ok("content" in taken);
      assert.deepEqual(taken.content(), { headline });
      assert.equal(taken.prose(), `<p>${headline}`);
      shelf.save();
      shelf.close();
    }
  });

  test("reads contents when it has forgotten all else, and what it saved stays saved", (context) => {
    const { folder, files, take } = prepare(context);
    const [file] = files;
    assert.ok(file);
    take(reader);
    const shelf = openShelf(folder, reader);
    const taken = shelf.take(file, parseRecord);
    assert.ok("content" in taken);
    shelf.forget();
    assert.ok(shelf.isNew(file));
    assert.ok(taken.content()?.headline);
    shelf.save();
    shelf.close();
    assert.equal(take(reader), 0);
  });

  test("begins anew when most of what it keeps is of no use any more", (context) => {
    const { folder, files, take } = prepare(context);
    take(reader);
    appendFileSync(join(folder, "pack"), Buffer.alloc(20_000_000));
    assert.equal(take(reader), files.length);
    assert.ok(statSync(join(folder, "pack")).size < 1_000_000);
  });
});

/** A shelf in a folder, and the records of the small archive. */
function prepare(context: Parameters<typeof temporaryFolder>[0]) {
  const content = copyOfSoundArchive(context);
  const folder = temporaryFolder(context);
  return {
    folder,
    files: [...listFolder(content).records.values()],
    /** Takes every record, and tells how many had to be parsed. */
    take(version: Fingerprint): number {
      const shelf = openShelf(folder, version);
      let parsed = 0;
      for (const file of listFolder(content).records.values()) {
        shelf.take(file, (source) => {
          parsed++;
          return parseRecord(source);
        });
      }
      shelf.save();
      shelf.close();
      return parsed;
    },
  };
}
