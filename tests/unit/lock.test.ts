import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, type TestContext, test } from "node:test";
import { lock } from "../../src/build/lock.ts";
import { temporaryFolder } from "../support/folder.ts";

const needsTicks = { skip: !existsSync("/proc/self/stat") && "no /proc" };

suite("the lock of a living process", () => {
  test("is not taken over when the clock has been set", needsTicks, async (context) => {
    const { path, held } = await heldLock(context);
    for (const since of [0, Date.now() + 3_600_000]) {
      writeFileSync(path, JSON.stringify({ ...held, since }));
      assert.throws(() => lock(path, refuse), { message: `held by ${held.pid}` });
    }
  });

  test("is taken over where a dead one had its number, though no ps can tell", needsTicks, async (context) => {
    const { path, held } = await heldLock(context);
    writeFileSync(path, JSON.stringify({ ...held, birth: "1" }));
    const { PATH: programs } = process.env;
    context.after(() => {
      process.env["PATH"] = programs;
    });
    process.env["PATH"] = "";
    lock(path, refuse)();
    assert.ok(!existsSync(path));
  });

  test("is held to its clock where nobody wrote down more", async (context) => {
    const { path, held } = await heldLock(context);
    writeFileSync(path, JSON.stringify({ pid: held.pid, since: held.since }));
    assert.throws(() => lock(path, refuse), { message: `held by ${held.pid}` });
  });
});

function refuse(holder: number): never {
  throw new Error(`held by ${holder}`);
}

/** A lock that another process holds until the test is over, and what it says of its holder. */
async function heldLock(context: TestContext) {
  const path = join(temporaryFolder(context), "lock");
  const script = `import { lock } from "./src/build/lock.ts";
    lock(${JSON.stringify(path)}, () => { throw Error(); });
    console.log("held");
    setInterval(() => {}, 1e6);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  context.after(() => child.kill());
  await once(child.stdout, "data");
  return { path, held: JSON.parse(readFileSync(path, "utf8")) as { readonly pid: number; readonly since: number } };
}
