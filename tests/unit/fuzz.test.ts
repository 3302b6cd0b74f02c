import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import fc from "fast-check";
import { fingerprintOf } from "../../src/archive/fingerprint.ts";
import { listFolder } from "../../src/archive/folder.ts";
import { parseAuthorities } from "../../src/archive/parsing.ts";
import { formatProblem, isError, type Problem } from "../../src/archive/problem.ts";
import { type Reading, readArchive } from "../../src/archive/reading.ts";
import { parsePlainRecord, parseUnusualRecord } from "../../src/archive/record.ts";
import { bareShelf } from "../../src/archive/shelf.ts";
import { decodeText } from "../../src/archive/text.ts";
import { readEdition } from "../../src/build/edition.ts";
import { openShelf } from "../../src/build/shelf.ts";
import { verifyArchive } from "../../src/evidence/verify.ts";
import { soundAuthorities } from "../../src/import/authorities.ts";
import { nothingStated } from "../../src/import/copy.ts";
import { openImporter } from "../../src/import/importing.ts";
import { noMemory } from "../../src/site/planGroup.ts";
import { soundArchive, soundOriginals } from "../support/folder.ts";
import { apply, spoil } from "../support/spoil.ts";

// RUNS=20000 SEED=7 asks for more, and for others.
const runs = Number(process.env["RUNS"] ?? 60);
const seed = Number(process.env["SEED"] ?? 5);

const originals = readdirSync(soundOriginals).map((name) => `originals/${name}`);
const files = [...readdirSync(soundArchive).filter((name) => name !== "originals"), ...originals];
const records = files.filter((name) => name.endsWith(".md"));

const spoiling = fc.record({
  // Half of it happens to records and originals, which are read with the most care.
  file: fc.oneof(fc.constantFrom(...files), fc.constantFrom(...records)),
  spoils: fc.array(spoil, { minLength: 1, maxLength: 4 }),
});

suite("whatever is done to the bytes of an archive,", { timeout: 600_000 }, () => {
  test("it is an archive, or there are problems, each with its file and its place", async () => {
    await holds(fc.array(spoiling, { minLength: 1, maxLength: 3 }), async (spoilings, folder) => {
      for (const { file, spoils } of spoilings) {
        const path = join(folder, file);
        writeFileSync(path, spoils.reduce(apply, readFileSync(path)));
      }
      const reading = readArchive(listFolder(folder), "with-drafts");
      isWhole(reading, folder);
      staysTheSameOnAShelf(folder, reading);
      for (const name of records) readsAlike(join(folder, name));
      const { problems } = verifyArchive(folder, join(folder, "originals"));
      arePlaced(problems, folder);
      if (reading.archive) await isShown(folder);
    });
  });

  test("a text that is imported becomes a record in which nothing is wrong, or is refused", async () => {
    const copies = fc.record({ file: fc.constantFrom(...originals), spoils: fc.array(spoil, { maxLength: 5 }) });
    await holds(copies, async ({ file, spoils }, folder) => {
      const copy = join(folder, "..", "copy.txt");
      writeFileSync(copy, spoils.reduce(apply, readFileSync(join(folder, file))));
      const listed = listFolder(folder);
      const authorities = soundAuthorities(parseAuthorities(listed, bareShelf));
      assert.ok(authorities);
      const readPage = () => Promise.resolve({ stated: nothingStated, blocks: [], dropped: [] });
      const importer = openImporter(listed, authorities, { readPage, mayRepeat: true });
      const outcome = await importer.importFile(copy);
      if (outcome.kind === "refused") assert.match(`${outcome.wrong}; ${outcome.write}`, /^[^\n]+; [^\n]+$/);
      const { problems } = readArchive(listFolder(folder), "with-drafts");
      assert.deepEqual(problems.filter(isError).map(formatProblem), []);
    });
  });
});

/** Either an archive or errors; and every problem can be found and understood. */
function isWhole({ archive, problems }: Reading, folder: string): void {
  assert.equal(archive === undefined, problems.some(isError), "errors and an archive exclude each other");
  arePlaced(problems, folder);
}

function arePlaced(problems: readonly Problem[], folder: string): void {
  for (const problem of problems) {
    const told = formatProblem(problem);
    assert.ok(problem.file.startsWith(folder) && problem.field && problem.wrong && problem.write, told);
    assert.doesNotMatch(problem.wrong + problem.write, /undefined|\[object|NaN|Invalid input|Error:|\n/, told);
    const lines = linesOf(problem.file);
    assert.ok(problem.line >= 1 && problem.line <= lines.length, `${told}: there is no such line`);
    assert.ok(
      problem.column >= 1 && problem.column <= (lines[problem.line - 1]?.length ?? 0) + 1,
      `${told}: no column`,
    );
  }
}

function linesOf(path: string): readonly string[] {
  const decoded = decodeText(readFileSync(path));
  // What is no text is told of as a whole, or at the byte that is none.
  return "text" in decoded ? decoded.text.split("\n") : readFileSync(path, "utf8").split(/\r\n?|\n/);
}

/** What was kept of a file says what the file says. */
function staysTheSameOnAShelf(folder: string, { problems }: Reading): void {
  const place = join(folder, "..", "shelf");
  for (const _ of ["parsed", "kept"]) {
    const shelf = openShelf(place, fingerprintOf("reader"));
    const again = readArchive(listFolder(folder), "with-drafts", shelf);
    shelf.save();
    shelf.close();
    assert.deepEqual(again.problems, problems);
  }
}

/** What the quick reader reads, the thorough one reads to the same end. */
function readsAlike(path: string): void {
  const decoded = decodeText(readFileSync(path));
  const plain = "text" in decoded && parsePlainRecord({ path, text: decoded.text });
  if (plain) assert.deepEqual(plain, parseUnusualRecord({ path, text: decoded.text }));
}

/** Every page and file of the site can be made, and none shows what only a program says. */
async function isShown(folder: string): Promise<void> {
  const { edition } = readEdition({
    folder: listFolder(folder),
    drafts: "with-drafts",
    baseUrl: undefined,
    sheetAddresses: "fixed",
    shelf: bareShelf,
    purpose: "publication",
    memory: noMemory,
  });
  assert.ok(edition);
  for (const plan of [...Object.values(edition.pages), ...Object.values(edition.files)].flat()) {
    // A picture shows what its page shows, and takes longer than all else.
    if (plan.address.endsWith(".png")) continue;
    const shown = await plan.props();
    const told = typeof shown === "string" || shown instanceof Uint8Array ? shown.toString() : JSON.stringify(shown);
    assert.doesNotMatch(told, /\bundefined\b|\[object |\bNaN\b|\bInfinity\b/, plan.address);
  }
}

/** The same for every value, each in a folder of its own with a copy of the sound archive. */
async function holds<Value>(
  values: fc.Arbitrary<Value>,
  check: (value: Value, folder: string) => Promise<void>,
): Promise<void> {
  const property = fc.asyncProperty(values, async (value) => {
    const place = mkdtempSync(join(tmpdir(), "dossier-fuzz-"));
    const folder = join(place, "articles");
    cpSync(soundArchive, folder, { recursive: true });
    cpSync(soundOriginals, join(folder, "originals"), { recursive: true });
    try {
      await check(value, folder);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });
  await fc.assert(property, { numRuns: runs, seed, includeErrorInReport: true });
}
