import { fingerprintOf } from "../archive/fingerprint.ts";
import type { Address } from "../site/address.ts";
import type { PageKind } from "../site/pages.ts";
import type { Plan } from "../site/plan.ts";
import type { Edition } from "./edition.ts";
import type { Program } from "./program.ts";
import type { TextFile } from "./stylesheet.ts";
import type { Tree } from "./tree.ts";

/** A planned page with its kind. */
export interface Task {
  readonly kind: PageKind;
  readonly plan: Plan<unknown>;
}

/** What a tree is to hold, and of what each of its files is to be made. */
export interface Goal {
  readonly made: ReadonlyMap<Address, string>;
  readonly tasks: readonly Task[];
  readonly files: readonly TextFile[];
}

/** The goal of an edition: a page is made of its inputs and of the program that makes its kind, a file of its text. */
export function goalOf({ pages, files }: Edition, program: Program): Goal {
  const tasks = Object.entries(pages).flatMap(([kind, plans]) =>
    // The keys of the plans are the kinds.
    plans.map((plan): Task => ({ kind: kind as PageKind, plan })),
  );
  return {
    made: new Map([
      ...tasks.map(({ kind, plan }): [Address, string] => [plan.address, plan.fingerprint + program.makerOf(kind)]),
      ...files.map(({ address, text }): [Address, string] => [address, fingerprintOf(text)]),
    ]),
    tasks,
    files,
  };
}

/** How a tree compares with a goal. */
export interface Comparison {
  /** What the goal asks for and the tree does not hold. */
  readonly missing: ReadonlySet<Address>;
  /** What the tree holds and the goal does not ask for. */
  readonly gone: readonly Address[];
}

/** Holds a tree against a goal, file by file. */
export function compare({ leaves }: Tree, { made }: Goal): Comparison {
  const missing = new Set<Address>();
  for (const [address, what] of made) if (leaves.get(address)?.made !== what) missing.add(address);
  return { missing, gone: [...leaves.keys()].filter((address) => !made.has(address)) };
}
