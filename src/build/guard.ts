import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Archive } from "../archive/archive.ts";
import type { Fingerprint } from "../archive/fingerprint.ts";
import type { Folder } from "../archive/folder.ts";
import { hashWindows } from "../evidence/block.ts";
import { type Gate, type GuardedOriginal, type Inspection, openGate } from "../evidence/gate.ts";
import { pack, unpack } from "../evidence/guarding.ts";
import { sequenceOf } from "../evidence/privateText.ts";
import type { Address } from "../site/address.ts";
import type { AddressedLeak } from "./leak.ts";
import { type Passed, recallPassed, writePassed } from "./passed.ts";
import type { Program } from "./program.ts";
import type { Stage } from "./publish.ts";
import { openShelf } from "./shelf.ts";
import { describe, type TakenOriginal, takeOriginals } from "./takenOriginal.ts";
import { type Leaf, pathOf, type Tree } from "./tree.ts";

/**
 * Looks for the text of private originals in the files of a tree. A file that has passed once is not looked at again,
 * unless it may have something of an original that is new.
 *
 * @throws {UnreadableOriginalsError} where an original can't be read, so that nobody can tell
 */
export function findLeaks(
  tree: Tree,
  stage: Stage,
  folder: Folder,
  archive: Archive,
  program: Program,
): AddressedLeak[] {
  if (folder.originals.size === 0) return [];
  const shelf = openShelf(join(stage.workshop, "originals"), program.reader);
  try {
    const originals = takeOriginals(folder, archive, shelf.take);
    shelf.save();
    const memory = join(stage.workshop, "passed.json");
    const passed = recallPassed(memory, program, originals);
    const news = originals.filter((original) => !original.isPublic && !passed.guarded.has(describe(original)));
    const hasPassed = passFinder(passed, news);
    const unseen = [...tree.leaves].filter(([, { content }]) => !hasPassed(content));
    if (news.length + unseen.length === 0) return [];
    const found = unseen.length === 0 ? [] : search(tree, unseen, gateOf(originals));
    const files = new Map([...tree.leaves].map(([, { content }]) => [content, passed.files.get(content)]));
    for (const { content, leaks, blocks } of found) files.set(content, leaks.length > 0 ? undefined : pack(blocks));
    writePassed(memory, program, originals, files);
    return found.flatMap(({ address, leaks }) => leaks.map((leak) => ({ ...leak, address })));
  } finally {
    shelf.close();
  }
}

/** Tells which files have passed, and can have nothing of the originals that are new. */
function passFinder({ files }: Passed, news: readonly TakenOriginal[]): (file: Fingerprint) => boolean {
  if (files.size === 0) return () => false;
  const sequences = news.flatMap(({ content }) => content().map(sequenceOf));
  const windows = new Set(sequences.flatMap(({ words }) => hashWindows(words)));
  return (file) => {
    const blocks = files.get(file);
    return blocks !== undefined && (windows.size === 0 || !unpack(blocks).some((hash) => windows.has(hash)));
  };
}

function gateOf(originals: readonly TakenOriginal[]): Gate {
  const guarded = originals.filter(({ isPublic }) => !isPublic);
  const open = originals.filter(({ isPublic }) => isPublic);
  return openGate(guarded.map(guardedOriginal), () => open.flatMap(({ content }) => content().map(sequenceOf)));
}

function guardedOriginal({ path, headline, summary, content }: TakenOriginal): GuardedOriginal {
  return {
    path,
    blocks: unpack(summary.blocks),
    citations: headline === undefined ? summary.citations : [headline, ...summary.citations],
    read: () => content().map(sequenceOf),
  };
}

interface Searched extends Inspection {
  readonly address: Address;
  readonly content: Fingerprint;
}

function search(tree: Tree, files: readonly (readonly [Address, Leaf])[], gate: Gate): Searched[] {
  return files.map(([address, { content }]) => {
    return { ...gate(readFileSync(pathOf(tree.folder, address))), address, content };
  });
}
