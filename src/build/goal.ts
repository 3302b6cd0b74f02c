import { fingerprintOf } from "../archive/fingerprint.ts";
import type { Address } from "../site/address.ts";
import { type FileKind, fileKinds } from "../site/fileKind.ts";
import type { PageKind } from "../site/pageKind.ts";
import type { Plan } from "../site/plan.ts";
import type { SearchPlan } from "../site/searchEntry.ts";
import type { TextFile } from "./asset.ts";
import type { Edition } from "./edition.ts";
import type { Program } from "./program.ts";
import { isOfIndex } from "./searchIndex.ts";
import type { Tree } from "./tree.ts";

/** A planned page or file with its kind. */
export interface Task {
  readonly kind: PageKind | FileKind;
  readonly plan: Plan<unknown>;
}

/** What a tree is to hold, and of what each of its files is to be made. */
export interface Goal {
  readonly made: ReadonlyMap<Address, string>;
  readonly tasks: readonly Task[];
  readonly assets: readonly TextFile[];
  /** Undefined where nothing is to be searched. */
  readonly search: SearchPlan | undefined;
  /** Of what the search index is to be made. */
  readonly searchMade: string;
}

/** An edition, or pages that are shown instead of one and are not searched. */
type GoalEdition = Omit<Edition, "search"> & { readonly search: SearchPlan | undefined };

/** The goal of an edition: pages and files are made of their inputs and of the program that makes their kind. */
export function goalOf({ pages, files, assets, search }: GoalEdition, program: Program): Goal {
  // The files first: some are large, and what is done last should be small where threads share the work.
  const tasks = Object.entries({ ...files, ...pages }).flatMap(([kind, plans]) =>
    // The keys of the plans are the kinds.
    plans.map((plan): Task => ({ kind: kind as Task["kind"], plan })),
  );
  return {
    made: new Map([
      ...tasks.map(({ kind, plan }): [Address, string] => [plan.address, plan.fingerprint + program.makerOf(kind)]),
      ...assets.map(({ address, text }): [Address, string] => [address, fingerprintOf(text)]),
    ]),
    tasks,
    assets,
    search,
    searchMade: `${search?.fingerprint}${program.indexer}`,
  };
}

/** A planned page with its kind. */
export interface PageTask extends Task {
  readonly kind: PageKind;
}

/** Whether what is planned is a page, which has a template, and no file beside the pages. */
export function isPage(task: Task): task is PageTask {
  return !fileKinds.some((kind) => kind === task.kind);
}

/** The tasks of a goal by which something comes to stand at some addresses. */
export function tasksAmong({ tasks }: Goal, addresses: ReadonlySet<Address>): readonly Task[] {
  return tasks.filter(({ plan }) => addresses.has(plan.address));
}

/** How a tree compares with a goal. */
export interface Comparison {
  /** What the goal asks for and the tree does not hold. */
  readonly missing: ReadonlySet<Address>;
  /** What the tree holds and the goal does not ask for. */
  readonly gone: readonly Address[];
}

/** Holds a tree against a goal, file by file, but for the search index. */
export function compare(tree: Tree, goal: Goal): Comparison {
  const gone = [...tree.leaves.keys()].filter((address) => !goal.made.has(address) && !isOfIndex(address));
  return { missing: findMissing(tree, goal), gone };
}

/** What a goal asks for and a tree does not hold. */
export function findMissing({ leaves }: Tree, { made }: Goal): Comparison["missing"] {
  const missing = new Set<Address>();
  for (const [address, what] of made) if (leaves.get(address)?.made !== what) missing.add(address);
  return missing;
}
