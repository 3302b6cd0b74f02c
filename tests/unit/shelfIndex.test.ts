import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, type TestContext, test } from "node:test";
import { openIndex } from "../../src/build/shelfIndex.ts";
import { temporaryFolder } from "../support/folder.ts";

type Entry = { readonly number: number };

suite("the index of a shelf", () => {
  test("keeps a small change beside the rest, and takes it in when it is no longer small", (context) => {
    const { folder, entries, whole } = prepare(context);
    const before = whole();
    const changed = new Map(entries).set("name 7", { number: 700 }).set("new", { number: 1 });
    changed.delete("name 9");
    openedAfter(folder, changed);
    assert.equal(whole(), before);
    for (let at = 20; at < 40; at++) changed.set(`name ${at}`, { number: at * 100 });
    openedAfter(folder, changed);
    assert.notEqual(whole(), before);
  });

  test("goes back to what it held before where the changes are damaged, and to nothing where all is", (context) => {
    const { folder, entries } = prepare(context);
    openedAfter(folder, new Map(entries).set("name 7", { number: 700 }));
    writeFileSync(join(folder, "changes.json"), "{");
    assert.deepEqual(openIndex<Entry>(folder, "mark").entries, entries);
    writeFileSync(join(folder, "index.json"), "{");
    assert.equal(openIndex<Entry>(folder, "mark").entries.size, 0);
  });

  test("does not take changes of another index for its own", (context) => {
    const { folder, entries } = prepare(context);
    openedAfter(folder, new Map(entries).set("name 7", { number: 700 }));
    const changes = readFileSync(join(folder, "changes.json"));
    const others = new Map([...entries].map(([name, { number }]) => [name, { number: number + 1 }]));
    openedAfter(folder, others);
    writeFileSync(join(folder, "changes.json"), changes);
    assert.deepEqual(openIndex<Entry>(folder, "mark").entries, others);
  });
});

/** Saves entries as they stand after those that the index holds, and sees that they are found again. */
function openedAfter(folder: string, entries: ReadonlyMap<string, Entry>): void {
  const index = openIndex<Entry>(folder, "mark");
  // An entry that says the same is the same object, as the shelf has it.
  const isSame = (name: string, { number }: Entry) => index.entries.get(name)?.number === number;
  index.save(new Map([...entries].map(([name, one]) => [name, (isSame(name, one) && index.entries.get(name)) || one])));
  assert.deepEqual(new Map([...openIndex<Entry>(folder, "mark").entries].sort()), new Map([...entries].sort()));
}

function prepare(context: TestContext) {
  const folder = temporaryFolder(context);
  const entries = new Map(Array.from({ length: 100 }, (_, at) => [`name ${at}`, { number: at }]));
  openIndex<Entry>(folder, "mark").save(entries);
  return { folder, entries, whole: () => readFileSync(join(folder, "index.json"), "utf8") };
}
