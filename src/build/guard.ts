import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { fingerprintOf } from "../archive/fingerprint.ts";
import type { Folder } from "../archive/folder.ts";
import type { Problem } from "../archive/problem.ts";
import type { Shelved } from "../archive/shelf.ts";
import { type Gate, type GuardedOriginal, openGate } from "../evidence/gate.ts";
import { type GuardedText, type Guarding, guardOriginal } from "../evidence/guarding.ts";
import { sequenceOf } from "../evidence/privateText.ts";
import type { Address } from "../site/address.ts";
import { findKept, writeKept } from "./kept.ts";
import { type AddressedLeak, UnreadableOriginalsError } from "./leak.ts";
import type { Program } from "./program.ts";
import type { Stage } from "./publish.ts";
import { openShelf } from "./shelf.ts";
import { pathOf, type Tree } from "./tree.ts";

/** An original as the guard takes it from its shelf. */
interface TakenOriginal extends Shelved<Guarding, readonly GuardedText[]> {
  readonly id: string;
  readonly path: string;
  readonly headline: string | undefined;
  readonly isPublic: boolean;
}

/**
 * Looks for the text of private originals in the files of a tree. A file that has passed once is not looked at again while
 * the originals, and what may be published of them, are the same.
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
    const mark = fingerprintOf([program.reader, ...originals.map(describe)].join("\n"));
    // What stands under the mark, this function has written.
    const passed = new Set((findKept(memory, mark)?.value ?? []) as string[]);
    const unseen = [...tree.leaves].filter(([, { content }]) => !passed.has(content)).map(([address]) => address);
    if (unseen.length === 0) return [];
    const leaks = search(tree, unseen, gateOf(originals));
    const leaking = new Set(leaks.map(({ address }) => address));
    const clean = [...tree.leaves].filter(([address]) => !leaking.has(address));
    writeKept(memory, mark, [...new Set(clean.map(([, { content }]) => content))]);
    return leaks;
  } finally {
    shelf.close();
  }
}

function takeOriginals(
  { originals }: Folder,
  { articles }: Archive,
  take: ReturnType<typeof openShelf>["take"],
): TakenOriginal[] {
  // What is a draft, or has no record any more, is not published and its original is private.
  const published = new Map<string, (typeof articles)[number]>(articles.map((article) => [article.id, article]));
  const problems: Problem[] = [];
  const taken: TakenOriginal[] = [];
  for (const [id, file] of originals) {
    const article = published.get(id);
    const shelved = take(file, guardOriginal);
    if ("severity" in shelved) problems.push(shelved);
    else {
      const isPublic = article?.isPublic ?? false;
      taken.push({ ...shelved, id, path: file.path, headline: article?.headline, isPublic });
    }
  }
  if (problems.length > 0) throw new UnreadableOriginalsError(problems);
  return taken;
}

function describe({ id, fingerprint, headline, isPublic }: TakenOriginal): string {
  return JSON.stringify([id, fingerprint, headline, isPublic]);
}

function gateOf(originals: readonly TakenOriginal[]): Gate {
  const guarded = originals.filter(({ isPublic }) => !isPublic);
  const open = originals.filter(({ isPublic }) => isPublic);
  return openGate(guarded.map(guardedOriginal), () => open.flatMap(({ content }) => content().map(sequenceOf)));
}

function guardedOriginal({ path, headline, summary, content }: TakenOriginal): GuardedOriginal {
  const bytes = Buffer.from(summary.blocks, "base64");
  return {
    path,
    blocks: new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)),
    citations: headline === undefined ? summary.citations : [headline, ...summary.citations],
    read: () => content().map(sequenceOf),
  };
}

function search(tree: Tree, addresses: readonly Address[], gate: Gate): AddressedLeak[] {
  return addresses.flatMap((address) =>
    gate(readFileSync(pathOf(tree.folder, address))).map((leak) => ({ ...leak, address })),
  );
}
