import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "node:test";
import { inspectDigest } from "../../src/archive/digest.ts";
import { positionAt } from "../../src/archive/text.ts";
import { renderDigest } from "../../src/site/markdown.ts";
import { testCases } from "../support/cases.ts";

suite("a digest becomes", () => {
  testCases("tests/cases/digest", (input) => {
    const digest = readFileSync(join(input, "digest.md"), "utf8");
    const notes = inspectDigest(digest)
      .filter(({ write }) => !write.startsWith("write 120"))
      .map(({ offset, wrong }) => {
        const { line, column } = positionAt(digest, offset);
        return `${line}:${column}: ${wrong}\n`;
      });
    const { html, text } = renderDigest(digest);
    return {
      "digest.html": html,
      "digest.txt": `${text}\n`,
      "notes.txt": notes.join(""),
    };
  });
});
