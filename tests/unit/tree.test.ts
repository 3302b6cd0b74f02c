import assert from "node:assert/strict";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, type TestContext, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { graft, lookOver, type Tree, writeLeaf } from "../../src/build/tree.ts";
import type { Address } from "../../src/site/address.ts";
import { temporaryFolder } from "../support/folder.ts";

const page: Address = "/about/";

suite("what somebody put beside a page is removed", () => {
  test("when it came after the page", async (context) => {
    const tree = treeOf(context, page);
    await putBeside(tree);
    assertWeeded(tree);
  });

  test("when the page was written over since", async (context) => {
    const tree = treeOf(context, page);
    await putBeside(tree);
    write(tree, page);
    assertWeeded(tree);
  });

  test("when its folder was there before the page", async (context) => {
    const tree = treeOf(context);
    mkdirSync(join(tree.folder, page));
    await putBeside(tree);
    write(tree, page);
    assertWeeded(tree);
  });

  test("when the page is that of another site", async (context) => {
    const [from, tree] = [treeOf(context, page), treeOf(context)];
    mkdirSync(join(tree.folder, page));
    await putBeside(tree);
    assert.ok(graft(from, tree, page));
    assertWeeded(tree);
  });

  test("when the page has lost its neighbour", async (context) => {
    const tree = treeOf(context, page, "/about/2/");
    rmSync(join(tree.folder, "about/2"), { recursive: true });
    tree.leaves.delete("/about/2/");
    lookOver(tree);
    await putBeside(tree);
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

async function putBeside({ folder }: Tree): Promise<void> {
  // Some file systems tell times by ticks of some milliseconds.
  await setTimeout(20);
  writeFileSync(join(folder, page, "stranger.html"), "what nobody knows");
}

function assertWeeded(tree: Tree): void {
  assert.deepEqual(lookOver(tree).spoilt, []);
  assert.ok(!existsSync(join(tree.folder, page, "stranger.html")), "a stranger is left");
  assert.ok(existsSync(join(tree.folder, page, "index.html")), "the page is gone");
}
