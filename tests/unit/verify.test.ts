import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { evidenceFile, listFolder } from "../../src/archive/folder.ts";
import { formatProblem } from "../../src/archive/problem.ts";
import { readArchive } from "../../src/archive/reading.ts";
import { runVerify } from "../../src/evidence/command.ts";
import { runCli } from "../support/cli.ts";
import { copyOfProvenArchive, copyOfSoundArchive, soundArchive, soundOriginals } from "../support/folder.ts";

const steel = "2021-05-13-norland-herald-steel-and-salt";
const treaty = "2021-05-14-radio-sudmark-bridge-treaty";

interface Told {
  readonly status: number;
  readonly out: readonly string[];
  readonly faults: readonly string[];
}

function verify(folder: string, originals = soundOriginals): Told {
  const out: string[] = [];
  const faults: string[] = [];
  const plain = (text: string) => text;
  const keep = (lines: string[]) => (line: string) => lines.push(line.replaceAll(folder, "articles"));
  const terminal = { print: keep(out), warn: keep(faults), progress: () => {}, bold: plain, red: plain };
  const status = runVerify(terminal, folder, originals);
  return { status, out, faults };
}

function edit(folder: string, id: string, ...pairs: readonly (readonly [before: string, after: string])[]): void {
  const path = join(folder, `${id}.md`);
  const text = pairs.reduce(
    (record, [before, after]) => {
      assert.ok(record.includes(before), before);
      return record.replace(before, after);
    },
    readFileSync(path, "utf8"),
  );
  writeFileSync(path, text);
}

const lockOf = (folder: string) => readFileSync(join(folder, evidenceFile), "utf8");

function proofOf(folder: string, rigour: "lenient" | "strict" = "lenient"): string[] {
  const { problems } = readArchive(listFolder(folder), "with-drafts", undefined, rigour);
  return problems
    .filter(({ write }) => write === "run npm run verify")
    .map((problem) => formatProblem(problem).replace(`${folder}/`, ""));
}

suite("verify", () => {
  test("finds all that the records claim, and writes the lock that is kept", (context) => {
    const folder = copyOfSoundArchive(context);
    assert.deepEqual(verify(folder), {
      status: 0,
      out: [
        "articles: 2 records held against their originals, 17 claims checked, 0 failed",
        `no original in ${soundOriginals} for 2 records, of which what was found before is kept: 2022-02-08-sund-wire-toll-agreed, 2022-02-09-norland-herald-toll-questions`,
      ],
      faults: [],
    });
    assert.equal(lockOf(folder), lockOf(soundArchive), "verify tests/archive anew");
    verify(folder);
    assert.equal(lockOf(folder), lockOf(soundArchive));
  });

  test("tells all that does not stand where the record says, where it stands, and what comes nearest", (context) => {
    const folder = copyOfProvenArchive(context);
    edit(
      folder,
      steel,
      ["Steel & salt: Ferro", "Steel and salt: Ferro"],
      ["Ida Brandt,", "Ida Brand,"],
      ["value: 4.2e9", "value: 4.3e9"],
    );
    edit(folder, steel, ["words: a handshake in steel", "words: a handshake of steel"], ["at: [6, 8]", "at: [6, 18]"]);
    edit(folder, steel, ["“a handshake in steel” [3]", "“a handshake in steel” [4]"], ["[10]", "[11]"]);
    edit(folder, treaty, ["at: 5 }", "at: 3 }"], ["1.3 billion euros", "“1.4 billion” euros"]);
    const { status, out, faults } = verify(folder);
    assert.equal(status, 1);
    assert.equal(out[0], "articles: 2 records held against their originals, 18 claims checked, 9 failed");
    assert.deepEqual(faults, expected);
  });

  test("seals what stands there, and takes its seal from what does not", (context) => {
    const folder = copyOfProvenArchive(context);
    edit(folder, treaty, ["value: 4.18e9", "value: 4.19e9"]);
    verify(folder);
    const before = lockOf(soundArchive).split("\n");
    const after = lockOf(folder).split("\n");
    const gone = before.filter((line) => !after.includes(line));
    assert.deepEqual(
      gone.map((line) => line.trim().slice(0, 20)),
      ['"2021-05-14-radio-su', '"figure trade 2020":'],
    );
    edit(folder, treaty, ["value: 4.19e9", "value: 4.18e9"]);
    assert.equal(verify(folder).status, 0);
    assert.equal(lockOf(folder), lockOf(soundArchive));
  });

  test("keeps what it knows of records whose original is not at hand, and drops those that are gone", (context) => {
    const folder = copyOfProvenArchive(context);
    const empty = join(folder, "originals");
    mkdirSync(empty);
    assert.equal(
      verify(folder, empty).out[0],
      "articles: 0 records held against their originals, 0 claims checked, 0 failed",
    );
    assert.equal(lockOf(folder), lockOf(soundArchive));
    rmSync(join(folder, `${steel}.md`));
    verify(folder, empty);
    assert.ok(!lockOf(folder).includes(steel) && lockOf(folder).includes(treaty));
  });

  test("tells of an original that is none, and goes on with the others", (context) => {
    const folder = copyOfProvenArchive(context);
    const originals = join(folder, "originals");
    cpSync(soundOriginals, originals, { recursive: true });
    writeFileSync(join(originals, `${steel}.md`), "---\nheadline: Nothing else\n---\n");
    const { status, out, faults } = verify(folder, originals);
    assert.equal(status, 1);
    assert.equal(out[0], "articles: 1 record held against its original, 6 claims checked, 0 failed");
    assert.deepEqual(faults, [
      `articles/originals/${steel}.md:1:1: file: has no paragraph; put the article’s text behind its front matter`,
      "1 error",
    ]);
    assert.equal(lockOf(folder), lockOf(soundArchive));
  });

  test("leaves a lock alone that it can't read, and says what to do", (context) => {
    const folder = copyOfProvenArchive(context);
    const torn = lockOf(folder).replace(' "records"', '<<<<<<< HEAD\n=======\n>>>>>>> theirs\n "records"');
    writeFileSync(join(folder, evidenceFile), torn);
    const { status, faults } = verify(folder);
    assert.equal(status, 1);
    assert.deepEqual(faults, [
      "articles/evidence.lock.json:3:1: file: holds both sides of a merge; keep one of them, or delete the file, and run npm run verify",
      "1 error",
    ]);
    assert.equal(lockOf(folder), torn);
    rmSync(join(folder, evidenceFile));
    assert.equal(verify(folder).status, 0);
    assert.equal(lockOf(folder), lockOf(soundArchive));
  });

  test("says so where the folder of originals is not there", (context) => {
    const { status, faults } = verify(copyOfProvenArchive(context), "nowhere");
    assert.equal(status, 1);
    assert.deepEqual(faults, ["nowhere: is not there; give the folder in which the originals are"]);
  });

  test("puts nothing of an original into the archive", (context) => {
    const folder = copyOfSoundArchive(context);
    verify(folder);
    assert.ok(!existsSync(join(folder, `.${evidenceFile}.new`)));
    assert.ok(!/[a-z]+ [a-z]+ [a-z]+ [a-z]+/.test(lockOf(folder)));
  });
});

suite("the check", () => {
  test("says nothing of an archive that was never verified, unless it is to be strict", async (context) => {
    const folder = copyOfSoundArchive(context);
    assert.deepEqual(proofOf(folder), []);
    assert.equal(proofOf(folder, "strict").length, 4);
    const strict = await runCli(["check", "--strict", folder]);
    assert.equal(strict.status, 1);
    assert.match(
      strict.stderr,
      /steel-and-salt\.md:1:1: file: was never held against its original; run npm run verify/,
    );
  });

  test("warns of a claim that was changed since its check, and strictly fails on it", async (context) => {
    const folder = copyOfProvenArchive(context);
    assert.deepEqual(proofOf(folder), []);
    edit(folder, treaty, ["value: 1.3e9", "value: 1.4e9"], ["“one shore”", "“one coast”"]);
    const told = [
      `${treaty}.md:15:5: LEVELfigures[2]: changed since it was checked on its original; run npm run verify`,
      `${treaty}.md:28:262: LEVELdigest: changed since it was checked on its original; run npm run verify`,
    ];
    assert.deepEqual(
      proofOf(folder),
      told.map((line) => line.replace("LEVEL", "warning: ")),
    );
    assert.deepEqual(
      proofOf(folder, "strict").slice(0, 2),
      told.map((line) => line.replace("LEVEL", "")),
    );
    assert.equal((await runCli(["check", folder])).status, 0);
    assert.equal((await runCli(["check", "--strict", folder])).status, 1);
  });

  test("warns of the figures of a measure whose unit was changed", (context) => {
    const folder = copyOfProvenArchive(context);
    const path = join(folder, "measures.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replace("unit: ratio", "unit: percent"));
    assert.equal(proofOf(folder).length, 1);
  });
});

const expected: readonly string[] = [
  `articles/${steel}.md:2:11: headline: “Steel and salt: Ferro and Vale want tolls < 5 %” does not stand anywhere in the original; write what stands there: the nearest is “Steel & salt: Ferro and Vale want tolls < 5”`,
  "    stated: Steel & salt: Ferro and Vale want tolls < 5 %",
  `articles/${steel}.md:4:10: byline[1]: “Ida Brand” does not stand anywhere in the original; write what stands there: the nearest is “Ida Brandt”`,
  "    stated: Ida Brandt",
  `articles/${steel}.md:16:30: figures[1].value: 4.3e9 EUR does not stand in ¶ 4 or anywhere else; write what stands there: the nearest is “€4.2 billion”`,
  "    ¶ 4: Goods for some €4.2 billion went over the strait in 2020, by the books of the Strait Commission.",
  `articles/${steel}.md:20:86: statements[1].words: “a handshake of steel” does not stand in ¶ 3 or anywhere else; write what stands there: the nearest is “A handshake in steel”`,
  "    ¶ 3: “A handshake in steel” was what Ferro called it, with one hand still on the paper.",
  `articles/${steel}.md:21:79: statements[2].at: names ¶ 18, but the original has 10 paragraphs; write the number of the one that it means`,
  `articles/${steel}.md:28:177: digest: “a handshake in steel” stands in ¶ 3, not in ¶ 4; write [3]`,
  "    ¶ 3: “A handshake in steel” was what Ferro called it, with one hand still on the paper.",
  `articles/${steel}.md:32:117: digest: names ¶ 11, but the original has 10 paragraphs; write the number of the one that it means`,
  `articles/${treaty}.md:15:69: figures[2].at: 1.3e9 EUR stands in ¶ 5, not in ¶ 3; write at: 5`,
  "    ¶ 5: More than €1.3 billion will be needed for the bridge, half from either side, and the roads…",
  `articles/${treaty}.md:30:154: digest: “1.4 billion” does not stand in ¶ 5 or anywhere else; write what stands there: the nearest is “€1.3 billion”`,
  "    ¶ 5: More than €1.3 billion will be needed for the bridge, half from either side, and the roads…",
  "9 errors",
];
