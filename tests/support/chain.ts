import assert from "node:assert/strict";
import { existsSync, lstatSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Random, randomOf } from "../../bench/random.ts";
import { acts, recordActs, type Stand } from "./act.ts";
import { buildHere } from "./building.ts";
import { replace } from "./damage.ts";
import { putDown } from "./desk.ts";
import { breakDisk, type DiskFault } from "./disk.ts";
import { fit } from "./edit.ts";
import { differencesOf, readTree } from "./files.ts";
import { soundArchive } from "./folder.ts";
import { makeNewsroom, type Newsroom, type NewsroomSize, type Story } from "./newsroom.ts";

/** What happens between two builds, and to the second. */
export interface Step {
  /** The name of the act. */
  readonly act: string;
  /** Chooses among what the name leaves open. */
  readonly seed: number;
  /** Whether the build finds that the records have rested for a while. */
  readonly isLater: boolean;
  /** How the disk fails in a build before the one that is looked at. */
  readonly fault: Omit<DiskFault, "folder"> | undefined;
}

/** An archive, and what happens to it. */
export interface Chain extends NewsroomSize {
  readonly seed: number;
  readonly steps: readonly Step[];
}

/** Walks through a chain in an empty folder; fails at the first site that is not what a clean build gives. */
export async function walk({ seed, steps, ...size }: Chain, folder: string): Promise<void> {
  let stand = await begin(folder, size, randomOf(seed));
  for (const [index, step] of steps.entries()) {
    const random = randomOf(step.seed + index * 7919);
    if (random.oneIn(3)) replace(stand.former, stand.workshop);
    const [before, newsroom] = [look(stand), stand.newsroom];
    stand = { ...stand, ...(await acts[step.act]?.(stand, random)) };
    const clean = await buildClean(stand, folder);
    if (step.fault) await failToBuild(stand, step, [before.tree, clean]);
    const order = { content: stand.content, output: stand.site, baseUrl: stand.baseUrl, isLater: step.isLater };
    await buildHere(order);
    const after = look(stand);
    const told = `after ${index + 1}: ${step.act}`;
    assert.deepEqual(differencesOf(after.tree, clean), [], told);
    if (recordActs.has(step.act) && !step.fault) {
      const edited = [...editedIn(newsroom, stand.newsroom), ...editedIn(stand.newsroom, newsroom)];
      assert.deepEqual(findNeedless(stand.site, before, after, edited), [], `${told}: pages that it does not concern`);
    }
    assert.equal((await buildHere(order)).rendered, 0, `${told}: nothing is left to do`);
  }
}

async function begin(folder: string, size: NewsroomSize, random: Random): Promise<Stand> {
  const newsroom = fit(makeNewsroom(size, random));
  const content = join(folder, "articles");
  putDown(newsroom, content);
  const site = join(folder, "site");
  await buildHere({ content, output: site });
  await buildHere({ content: soundArchive, output: join(folder, "foreign") });
  const [workshop, former, foreign] = [".site.dossier", "former", ".foreign.dossier"].map((name) => join(folder, name));
  assert.ok(workshop && former && foreign);
  return { content, site, workshop, former, foreign, newsroom, baseUrl: undefined };
}

async function buildClean({ content, baseUrl }: Stand, folder: string): Promise<Readonly<Record<string, string>>> {
  const output = join(folder, "clean", "site");
  await buildHere({ content, output, baseUrl });
  const tree = readTree(output);
  rmSync(join(folder, "clean"), { recursive: true });
  return tree;
}

/** A build that the disk fails, or whose process dies: the site is the old one or the new one, to the byte. */
async function failToBuild(
  { content, site, workshop, baseUrl }: Stand,
  { fault, isLater }: Step,
  trees: readonly Readonly<Record<string, string>>[],
): Promise<void> {
  if (!fault) return;
  const wasThere = existsSync(site);
  const mend = breakDisk({ folder: site.slice(0, -"site".length), ...fault });
  const found = wasThere ? readTree(site) : undefined;
  try {
    await buildHere({ content, output: site, baseUrl, isLater }).catch(() => undefined);
  } finally {
    mend();
  }
  // A process that dies leaves its lock, and its number with it.
  if (existsSync(join(workshop, "lock"))) writeFileSync(join(workshop, "lock"), "999999999");
  if (!wasThere && !existsSync(site)) return;
  const tree = readTree(site);
  assert.ok(
    [...trees, ...(found ? [found] : [])].some((whole) => differencesOf(tree, whole).length === 0),
    `a build that failed left part of a site: ${differencesOf(tree, trees[0] ?? {})}`,
  );
}

/** A site as it stands: its files, and the numbers that they have on the disk, there and in the next site. */
interface Look {
  readonly tree: Readonly<Record<string, string>>;
  readonly numbers: ReadonlySet<number>;
}

function look({ site, workshop }: Pick<Stand, "site" | "workshop">): Look {
  const tree = existsSync(site) ? readTree(site) : {};
  const next = join(workshop, "next");
  const beside = existsSync(next) ? Object.keys(readTree(next)).map((path) => join(next, path)) : [];
  const files = [...Object.keys(tree).map((path) => join(site, path)), ...beside];
  return { tree, numbers: new Set(files.map((path) => lstatSync(path).ino)) };
}

/** The files that were written anew with the bytes that they had, though they concern no edited record. */
function findNeedless(site: string, before: Look, after: Look, edited: readonly Story[]): string[] {
  return Object.entries(after.tree)
    .filter(([path, bytes]) => bytes === before.tree[path] && !before.numbers.has(lstatSync(join(site, path)).ino))
    .filter(([path, bytes]) => !edited.some((story) => bytes.includes(story.id) || isComparedOn(path, story)))
    .map(([path]) => path);
}

/** Whether a page compares all articles of a story's meeting, whichever of them it lists. */
function isComparedOn(path: string, { meeting }: Story): boolean {
  return path === `meetings/${meeting}/index.html`;
}

/** The records that one newsroom holds and another does not. */
function editedIn(before: Newsroom, after: Newsroom): Story[] {
  const old = new Set(before.stories.map((story) => JSON.stringify(story)));
  return after.stories.filter((story) => !old.has(JSON.stringify(story)));
}
