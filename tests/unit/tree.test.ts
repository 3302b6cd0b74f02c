import assert from "node:assert/strict";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, type TestContext, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { graft, lookOver, prune, type Tree, writeLeaf } from "../../src/build/tree.ts";
import type { Address } from "../../src/site/address.ts";
import { temporaryFolder } from "../support/folder.ts";

const page: Address = "/about/";

suite("what somebody put beside a page is removed", () => {
  test("at the very moment when the page was written", (context) => {
    const tree = treeOf(context, page);
    putBeside(tree);
    assertWeeded(tree);
  });

  test("after the page was seen to be alone", async (context) => {
    const tree = treeOf(context, page);
    await seeAlone(tree);
    putBeside(tree);
    assertWeeded(tree);
  });

  test("before the page was written over", async (context) => {
    const tree = treeOf(context, page);
    await seeAlone(tree);
    putBeside(tree);
    write(tree, page);
    assertWeeded(tree);
  });

  test("before the page was there", (context) => {
    const tree = treeOf(context);
    mkdirSync(join(tree.folder, page));
    putBeside(tree);
    write(tree, page);
    assertWeeded(tree);
  });

  test("before the page came from another site, where it was seen to be alone", async (context) => {
    const [from, tree] = [treeOf(context, page), treeOf(context)];
    await seeAlone(from);
    mkdirSync(join(tree.folder, page));
    putBeside(tree);
    assert.ok(graft(from, tree, page));
    assertWeeded(tree);
  });

  test("where another page stood below it", async (context) => {
    const tree = treeOf(context, page);
    await seeAlone(tree);
    write(tree, "/about/2/");
    prune(tree, "/about/2/");
    putBeside(tree);
    assertWeeded(tree);
  });
});

function treeOf(context: TestContext, ...addresses: readonly Address[]): Tree {
  const tree: Tree = { folder: temporaryFolder(context), leaves: new Map() };
  for (const address of addresses) write(tree, address);
  return tree;
}

function write(tree: Tree, address: Address): void {
  tree.leaves.set(address, writeLeaf(tree.folder, address, "a page", "made of something"));
}

/** Looks at a page that nobody has touched for a while, and remembers the time of its folder. */
async function seeAlone(tree: Tree): Promise<void> {
  await setTimeout(100);
  lookOver(tree);
  assert.ok(tree.leaves.get(page)?.alone, "nobody will know that it was alone");
}

function putBeside({ folder }: Tree): void {
  writeFileSync(join(folder, page, "stranger.html"), "what nobody knows");
}

function assertWeeded(tree: Tree): void {
  assert.deepEqual(lookOver(tree).spoilt, []);
  assert.ok(!existsSync(join(tree.folder, page, "stranger.html")), "a stranger is left");
  assert.ok(existsSync(join(tree.folder, page, "index.html")), "the page is gone");
}
