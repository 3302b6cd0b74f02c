import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { randomOf } from "../../bench/random.ts";
import { buildHere } from "../support/building.ts";
import { type Outcome, runCli, runCliMeanwhile } from "../support/cli.ts";
import { putDown } from "../support/desk.ts";
import { breakDisk, type DiskFault, watchDisk } from "../support/disk.ts";
import { fit } from "../support/edit.ts";
import { differencesOf, readTree } from "../support/files.ts";
import { makeNewsroom } from "../support/newsroom.ts";
import { dead, leaveToTheDead, prepareSuccession } from "../support/succession.ts";

const succession = prepareSuccession("publishing");
const { folder, site, lock } = succession;

suite("a build that dies leaves the complete old site or the complete new one, and the next build needs no help,", () => {
  test("whichever change of the disk was its last", async () => {
    for (let calls = 0; await diesAt({ from: "", calls }, succession.standing); calls++);
  });

  test("also where the system can’t exchange two folders at once", async () => {
    const path = process.env["PATH"];
    process.env["PATH"] = "";
    // For a moment there is no site: the next build brings it back.
    for (let calls = 0; await diesAt({ from: "next.json.new", calls }, () => undefined); calls++);
    process.env["PATH"] = path;
  });

  test("where it is killed while it reads, renders or publishes", async () => {
    for (const moment of earlyDeaths) assert.ok(await isKilled(moment));
    for (let calls = 0; await isKilled({ from: "next.json.new", calls }); calls++);
  });

  test("and brings no page back that was gone", async () => {
    const [content, output, fresh] = ["shrinking", "shrunk", "fresh"].map((name) => join(folder, name));
    assert.ok(content && output && fresh);
    const newsroom = fit(makeNewsroom({ stories: 100, isOfOnePiece: true }, randomOf(1)));
    const shrink = (stories: number) => putDown({ ...newsroom, stories: newsroom.stories.slice(0, stories) }, content);
    shrink(100);
    await buildHere({ content, output });
    shrink(50);
    const mend = breakDisk({ folder, from: "site.json", calls: 0, kind: "gone" });
    await assert.rejects(buildHere({ content, output }).finally(mend));
    leaveToTheDead(join(folder, ".shrunk.dossier", "lock"));
    shrink(49);
    await buildHere({ content, output });
    await buildHere({ content, output: fresh });
    assert.deepEqual(differencesOf(readTree(output), readTree(fresh)), []);
  });
});

suite("of two builds at once", () => {
  test("the second says who is at work, and spoils nothing", async () => {
    for (const moment of ["records", "next", "next.json", "perl", "site.json"]) {
      const goal = succession.next();
      const outcomes: (Outcome | undefined)[] = [];
      const end = watchDisk(folder, ({ about }) => {
        if (outcomes.length > 0 || !about.includes(moment)) return;
        outcomes.push(undefined);
        outcomes.push(runCliMeanwhile(["build", goal, "--output", site]));
      });
      await buildHere({ content: goal, output: site }).finally(end);
      const outcome = outcomes.at(-1);
      assert.equal(outcome?.status, 1);
      assert.match(outcome?.stderr ?? "", new RegExp(`process ${process.pid} is building it; wait for it to end\n$`));
      assert.equal(succession.standing(), goal);
    }
  });

  test("only one takes the lock over of a process that died", async (context) => {
    const other = spawn(process.execPath, ["--eval", "setInterval(() => undefined, 1000)"]);
    context.after(() => other.kill());
    const held = JSON.stringify({ pid: other.pid, since: Date.now() });
    writeFileSync(lock, dead);
    const end = watchDisk(folder, ({ name, about }) => {
      if (name !== "renameSync" || !about.startsWith(`${lock} `) || readFileSync(lock, "utf8") !== dead) return;
      // Another build has found the same lock, and was faster.
      writeFileSync(lock, held);
    });
    const refusal = new RegExp(`process ${other.pid} is building it`);
    await assert.rejects(buildHere({ content: succession.next(), output: site }).finally(end), refusal);
    assert.equal(readFileSync(lock, "utf8"), held, "and it holds the lock still");
    rmSync(lock, { force: true });
  });

  test("none is feared where a lock is empty, or was left by a process that had the same number", async () => {
    writeFileSync(lock, "");
    await buildHere({ content: succession.next(), output: site });
    const leave = `import{writeFileSync}from"node:fs";writeFileSync(${JSON.stringify(lock)},JSON.stringify({pid:process.pid,since:0}))`;
    const NODE_OPTIONS = `--import data:text/javascript,${encodeURIComponent(leave)}`;
    const { status, stderr } = await runCli(["build", succession.next(), "--output", site], { NODE_OPTIONS });
    rmSync(lock, { force: true });
    assert.equal(status, 0, stderr);
  });
});

// Where it counts from, and how many changes of the disk go well from there on.
const earlyDeaths = [
  { from: "", calls: 0 },
  { from: "", calls: 2 },
  { from: "records", calls: 2 },
  { from: "next", calls: 0 },
  { from: "next", calls: 9 },
] as const;

/** Builds the next archive until the disk fails, and then again; tells whether it did. */
async function diesAt(moment: Pick<DiskFault, "from" | "calls">, look: () => void): Promise<boolean> {
  const content = succession.next();
  const mend = breakDisk({ folder, kind: "gone", ...moment });
  let hasDied = false;
  try {
    await buildHere({ content, output: site });
  } catch {
    hasDied = true;
  } finally {
    mend();
  }
  leaveToTheDead(lock);
  look();
  await succession.rebuild(content);
  return hasDied;
}

/** Builds the next archive in a process that is killed, and then again; tells whether it was killed before it was done. */
async function isKilled(moment: Pick<DiskFault, "from" | "calls">): Promise<boolean> {
  const content = succession.next();
  const { status } = await succession.run(content, { ...moment, kind: "killed" });
  succession.standing();
  await succession.rebuild(content);
  return status !== 0;
}
