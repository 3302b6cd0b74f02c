import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "node:test";
import { listFolder } from "../../src/archive/folder.ts";
import { formatCount, formatProblem } from "../../src/archive/problem.ts";
import { readArchive } from "../../src/archive/reading.ts";
import { testCases } from "../support/cases.ts";
import { soundArchive } from "../support/folder.ts";

// Each case lays its files over the sound archive, so that it shows its fault and nothing else.
suite("reading tells", () => {
  testCases("tests/cases/reading", (input) => {
    const folder = mkdtempSync(join(tmpdir(), "dossier-"));
    try {
      cpSync(soundArchive, folder, { recursive: true });
      cpSync(input, folder, { recursive: true });
      const { problems } = readArchive(listFolder(folder), "with-drafts");
      const lines = [...problems.map(formatProblem), formatCount(problems) || "sound"];
      return { "problems.txt": `${lines.join("\n").replaceAll(folder, "articles")}\n` };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
