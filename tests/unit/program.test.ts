import assert from "node:assert/strict";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { readProgram } from "../../src/build/program.ts";
import { fileKinds } from "../../src/site/fileKind.ts";
import { noPlans, type PageKind } from "../../src/site/pageKind.ts";
import { temporaryFolder } from "../support/folder.ts";
import { copyProgram } from "../support/project.ts";

const kinds = [...(Object.keys(noPlans) as PageKind[]), ...fileKinds];

test("what makes a page or file is another after a change of what reads the records, whatever its kind", (context) => {
  goToCopy(context);
  for (const module of ["record", "parsing", "frontMatter", "reading", "markdown"]) {
    const before = readProgram();
    appendFileSync(join("src/archive", `${module}.ts`), "// changed\n");
    const after = readProgram();
    for (const kind of kinds) assert.notEqual(after.makerOf(kind), before.makerOf(kind), `${kind} after ${module}`);
  }
});

test("a change of one template makes no other kind of page another", (context) => {
  goToCopy(context);
  const before = readProgram();
  appendFileSync("templates/pages/topic.11ty.tsx", "// changed\n");
  const after = readProgram();
  assert.deepEqual(
    kinds.filter((kind) => after.makerOf(kind) !== before.makerOf(kind)),
    ["topic"],
  );
});

/** Goes to a copy of the program until the test is over. */
function goToCopy(context: TestContext): void {
  const folder = temporaryFolder(context);
  copyProgram(folder);
  const home = process.cwd();
  context.after(() => process.chdir(home));
  process.chdir(folder);
}
