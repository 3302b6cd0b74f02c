import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, type TestContext, test } from "node:test";
import fc from "fast-check";
import { randomOf } from "../../bench/random.ts";
import type { Archive, Article } from "../../src/archive/archive.ts";
import { fingerprintOf } from "../../src/archive/fingerprint.ts";
import { evidenceFile, listFolder, signatureOf, updateFolder } from "../../src/archive/folder.ts";
import { type Reading, readArchive } from "../../src/archive/reading.ts";
import { bareShelf } from "../../src/archive/shelf.ts";
import { type DiskShelf, openShelf } from "../../src/build/shelf.ts";
import { putDown } from "../support/desk.ts";
import { edits, fit } from "../support/edit.ts";
import { copyOfProvenArchive, soundArchive, temporaryFolder } from "../support/folder.ts";
import { makeNewsroom } from "../support/newsroom.ts";
import { apply, spoil } from "../support/spoil.ts";

// RUNS=2000 SEED=7 asks for more, and for others.
const numRuns = Number(process.env["RUNS"] ?? 40);
const seed = Number(process.env["SEED"] ?? 11);

const step = fc.record({
  edit: fc.constantFrom(...Object.values(edits)),
  seed: fc.nat(1e6),
  // What is done to the bytes of one file, and is mended by the step after it.
  spoils: fc.option(fc.array(spoil, { minLength: 1, maxLength: 2 }), { nil: undefined, freq: 3 }),
});

const chain = fc.record({
  seed: fc.nat(1e6),
  stories: fc.nat(12),
  isOfOnePiece: fc.boolean(),
  isKept: fc.boolean(),
  steps: fc.array(step, { minLength: 1, maxLength: 8 }),
});

suite("a folder that is read again with what came of it before", () => {
  test("is read as it would be without that, whatever a curator did to it", () => {
    const property = fc.property(chain, ({ seed, steps, isKept, ...size }) => {
      const place = mkdtempSync(join(tmpdir(), "dossier-"));
      const folder = join(place, "articles");
      const shelf = isKept ? shelfBeside(folder) : undefined;
      try {
        let newsroom = fit(makeNewsroom(size, randomOf(seed)));
        putDown(newsroom, folder);
        let last = readAgain(folder, shelf);
        for (const { edit, seed, spoils } of steps) {
          newsroom = fit(edit(newsroom, randomOf(seed)));
          putDown(newsroom, folder);
          if (spoils) {
            const path = join(folder, randomOf(seed).pick(readdirSync(folder).sort()));
            writeFileSync(path, spoils.reduce(apply, readFileSync(path)));
          }
          last = readAgain(folder, shelf, last);
          assert.equal(textOf(last), textOf(readAgain(folder)));
        }
      } finally {
        shelf?.close();
        rmSync(place, { recursive: true });
      }
    });
    fc.assert(property, { numRuns, seed });
  });

  test("is read as it would be without that, after what was found in an original is lost or found", (context) => {
    const folder = copyOfProvenArchive(context);
    const lock = join(folder, evidenceFile);
    const found = readFileSync(lock, "utf8");
    const shelf = shelfBeside(folder);
    context.after(shelf.close);
    let last = readAgain(folder, shelf);
    for (const text of ["{}", found, "no lock", found.replace(/"whole": "[^"]*",/, ""), found]) {
      writeFileSync(lock, text);
      last = readAgain(folder, shelf, last);
      assert.equal(textOf(last), textOf(readAgain(folder)));
    }
  });

  test("gives out the same objects for all that did not change", (context) => {
    const folder = copyOfProvenArchive(context);
    const shelf = shelfBeside(folder);
    context.after(shelf.close);
    const before = readAgain(folder, shelf);
    const path = join(folder, `${record}.md`);
    writeFileSync(path, readFileSync(path, "utf8").replace(/^headline: .*$/m, "headline: An edited headline"));
    const after = readAgain(folder, shelf, before);
    assert.deepEqual(changedIn(soundOf(after), soundOf(before)), [record]);
    // Nothing is remembered that was not handed over.
    const anew = soundOf(readAgain(folder, shelf));
    assert.equal(changedIn(anew, soundOf(after)).length, anew.articles.length);
  });
});

suite("a listed folder that is brought up to date", () => {
  test("is as if it were listed again where its records were written again", (context) => {
    const folder = copyOf(context);
    const listed = listFolder(folder);
    const path = join(folder, `${record}.md`);
    writeFileSync(path, `${readFileSync(path, "utf8")}\nAnd more.\n`);
    const updated = updateFolder(listed, [path]);
    assert.ok(updated);
    assert.notEqual(signatureOf(updated), signatureOf(listed));
    assert.deepEqual(updated, listFolder(folder));
  });

  test("has to be listed where anything else has changed", (context) => {
    const folder = copyOf(context);
    const listed = listFolder(folder);
    rmSync(join(folder, `${record}.md`));
    writeFileSync(join(folder, "2020-01-01-new.md"), "");
    const others = ["topics.yaml", evidenceFile, `originals/${record}.md`, `${record}.md`, "2020-01-01-new.md", "."];
    for (const other of others) assert.equal(updateFolder(listed, [join(folder, other)]), undefined, other);
    assert.equal(updateFolder(listed, [`elsewhere/${record}.md`]), undefined);
  });
});

const record = "2021-05-14-radio-sudmark-bridge-treaty";

function copyOf(context: TestContext): string {
  const folder = join(temporaryFolder(context), "articles");
  cpSync(soundArchive, folder, { recursive: true });
  return folder;
}

function readAgain(folder: string, shelf?: DiskShelf, last?: Reading): Reading {
  const reading = readArchive(listFolder(folder), "with-drafts", shelf ?? bareShelf, "lenient", last);
  shelf?.save();
  return reading;
}

function shelfBeside(folder: string): DiskShelf {
  return openShelf(join(folder, "..", "shelf"), fingerprintOf("reader"));
}

function soundOf({ archive }: Reading): Archive {
  assert.ok(archive);
  return archive;
}

/** All that a reading says, to the order of its fields. */
function textOf({ archive, folder, problems, counts }: Reading): string {
  const { articles, evidence, evidenceFile: lock, ...authorities } = folder;
  const details = archive?.articles.map((article) => {
    const { fingerprint, said, read, readDigest } = archive.recordOf(article);
    return [fingerprint, said.fingerprint, said.article.id, read(), readDigest()];
  });
  const uses = Object.entries(counts).map(([kind, ids]) => [kind, [...ids].sort()]);
  const { recordOf: _, ...linked } = archive ?? { recordOf: 0 };
  const parsed = [{ ...authorities, unread: [...authorities.unread].sort() }, articles, [...evidence], lock];
  return JSON.stringify([linked, details, problems, uses, parsed], null, 1);
}

/** The ids of the articles that are other objects, or have other records. */
function changedIn(archive: Archive, before: Archive): readonly string[] {
  const isOther = (article: Article) => {
    const old = before.articles.find(({ id }) => id === article.id);
    return old !== article || before.recordOf(old) !== archive.recordOf(article);
  };
  return archive.articles.filter(isOther).map(({ id }) => id);
}
