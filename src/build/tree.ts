import {
  copyFileSync,
  type Dirent,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { isSettled } from "../archive/file.ts";
import { type Fingerprint, fingerprintOf } from "../archive/fingerprint.ts";
import { codeOf } from "../cause.ts";
import { type Address, fileAt } from "../site/address.ts";
import type { FileContent } from "../site/files.ts";
import { findKept, writeKept } from "./kept.ts";

/** A file of a site as it was written: what it was made of, and how to tell that it is still what it was. */
export interface Leaf {
  readonly made: string;
  readonly size: number;
  readonly modified: number;
  readonly content: Fingerprint;
  /** The time of the folder of a page, when nothing but the page was seen in it; left out where nobody has looked. */
  readonly alone?: number;
}

/** A folder with a site in it, or part of one, and what is known of its files. */
export interface Tree {
  readonly folder: string;
  readonly leaves: Map<Address, Leaf>;
}

// Changes with the shape of what is kept.
const mark = "tree-2";

/** Where a tree stands, and the file that keeps what is known of it. */
export interface Plot {
  readonly folder: string;
  readonly memory: string;
}

/** Reads what is known of the site in a folder; whether its files are still as they were written is not looked at. */
export function readTree({ folder, memory }: Plot): Tree {
  // What stands under the mark, this module has written.
  const kept = existsSync(folder) ? ((findKept(memory, mark)?.value ?? []) as [Address, Leaf][]) : [];
  return { folder, leaves: new Map(kept) };
}

/** What came of looking a tree over. */
export interface Look {
  /** The files that are as they were written, though their times are others or they are new here. */
  readonly leaves: readonly (readonly [address: Address, leaf: Leaf])[];
  readonly spoilt: readonly Address[];
}

/** Removes from a tree's folder what is no file of it, and looks at every file of it. */
export function lookOver(tree: Tree): Look {
  const known = new Map(tree.leaves);
  weed(tree);
  const spoilt = verify(tree);
  return { leaves: [...tree.leaves].filter(([address, leaf]) => known.get(address) !== leaf), spoilt };
}

/** Looks at every file of a tree, and forgets those that are not as they were written. Returns their addresses. */
function verify({ folder, leaves }: Tree): Address[] {
  const spoilt: Address[] = [];
  for (const [address, leaf] of leaves) {
    const same = findSame(pathOf(folder, address), leaf);
    if (same) leaves.set(address, same);
    else spoilt.push(address);
  }
  for (const address of spoilt) leaves.delete(address);
  return spoilt;
}

/** What is known of a file, where nobody has touched it since. */
function findSame(path: string, leaf: Leaf): Leaf | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size !== leaf.size) return undefined;
  if (stats.mtimeMs === leaf.modified) return leaf;
  // Copied from elsewhere, as a cache is: what it says decides.
  if (fingerprintOf(readFileSync(path)) !== leaf.content) return undefined;
  return { ...leaf, modified: stats.mtimeMs };
}

/** Keeps what is known of a tree. */
export function writeTree({ leaves }: Tree, memory: string): void {
  writeKept(memory, mark, [...leaves]);
}

/** The path of the file at an address: `/about/` is `about/index.html`. */
export function pathOf(folder: string, address: Address): string {
  return folder + fileAt(address);
}

/** Writes a file into the folder of a tree, of which it becomes a leaf. */
export function writeLeaf(folder: string, address: Address, content: FileContent, made: string): Leaf {
  const path = pathOf(folder, address);
  const bytes = bytesOf(content);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return leafOf(path, made, fingerprintOf(bytes));
}

// Room for the bytes of nearly any page: what is made anew for each is collected as garbage at a price.
const room = Buffer.allocUnsafeSlow(1_000_000);

/** The bytes of a file's content, which hold until they are asked for of the next. */
function bytesOf(content: FileContent): Uint8Array {
  if (typeof content !== "string") return content;
  const mostBytes = 3 * content.length;
  return mostBytes > room.length ? Buffer.from(content) : room.subarray(0, room.write(content));
}

function leafOf(path: string, made: string, content: Fingerprint): Leaf {
  const { size, mtimeMs } = lstatSync(path);
  return { made, size, modified: mtimeMs, content };
}

/** Gives a tree the file that another has, where it is still as it was written there. Returns whether it is. */
export function graft(from: Tree, to: Tree, address: Address): boolean {
  const leaf = from.leaves.get(address);
  const source = pathOf(from.folder, address);
  if (!leaf || !findSame(source, leaf)) return false;
  const target = pathOf(to.folder, address);
  try {
    linkSync(source, target);
  } catch (error) {
    mkdirSync(dirname(target), { recursive: true });
    if (codeOf(error) === "ENOENT") linkSync(source, target);
    // Not every file system lets two folders share a file.
    else copyFileSync(source, target);
  }
  to.leaves.set(address, leafOf(target, leaf.made, leaf.content));
  return true;
}

/** Removes a file, and the folders that are empty without it. */
export function prune(tree: Tree, address: Address): void {
  tree.leaves.delete(address);
  const path = pathOf(tree.folder, address);
  rmSync(path, { recursive: true, force: true });
  for (let folder = dirname(path); folder !== tree.folder && removeEmpty(folder); folder = dirname(folder));
}

/** Removes a folder if nothing stands in it. To look first would take long where much does. Returns whether it did. */
function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    if (["ENOTEMPTY", "EEXIST", "ENOENT"].includes(codeOf(error) as string)) return false;
    throw error;
  }
}

/** What stands in a folder; undefined where there is none. Asking first whether there is one would take as long again. */
function namesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    return undefined;
  }
}

/** Removes what stands in the folder and is no file of the tree. */
function weed({ folder, leaves }: Tree): void {
  const holders = new Set<string>(["/"]);
  for (const address of leaves.keys()) {
    for (let holder = parentOf(address); !holders.has(holder); holder = parentOf(holder)) holders.add(holder);
  }
  const isOurs = (address: Address) => leaves.has(address) || holders.has(address);
  const look = (holder: Address) => {
    for (const entry of entriesIn(join(folder, holder))) {
      const address: Address = `${holder}${entry.name}${entry.isDirectory() ? "/" : ""}`;
      const isPage = entry.name === "index.html" && entry.isFile() && leaves.has(holder);
      if (!isPage && !isOurs(address)) rmSync(join(folder, address), { recursive: true, force: true });
    }
  };
  for (const holder of holders) look(holder as Address); // a part of an address, from the root on
  const now = Date.now();
  for (const [address, leaf] of leaves) {
    if (!address.endsWith("/") || holders.has(address)) continue;
    // Nearly always a page is alone in its folder, and nothing was put there since that was seen.
    const place = `${folder}${address}`;
    const changed = findTime(place);
    if (changed === undefined || changed === leaf.alone) continue;
    if (!isAlone(place)) look(address);
    else if (isSettled({ changed }, now)) leaves.set(address, seenAlone(leaf, changed));
  }
}

function seenAlone({ made, size, modified, content }: Leaf, alone: number): Leaf {
  return { made, size, modified, content, alone };
}

/** When something was last put into a folder or taken out of it; undefined where there is none. */
function findTime(folder: string): number | undefined {
  return lstatSync(folder, { throwIfNoEntry: false })?.mtimeMs;
}

function isAlone(folder: string): boolean {
  const names = namesIn(folder);
  return names?.length === 1 && names[0] === "index.html";
}

function entriesIn(folder: string): Dirent[] {
  return existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
}

/** The folder that holds a file, or the folder of a page; the root holds itself. */
function parentOf(address: string): string {
  return address.slice(0, address.lastIndexOf("/", address.length - 2) + 1) || "/";
}
