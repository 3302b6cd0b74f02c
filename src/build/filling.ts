import type { Address } from "../site/address.ts";
import { carryOut, isDrawn, layOutAll } from "./carryOut.ts";
import { type Crew, giveWay } from "./crew.ts";
import { type Goal, type Task, tasksAmong } from "./goal.ts";
import type { Hand } from "./hand.ts";
import { type Leaf, type Tree, writeLeaf } from "./tree.ts";

/** Who helps with filling a tree, and who hears of it. */
export interface FillingOptions {
  /** Gives threads that help with so many pages, and plan the same site, if that is worth it. */
  readonly findCrew: (pages: number) => Crew | undefined;
  /** A thread that has made itself ready for fewer. */
  readonly hand: Hand | undefined;
  /** Hears how many pages have been rendered. */
  readonly progress: (rendered: number, all: number) => void;
}

/** Writes what is missing in a tree. */
export async function fill(
  tree: Tree,
  goal: Goal,
  missing: ReadonlySet<Address>,
  { findCrew, hand, progress }: FillingOptions,
): Promise<void> {
  for (const { address, text } of goal.assets.filter((asset) => missing.has(asset.address))) {
    tree.leaves.set(address, writeLeaf(tree.folder, address, text, madeOf(goal, address)));
  }
  const tasks = tasksAmong(goal, missing);
  if (tasks.length === 0) return;
  let rendered = 0;
  const filling: Filling = {
    tree,
    goal,
    remember(address, leaf) {
      if (leaf.made !== madeOf(goal, address)) throw new Error("the archive changed while it was built: build again");
      tree.leaves.set(address, leaf);
      progress(++rendered, tasks.length);
    },
  };
  const crew = findCrew(tasks.length);
  if (crew) await fillWithCrew(filling, tasks, crew);
  else if (hand) await fillWithHand(filling, tasks, hand);
  else await fillAlone(filling, tasks);
}

/** A tree that is being filled. */
interface Filling {
  readonly tree: Tree;
  readonly goal: Goal;
  readonly remember: (address: Address, leaf: Leaf) => void;
}

async function fillAlone({ tree, goal, remember }: Filling, tasks: readonly Task[]): Promise<void> {
  await carryOut(tasks, (address, content) => {
    remember(address, writeLeaf(tree.folder, address, content, madeOf(goal, address)));
  });
}

async function fillWithCrew(filling: Filling, tasks: readonly Task[], crew: Crew): Promise<void> {
  const site = filling.tree.folder;
  await crew.share({
    items: tasks,
    least: 400,
    order: (portion) => ({ task: "render", site, addresses: portion.map(({ plan }) => plan.address) }),
    report({ leaves }) {
      for (const [address, leaf] of leaves) filling.remember(address, leaf);
    },
    own: (portion) => fillAlone(filling, portion.map(givingWay)),
  });
}

/** A task before which the other threads may be heard. */
function givingWay({ kind, plan }: Task): Task {
  const props = async () => {
    await giveWay();
    return await plan.props();
  };
  return { kind, plan: Object.freeze({ ...plan, props }) };
}

/** What is only to be written is made here while the other thread draws. */
async function fillWithHand(filling: Filling, tasks: readonly Task[], { draw }: Hand): Promise<void> {
  const { tree, goal } = filling;
  const sheets = await layOutAll(tasks.filter(isDrawn), (address) => madeOf(goal, address));
  const others = tasks.filter((task) => !isDrawn(task));
  const [leaves] = await Promise.all([draw(tree.folder, sheets), fillAlone(filling, others)]);
  for (const [address, leaf] of leaves) filling.remember(address, leaf);
}

function madeOf({ made }: Goal, address: Address): string {
  return made.get(address) ?? "";
}
