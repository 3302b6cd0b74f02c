import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, type TestContext, test } from "node:test";
import fc from "fast-check";
import { acts } from "../support/act.ts";
import { buildHere } from "../support/building.ts";
import { type Chain, type Step, walk } from "../support/chain.ts";
import { runCli } from "../support/cli.ts";
import type { DiskFault } from "../support/disk.ts";
import { faultIn } from "../support/diskFault.ts";
import { differencesOf, readTree } from "../support/files.ts";
import { copyOfSoundArchive, soundArchive, temporaryFolder } from "../support/folder.ts";
import { copyProgram, editProgram, places } from "../support/project.ts";

// RUNS=200 SEED=7 asks for more, and for others.
const runs = Number(process.env["RUNS"] ?? 10);
const seed = Number(process.env["SEED"] ?? 3);

const fault: fc.Arbitrary<Omit<DiskFault, "folder">> = fc.record({
  from: fc.constantFrom("", "", "records/", "next/", "next.json.new", "perl", "site.json", "last.json"),
  calls: fc.oneof(fc.nat(3), fc.nat(12), fc.nat(300)),
  kind: fc.constantFrom("gone", "full"),
});

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...Object.keys(acts)),
  seed: fc.nat(1e6),
  isLater: fc.boolean(),
  fault: fc.option(fault, { nil: undefined, freq: 3 }),
});

const chain: fc.Arbitrary<Chain> = fc.record({
  seed: fc.nat(1e6),
  // Enough that lists have several pages, or few.
  stories: fc.oneof(fc.nat(12), fc.nat(12), fc.integer({ min: 75, max: 130 })),
  isOfOnePiece: fc.boolean(),
  steps: fc.array(step, { minLength: 1, maxLength: 8 }),
});

const change = fc.record({
  place: fc.constantFrom(...places),
  number: fc.integer({ min: 1, max: 9 }),
  death: fc.option(fc.nat(60), { nil: undefined }),
});

suite("an incremental build", () => {
  test("gives what a clean one gives, whatever happened before, and renders no page without need", async () => {
    await holds(chain, runs, walk);
  });

  test("gives what a clean one gives after every kind of change in turn", async (context) => {
    for (const isLater of [true, false]) {
      const steps = Object.keys(acts).map((act, index): Step => ({ act, seed: index, isLater, fault: undefined }));
      await walk({ seed: 1, stories: 90, isOfOnePiece: true, steps }, temporaryFolder(context));
    }
  });

  test("gives what a clean one gives after the program was changed, and after a death", async () => {
    await holds(fc.array(change, { minLength: 1, maxLength: 5 }), Math.ceil(runs / 5), async (changes, folder) => {
      copyProgram(folder);
      cpSync(soundArchive, join(folder, "articles"), { recursive: true });
      for (const { place, number, death } of changes) {
        await buildIn(folder, "_site", death);
        editProgram(folder, place[0], place[1], number);
        await buildIn(folder, "_site", undefined);
        rmSync(join(folder, "clean"), { recursive: true, force: true });
        await buildIn(folder, "clean/site", undefined);
        assert.deepEqual(differencesOf(readTree(join(folder, "_site")), readTree(join(folder, "clean", "site"))), []);
      }
    });
  });

  test("links to a renamed record by its new name", async (context) => {
    const { content, output, comesOut } = await buildSound(context);
    renameSync(join(content, "2021-05-14-radio-sudmark-bridge-treaty.md"), join(content, "renamed.md"));
    await buildHere({ content, output });
    await comesOut();
  });

  test("reads the records again where what was kept of them is damaged", async (context) => {
    const { content, output, workshop, comesOut } = await buildSound(context);
    writeFileSync(join(workshop, "records", "pack"), "");
    const baseUrl = "https://archive.example/";
    await buildHere({ content, output, baseUrl });
    await comesOut(baseUrl);
  });

  test("removes what somebody put beside a page", async (context) => {
    const { content, output, comesOut } = await buildSound(context);
    writeFileSync(join(output, "about", "mine.txt"), "mine");
    await buildHere({ content, output });
    await comesOut();
  });

  test("puts the home page back that somebody deleted", async (context) => {
    const { content, output, comesOut } = await buildSound(context);
    rmSync(join(output, "index.html"));
    await buildHere({ content, output });
    await comesOut();
  });

  test("puts a folder back in whose place somebody put a file", async (context) => {
    const { content, output, comesOut } = await buildSound(context);
    rmSync(join(output, "articles"), { recursive: true });
    writeFileSync(join(output, "articles"), "mine");
    await buildHere({ content, output });
    await comesOut();
  });

  test("puts a page back in whose place somebody put a folder", async (context) => {
    const { content, output, comesOut } = await buildSound(context);
    rmSync(join(output, "404.html"));
    mkdirSync(join(output, "404.html"));
    for (const baseUrl of ["https://archive.example/", "https://other.example/"]) {
      await buildHere({ content, output, baseUrl });
      await comesOut(baseUrl);
    }
  });

  test("puts a folder back in whose place somebody put a link to another", async (context) => {
    const { content, output, comesOut } = await buildSound(context);
    renameSync(join(output, "about"), `${output}.about`);
    symlinkSync(`${output}.about`, join(output, "about"), "dir");
    await buildHere({ content, output, isLater: true });
    await comesOut();
  });
});

/** Builds the sound archive, of which a test may then change everything. */
async function buildSound(context: Pick<TestContext, "after">) {
  const content = copyOfSoundArchive(context);
  const folder = temporaryFolder(context);
  const output = join(folder, "site");
  await buildHere({ content, output, isLater: true });
  return {
    content,
    output,
    workshop: join(folder, ".site.dossier"),
    /** Sees that the site is what a clean build gives. */
    async comesOut(baseUrl?: string) {
      const clean = join(temporaryFolder(context), "site");
      await buildHere({ content, output: clean, baseUrl });
      assert.deepEqual(differencesOf(readTree(output), readTree(clean)), []);
    },
  };
}

async function holds<Value>(
  values: fc.Arbitrary<Value>,
  numRuns: number,
  check: (value: Value, folder: string) => Promise<void>,
): Promise<void> {
  const property = fc.asyncProperty(values, async (value) => {
    const folder = mkdtempSync(join(tmpdir(), "dossier-incremental-"));
    try {
      await check(value, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  await fc.assert(property, { numRuns, seed, includeErrorInReport: true });
}

/** Builds with the program in a folder, to the end or until it is killed at a change of the disk. */
async function buildIn(folder: string, output: string, death: number | undefined): Promise<void> {
  const env = death === undefined ? {} : faultIn({ folder, from: "", calls: death, kind: "killed" });
  const { status, stderr } = await runCli(["build", "--output", output], env, folder);
  if (death === undefined) assert.equal(status, 0, stderr);
}
