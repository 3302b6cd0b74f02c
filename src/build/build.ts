import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fingerprintOf } from "../archive/fingerprint.ts";
import { isError, type Problem } from "../archive/problem.ts";
import type { Reading } from "../archive/reading.ts";
import type { Address } from "../site/address.ts";
import { readEdition } from "./edition.ts";
import { type Comparison, compare, type Goal, goalOf } from "./goal.ts";
import { readProgram } from "./program.ts";
import { publish, type Stage, takeStage } from "./publish.ts";
import { DamagedShelfError, openShelf } from "./shelf.ts";
import type { Stopwatch } from "./stopwatch.ts";
import { graft, leafOf, pathOf, prune, readTree, type Tree, weed, writeFile, writeTree } from "./tree.ts";

export { OutputFolderError } from "./publish.ts";

/** What a build is asked for. */
export interface BuildOptions {
  /** The content folder. */
  readonly content: string;
  readonly output: string;
  /** Where the site will stand, if not where its archive.yaml says. */
  readonly baseUrl: string | undefined;
  /** Hears what came of reading the archive. */
  readonly report: (reading: Reading) => void;
  /** Hears of each page that is written. */
  readonly progress: (rendered: number, all: number) => void;
  readonly stopwatch: Stopwatch;
}

/** What came of a build. */
export interface Build {
  readonly records: number;
  readonly rendered: number;
  readonly kept: number;
  readonly removed: number;
}

/** Thrown where an archive has errors; what they are has been reported. */
export class UnsoundArchiveError extends Error {
  override readonly name = "UnsoundArchiveError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super("the archive has errors");
    this.problems = problems;
  }
}

/**
 * Builds the site beside the old one, as far as it is another, and puts it in its place when it is whole.
 *
 * @throws {UnsoundArchiveError} where the archive has errors; the old site stays as it was, as on any other failure
 * @throws {OutputFolderError} where the output folder holds something else, or another build is at work on it
 */
export async function buildSite(options: BuildOptions): Promise<Build> {
  const stage = takeStage(options.output);
  try {
    return await buildOn(stage, options);
  } catch (error) {
    if (!(error instanceof DamagedShelfError)) throw error;
    rmSync(shelfIn(stage), { recursive: true });
    return await buildOn(stage, options);
  } finally {
    stage.release();
  }
}

async function buildOn(stage: Stage, options: BuildOptions): Promise<Build> {
  const { content, baseUrl, stopwatch } = options;
  const program = readProgram();
  const shelf = openShelf(shelfIn(stage), program.reader);
  stopwatch.lap("open what was kept");
  try {
    const reading = readEdition({ content, drafts: "published-only", baseUrl, stylesheet: "hashed", shelf });
    shelf.save();
    options.report(reading);
    const { archive, edition, problems } = reading;
    if (!archive || !edition) throw new UnsoundArchiveError(problems.filter(isError));
    stopwatch.lap("read the archive");
    return { records: archive.articles.length, ...(await bringAbout(stage, goalOf(edition, program), options)) };
  } finally {
    shelf.close();
  }
}

/** Brings it about that the site is what it should be. */
async function bringAbout(stage: Stage, goal: Goal, options: BuildOptions): Promise<Omit<Build, "records">> {
  const { stopwatch } = options;
  const site = readTree(stage.site, memoryOf(stage, "site"));
  const present = compare(site, goal);
  stopwatch.lap("compare with the site");
  const told = { rendered: tasksAmong(goal, present.missing).length, removed: present.gone.length };
  const kept = goal.tasks.length - told.rendered;
  if (present.missing.size + present.gone.length === 0) {
    weed(site);
    return { ...told, kept };
  }
  const isFirst = !existsSync(stage.site);
  const next = await growNext(stage, goal, present, site, options);
  stopwatch.lap("render the pages");
  writeTree(next, memoryOf(stage, "next"));
  publish(stage);
  exchangeMemories(stage);
  if (isFirst) growSpare(stage, next);
  stopwatch.lap("publish");
  return { ...told, kept };
}

/** Makes the next site: of what it holds already, of what the present one holds, and of what has to be rendered. */
async function growNext(
  stage: Stage,
  goal: Goal,
  present: Comparison,
  site: Tree,
  options: BuildOptions,
): Promise<Tree> {
  const next = readTree(stage.next, memoryOf(stage, "next"));
  if (next.leaves.size === 0) rmSync(stage.next, { recursive: true, force: true });
  mkdirSync(stage.next, { recursive: true });
  const own = compare(next, goal);
  // From here on the next site is not what was known of it.
  rmSync(memoryOf(stage, "next"), { force: true });
  for (const address of own.gone) prune(next, address);
  // A file may be one with that of the present site, which must not change: so none is written over.
  for (const address of own.missing) prune(next, address);
  for (const [address, leaf] of own.kept) next.leaves.set(address, leaf);
  const stale = new Set<Address>();
  for (const address of own.missing) {
    const leaf = present.kept.get(address);
    if (leaf) graft(site, next, address, leaf);
    else stale.add(address);
  }
  options.stopwatch.lap("lay out the next site");
  await grow(next, goal, stale, options);
  weed(next);
  return next;
}

/** Writes what is missing in a tree. */
async function grow(tree: Tree, goal: Goal, missing: ReadonlySet<Address>, { progress }: BuildOptions): Promise<void> {
  const remember = (address: Address, text: string) => {
    const leaf = leafOf(pathOf(tree.folder, address), goal.made.get(address) ?? "", fingerprintOf(text));
    tree.leaves.set(address, leaf);
  };
  for (const { address, text } of goal.files.filter((file) => missing.has(file.address))) {
    writeFile(tree, address, text);
    remember(address, text);
  }
  const tasks = tasksAmong(goal, missing);
  if (tasks.length === 0) return;
  // Eleventy takes longer to load than a build takes in which nothing is to be rendered.
  const { renderPages } = await import("./render.ts");
  let rendered = 0;
  await renderPages(tree.folder, tasks, ({ url, content }) => {
    remember(url, content);
    progress(++rendered, tasks.length);
  });
}

function tasksAmong({ tasks }: Goal, addresses: ReadonlySet<Address>): Goal["tasks"] {
  return tasks.filter(({ plan }) => addresses.has(plan.address));
}

/** Lays out beside a first site what the second will grow from, so that already the second build is a quick one. */
function growSpare(stage: Stage, site: Tree): void {
  const spare: Tree = { folder: stage.next, leaves: new Map() };
  const published: Tree = { folder: stage.site, leaves: site.leaves };
  for (const [address, leaf] of site.leaves) graft(published, spare, address, leaf);
  writeTree(spare, memoryOf(stage, "next"));
}

/** What is known of the two sites goes with them. */
function exchangeMemories(stage: Stage): void {
  const [site, next] = [memoryOf(stage, "site"), memoryOf(stage, "next")];
  const aside = `${site}.aside`;
  if (existsSync(site)) renameSync(site, aside);
  renameSync(next, site);
  if (existsSync(aside)) renameSync(aside, next);
}

function memoryOf({ workshop }: Stage, tree: "site" | "next"): string {
  return join(workshop, `${tree}.json`);
}

function shelfIn({ workshop }: Stage): string {
  return join(workshop, "records");
}
