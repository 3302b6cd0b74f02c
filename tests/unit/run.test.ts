import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { suite, type TestContext, test } from "node:test";
import { temporaryFolder } from "../support/folder.ts";

const head = `import { after, suite, test } from "node:test";\n`;
const sound = `test("is sound", () => {});`;

suite("the run of all tests", () => {
  test("ends well where every test does", async (context) => {
    assert.deepEqual(await run(context, `suite("sound", () => { ${sound} });`), [0, "1 passed, 0 failed, 0 skipped"]);
  });

  test("fails once for a test that does, however deep it stands", async (context) => {
    const broken = `suite("a", () => { suite("b", () => { ${sound} test("c", () => { throw Error(); }); }); });`;
    assert.deepEqual(await run(context, broken), [1, "1 passed, 1 failed, 0 skipped"]);
  });

  test("fails where a suite does outside of its tests", async (context) => {
    const body = `suite("a", () => { throw Error(); });`;
    const hook = `suite("a", () => { ${sound} after(() => { throw Error(); }); });`;
    for (const broken of [body, hook]) {
      const [status, tally] = await run(context, `${broken} ${sound}`);
      assert.equal(status, 1);
      assert.match(tally, /, 1 failed, 0 skipped$/);
    }
  });

  test("fails where a file does outside of its suites", async (context) => {
    for (const broken of [`${sound} after(() => { throw Error(); });`, `${sound} throw Error();`]) {
      const [status] = await run(context, broken);
      assert.equal(status, 1);
    }
  });
});

/** Runs a file of tests as the only one of a project, and returns the status and the tally. */
function run(context: TestContext, text: string): Promise<readonly [status: number, tally: string]> {
  const folder = temporaryFolder(context);
  mkdirSync(join(folder, "tests", "unit"), { recursive: true });
  writeFileSync(join(folder, "tests", "unit", "only.test.ts"), head + text);
  const args = ["--import", import.meta.resolve("tsx"), resolve("tests/run.ts"), "unit"];
  // Node runs no tests within a test, but for whoever does not know of that one.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: folder, env }, (error, stdout) => {
      const [tally = stdout] = /^\d+ passed, .*$/m.exec(stdout) ?? [];
      done([error ? Number(error.code ?? 1) : 0, tally]);
    });
  });
}
