import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "node:test";
import { parseDigest } from "../../src/archive/digest.ts";
import { positionAt } from "../../src/archive/text.ts";
import { testCases } from "../support/cases.ts";

suite("a digest becomes", () => {
  testCases("tests/cases/digest", (input) => {
    const digest = readFileSync(join(input, "digest.md"), "utf8");
    const parsed = parseDigest(digest);
    const notes = parsed.notes
      .filter(({ write }) => !write.startsWith("write 120"))
      .map(({ offset, wrong }) => {
        const { line, column } = positionAt(digest, offset);
        return `${line}:${column}: ${wrong}\n`;
      });
    return {
      "digest.html": parsed.html,
      "lead.txt": `${parsed.digest.lead}\n`,
      "notes.txt": notes.join(""),
    };
  });
});
