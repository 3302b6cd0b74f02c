import { join } from "node:path";
import type { Fingerprint } from "../archive/fingerprint.ts";
import type { Reading } from "../archive/reading.ts";
import type { Address } from "../site/address.ts";
import type { FileContent } from "../site/files.ts";
import { noFiles } from "../site/files.ts";
import { noPlans } from "../site/pageKind.ts";
import { planProblems } from "../site/pages/problems.ts";
import { carryOut } from "./carryOut.ts";
import type { Edition, EditionOptions, EditionReading } from "./edition.ts";
import { compare, findMissing, type Goal, goalOf, isPage, type PageTask, tasksAmong } from "./goal.ts";
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
  readonly recall: () => Pick<EditionOptions, "shelf" | "memory" | "last">;
  /**
   * Takes of a reading what its curator is waiting for: the pages of the articles that have changed. None where these are
   * not few; then all pages take hardly longer.
   */
  readonly takeUrgent: (reading: EditionReading) => readonly PageTask[];
  /** Takes a reading and returns the pages that are to be rendered. */
  readonly take: (reading: EditionReading) => readonly PageTask[];
  readonly publish: Publisher["publish"];
  /** Makes the files beside the pages, for which nobody is waiting, and removes what is gone. */
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
  let last: Reading | undefined;
  let goal: Goal | undefined;
  let indexing: Promise<void> | undefined;
  let finishing: Edition | undefined;
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
    last = undefined;
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
      return { shelf: recallShelf(program), memory: recallPlans(program), last };
    },
    takeUrgent(reading) {
      last = withoutEdition(reading);
      const { edition } = reading;
      if (!edition) return [];
      const pages = { ...noPlans, article: edition.pages.article };
      goal = goalOf({ pages, files: noFiles, assets: [], search: undefined }, program);
      const urgent = tasksAmong(goal, findMissing(tree, goal)).filter(isPage);
      return urgent.length > mostUrgent ? [] : urgent;
    },
    take(reading) {
      last = withoutEdition(reading);
      goal = goalOfPages(reading, program);
      finishing = reading.edition;
      const { missing } = compare(tree, goal);
      for (const { address, text } of goal.assets.filter((asset) => missing.has(asset.address))) {
        publish(address, text);
      }
      return tasksAmong(goal, missing).filter(isPage);
    },
    publish,
    async finish() {
      // While the archive has errors, its pages wait for it to be mended.
      if (!finishing) return;
      goal = goalOf(finishing, program);
      finishing = undefined;
      const { missing, gone } = compare(tree, goal);
      for (const address of gone) prune(tree, address);
      const files = tasksAmong(goal, missing).filter((task) => !isPage(task));
      await carryOut(files, publish);
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

/** What the next reading is to know: the plans of an edition would hold on to all that they are made of. */
function withoutEdition({ archive, folder, problems, counts, links }: EditionReading): Reading {
  return { archive, folder, problems, counts, links };
}

/** The page then says itself that it can't search. */
function tellNoSearch(error: unknown): void {
  if (!(error instanceof NoSearchError)) throw error;
}

const mostUrgent = 20;

/** The pages of the site, or the one that tells what is wrong. */
function goalOfPages({ edition, problems, sheetsOf }: EditionReading, program: Program): Goal {
  // Not all of the edition, whose files would be planned when they are copied.
  if (edition) {
    const { pages, assets, search } = edition;
    return goalOf({ pages, files: noFiles, assets, search }, program);
  }
  const assets = sheetsOf("problems");
  const told = planProblems(
    problems,
    assets.map(({ address }) => address),
  );
  return goalOf({ pages: { ...noPlans, problems: [told] }, files: noFiles, assets, search: undefined }, program);
}
