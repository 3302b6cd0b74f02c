import { join } from "node:path";
import type { Fingerprint } from "../archive/fingerprint.ts";
import type { Shelf } from "../archive/shelf.ts";
import type { Address } from "../site/address.ts";
import type { FileContent } from "../site/files.ts";
import { noFiles } from "../site/files.ts";
import { planProblems } from "../site/pages/problems.ts";
import { noPlans } from "../site/pages.ts";
import type { PlanMemory } from "../site/planGroup.ts";
import { carryOut } from "./carryOut.ts";
import type { EditionReading } from "./edition.ts";
import { compare, type Goal, goalOf, isPage, type PageTask, type Task, tasksAmong } from "./goal.ts";
import { type DiskPlanMemory, openPlanMemory } from "./planMemory.ts";
import { type Program, readProgram } from "./program.ts";
import { claim, type Stage } from "./publish.ts";
import { growIndex, holdsIndex, NoSearchError } from "./searchIndex.ts";
import type { Publisher } from "./settings.ts";
import { type DiskShelf, openShelf } from "./shelf.ts";
import { lookOver, prune, readTree, writeLeaf, writeTree } from "./tree.ts";

/** The site that the dev server shows, brought up to date by every change. */
export interface Preview {
  /** What was read and planned before by the program as it is at present. */
  readonly recall: () => { readonly shelf: Shelf; readonly memory: PlanMemory };
  /** Takes a reading and returns the pages that are to be rendered. */
  readonly take: (reading: EditionReading) => readonly PageTask[];
  readonly publish: Publisher["publish"];
  /** Makes the files beside the pages, for which nobody is waiting. */
  readonly finish: () => Promise<void>;
  /** Makes the search index, once somebody searches: no edit waits for it. */
  readonly index: () => Promise<void>;
  /** Puts down what is known of the preview. */
  readonly save: () => void;
}

/** Opens the preview in a folder from which nothing is published, so that no gate need stand before it. */
export function openPreview(stage: Stage): Preview {
  const { site: folder, workshop } = stage;
  claim(stage);
  const leaves = join(workshop, "site.json");
  const tree = readTree({ folder, memory: leaves });
  for (const address of lookOver(tree).spoilt) prune(tree, address);
  let shelf: { readonly reader: Fingerprint; readonly disk: DiskShelf } | undefined;
  let memory: { readonly program: Fingerprint; readonly disk: DiskPlanMemory } | undefined;
  let goal: Goal | undefined;
  let indexing: Promise<void> | undefined;
  let unfinished: readonly Task[] = [];
  let program = readProgram();
  // What depends on what is found out once for each state of the program.
  const refreshProgram = () => {
    const fresh = readProgram();
    if (fresh.whole !== program.whole) program = fresh;
  };

  const publish = (address: Address, content: FileContent) => {
    tree.leaves.set(address, writeLeaf(folder, address, content, goal?.made.get(address) ?? ""));
  };
  const recallShelf = ({ reader }: Program) => {
    if (shelf?.reader === reader) return shelf.disk;
    shelf?.disk.close();
    shelf = { reader, disk: openShelf(join(workshop, "records"), reader) };
    return shelf.disk;
  };
  const recallPlans = ({ whole }: Program) => {
    if (memory?.program !== whole) {
      memory = { program: whole, disk: openPlanMemory(join(workshop, "plans.json"), whole) };
    }
    return memory.disk;
  };
  return {
    recall() {
      refreshProgram();
      return { shelf: recallShelf(program), memory: recallPlans(program) };
    },
    take(reading) {
      goal = goalOfReading(reading, program);
      const { missing, gone } = compare(tree, goal);
      for (const { address, text } of goal.assets.filter((asset) => missing.has(asset.address))) {
        publish(address, text);
      }
      // While the archive has errors, its pages wait for it to be mended.
      if (reading.edition) for (const address of gone) prune(tree, address);
      const tasks = tasksAmong(goal, missing);
      unfinished = tasks.filter((task) => !isPage(task));
      return tasks.filter(isPage);
    },
    publish,
    async finish() {
      await carryOut(unfinished, publish);
    },
    async index() {
      if (!goal?.search || (!indexing && holdsIndex(tree, goal))) return;
      indexing ??= growIndex(tree, goal)
        .catch(tellNoSearch)
        .finally(() => {
          indexing = undefined;
        });
      await indexing;
    },
    save() {
      writeTree(tree, leaves);
      shelf?.disk.save();
      memory?.disk.save();
    },
  };
}

/** The page then says itself that it can't search. */
function tellNoSearch(error: unknown): void {
  if (!(error instanceof NoSearchError)) throw error;
}

/** The site, or the one page that tells what is wrong. */
function goalOfReading({ edition, problems, sheetsOf }: EditionReading, program: Program): Goal {
  if (edition) return goalOf(edition, program);
  const assets = sheetsOf("problems");
  const told = planProblems(
    problems,
    assets.map(({ address }) => address),
  );
  return goalOf({ pages: { ...noPlans, problems: [told] }, files: noFiles, assets, search: undefined }, program);
}
