import assert from "node:assert/strict";
import { availableParallelism } from "node:os";
import { suite, test } from "node:test";
import { giveWay, hireCrew } from "../../src/build/crew.ts";
import { temporaryFolder } from "../support/folder.ts";

const skip = availableParallelism() === 1 && "no second processor";

suite("a crew shares work out", { skip }, () => {
  test("and the others go on while this thread is at its own portion", { timeout: 60_000 }, async (context) => {
    const crew = hireCrew();
    const shelf = temporaryFolder(context);
    const done: number[] = [];
    let answers = 0;
    try {
      await crew.share({
        items: Array.from({ length: 100 }, (_, item) => item),
        least: 1,
        order(portion) {
          done.push(...portion);
          return { task: "shelve", shelf, files: [] };
        },
        report() {
          answers++;
        },
        async own(portion) {
          done.push(...portion);
          // Without end, if nobody were asked and heard meanwhile; the first portion is a fourth of all at most.
          while (answers < 3) await giveWay();
        },
      });
    } finally {
      await crew.dismiss();
    }
    assert.deepEqual(
      done.sort((a, b) => a - b),
      Array.from({ length: 100 }, (_, item) => item),
    );
  });
});
