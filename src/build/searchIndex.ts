import { fingerprintOf } from "../archive/fingerprint.ts";
import { type Address, addresses } from "../site/address.ts";
import type { Goal } from "./goal.ts";
import { type IndexFile, indexEntries } from "./pagefind.ts";
import { graft, prune, type Tree, writeLeaf } from "./tree.ts";

export { NoSearchError } from "./pagefind.ts";

/** Whether an address is one of the search index, whose files are named by what they hold. */
export function isOfIndex(address: Address): boolean {
  return address.startsWith(addresses.searchIndex);
}

/** Whether a tree holds the search index that a goal asks for, to the last file. */
export function holdsIndex(tree: Tree, { searchMade }: Goal): boolean {
  const own = addressesIn(tree);
  const made = describeMade(searchMade, own.length);
  return own.length > 0 && own.every((address) => tree.leaves.get(address)?.made === made);
}

/** Gives a tree the search index that another holds. Returns whether all of it is still as it was written there. */
export function graftIndex(from: Tree, to: Tree): boolean {
  pruneIndex(to);
  return addressesIn(from).every((address) => graft(from, to, address));
}

/**
 * Makes the search index that a goal asks for and puts it into a tree, in place of the one that it holds. Files that
 * the present site has to the letter are taken from there, so that whoever mirrors it need not fetch them again.
 *
 * @throws {NoSearchError} where this machine can't; the tree then holds none
 */
export async function growIndex(tree: Tree, { search, searchMade }: Goal, present?: Tree): Promise<void> {
  try {
    const files = search ? await indexEntries(search.entries()) : [];
    const made = describeMade(searchMade, files.length);
    pruneIndex(tree);
    for (const file of files) putFile(tree, present, file, made);
  } catch (error) {
    pruneIndex(tree);
    throw error;
  }
}

function putFile(tree: Tree, present: Tree | undefined, { path, content }: IndexFile, made: string): void {
  const address: Address = `${addresses.searchIndex}${path}`;
  const isThere = present?.leaves.get(address)?.content === fingerprintOf(content);
  const grafted = isThere && graft(present, tree, address) ? tree.leaves.get(address) : undefined;
  tree.leaves.set(address, grafted ? { ...grafted, made } : writeLeaf(tree.folder, address, content, made));
}

/** How many files there are is told with each: so a tree that has lost one is known by the others. */
function describeMade(searchMade: string, files: number): string {
  return `${searchMade} ${files}`;
}

function addressesIn({ leaves }: Tree): Address[] {
  return [...leaves.keys()].filter(isOfIndex);
}

function pruneIndex(tree: Tree): void {
  for (const address of addressesIn(tree)) prune(tree, address);
}
