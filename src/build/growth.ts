import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Address } from "../site/address.ts";
import { type FillingOptions, fill } from "./filling.ts";
import { type Comparison, compare, type Goal, isPage, tasksAmong } from "./goal.ts";
import { type AddressedLeak, PrivateTextError } from "./leak.ts";
import { publish, type Stage } from "./publish.ts";
import { graftIndex, growIndex, holdsIndex, NoSearchError } from "./searchIndex.ts";
import type { Stopwatch } from "./stopwatch.ts";
import { graft, lookOver, type Plot, prune, readTree, type Tree, writeTree } from "./tree.ts";

/** How a site is to grow. */
export interface GrowthOptions extends FillingOptions {
  readonly stopwatch: Stopwatch;
  /** Ends the threads that help, once all is rendered: what comes then needs the memory, and none of them. */
  readonly dismissHelp: () => Promise<void>;
  /** Finds what must not be published; undefined where nothing is ever published. */
  readonly findLeaks: ((site: Tree) => readonly AddressedLeak[]) | undefined;
}

/** How a site has grown, in pages. */
export interface Growth {
  readonly rendered: number;
  readonly kept: number;
  readonly removed: number;
  /** Why the site can't be searched; left out where it can. */
  readonly noSearch?: string;
}

/** Removes what somebody put into the site, and tells whether what is left is all that was last published. */
export function tidySite(stage: Stage): boolean {
  const site = readTree(plotOf(stage, "site"));
  if (site.leaves.size === 0) return false;
  return lookOver(site).spoilt.length === 0;
}

/**
 * Brings it about that the site is what it should be: whole, and at once.
 *
 * @throws {PrivateTextError} where it would publish private text
 */
export async function bringAbout(stage: Stage, goal: Goal, options: GrowthOptions): Promise<Growth> {
  const { stopwatch } = options;
  const site = readTree(plotOf(stage, "site"));
  const present = compare(site, goal);
  stopwatch.lap("compare with the site");
  if (present.missing.size + present.gone.length === 0 && holdsIndex(site, goal) && tidySite(stage)) {
    // An original that is new may be one whose text stands there since long.
    refuse(options.findLeaks?.(site));
    stopwatch.lap("look for private text");
    return { rendered: 0, kept: goal.tasks.filter(isPage).length, removed: 0 };
  }
  const { next, rendered } = await growNext(stage, goal, present, site, options);
  await options.dismissHelp();
  stopwatch.lap("render the pages");
  const noSearch = await putIndex(site, next, goal);
  stopwatch.lap("index the articles");
  const leaks = options.findLeaks?.(next) ?? [];
  for (const { address } of leaks) prune(next, address);
  if (leaks.length > 0) writeTree(next, memoryOf(stage, "next"));
  refuse(leaks);
  stopwatch.lap("look for private text");
  rmSync(join(stage.workshop, "last.json"), { force: true });
  writeTree(next, memoryOf(stage, "next"));
  publish(stage);
  exchangeMemories(stage);
  stopwatch.lap("publish");
  const kept = goal.tasks.filter(isPage).length - rendered;
  return {
    rendered,
    kept,
    removed: present.gone.filter(isPageAddress).length,
    ...(noSearch !== undefined && { noSearch }),
  };
}

/** Whether a page stood at an address, and no file beside the pages. */
function isPageAddress(address: Address): boolean {
  return /(\/|\.html)$/.test(address);
}

function refuse(leaks: readonly AddressedLeak[] = []): void {
  if (leaks.length > 0) throw new PrivateTextError(leaks);
}

/** Makes the next site: of what it holds already, of what the present one holds, and of what has to be rendered. */
async function growNext(
  stage: Stage,
  goal: Goal,
  present: Comparison,
  site: Tree,
  options: GrowthOptions,
): Promise<{ readonly next: Tree; readonly rendered: number }> {
  const next = readTree(plotOf(stage, "next"));
  const { leaves, spoilt } = (await options.hand?.lookedOver()) ?? lookOver(next);
  for (const [address, leaf] of leaves) next.leaves.set(address, leaf);
  for (const address of spoilt) prune(next, address);
  const isNew = next.leaves.size === 0;
  if (isNew) rmSync(stage.next, { recursive: true, force: true });
  mkdirSync(stage.next, { recursive: true });
  const own = compare(next, goal);
  // From here on the next site is not what was known of it.
  rmSync(memoryOf(stage, "next"), { force: true });
  for (const address of own.gone) prune(next, address);
  const stale = new Set<Address>();
  for (const address of own.missing) {
    // A file may be one with that of the present site, which must not change: so none is written over.
    if (!isNew) prune(next, address);
    const isGrafted = !present.missing.has(address) && graft(site, next, address);
    if (!isGrafted) stale.add(address);
  }
  options.stopwatch.lap("lay out the next site");
  await fill(next, goal, stale, options);
  return { next, rendered: tasksAmong(goal, stale).filter(isPage).length };
}

/** Gives the next site its search index. Returns why it has none, where this machine can't make one. */
async function putIndex(site: Tree, next: Tree, goal: Goal): Promise<string | undefined> {
  if (holdsIndex(next, goal) || (holdsIndex(site, goal) && graftIndex(site, next))) return undefined;
  try {
    await growIndex(next, goal, site);
    return undefined;
  } catch (error) {
    if (error instanceof NoSearchError) return error.message;
    throw error;
  }
}

/** What is known of the two sites goes with them. */
function exchangeMemories(stage: Stage): void {
  const [site, next] = [memoryOf(stage, "site"), memoryOf(stage, "next")];
  const aside = `${site}.aside`;
  if (existsSync(site)) renameSync(site, aside);
  renameSync(next, site);
  if (existsSync(aside)) renameSync(aside, next);
}

/** Where the present site stands, or the next. */
export function plotOf(stage: Stage, tree: "site" | "next"): Plot {
  return { folder: stage[tree], memory: memoryOf(stage, tree) };
}

function memoryOf({ workshop }: Stage, tree: "site" | "next"): string {
  return join(workshop, `${tree}.json`);
}
