import { join } from "node:path";
import { threadId } from "node:worker_threads";
import type { ContentFile } from "../archive/file.ts";
import type { Folder } from "../archive/folder.ts";
import { parseRecord } from "../archive/record.ts";
import type { Address } from "../site/address.ts";
import { noMemory } from "../site/planGroup.ts";
import type { Purpose } from "../site/site.ts";
import { answerOrders } from "./answering.ts";
import { writeAll } from "./carryOut.ts";
import { readEdition } from "./edition.ts";
import { type Goal, goalOf } from "./goal.ts";
import { openPack } from "./pack.ts";
import { readProgram } from "./program.ts";
import { type Entry, openShelf, shelve } from "./shelf.ts";
import type { Leaf } from "./tree.ts";

/** To parse records, and put their contents into a pack of the thread's own. */
export interface ShelvingOrder {
  readonly task: "shelve";
  /** The folder of the shelf. */
  readonly shelf: string;
  readonly files: readonly ContentFile[];
}

/** To plan the site, as the asking thread has. */
export interface PlanningOrder {
  readonly task: "plan";
  readonly shelf: string;
  readonly folder: Folder;
  readonly baseUrl: string | undefined;
  readonly purpose: Purpose;
}

/** To render some of the planned pages into a folder. */
export interface RenderingOrder {
  readonly task: "render";
  readonly site: string;
  readonly addresses: readonly Address[];
}

/** What a thread is asked for. Nothing large crosses over: contents and pages go by way of the disk. */
export type Order = ShelvingOrder | PlanningOrder | RenderingOrder;

/** What came of an order. */
export interface Answer {
  /** The records that were shelved. */
  readonly entries: readonly (readonly [path: string, entry: Entry])[];
  /** The pages that were written. */
  readonly leaves: readonly (readonly [address: Address, leaf: Leaf])[];
}

const nothing: Answer = { entries: [], leaves: [] };

let goal: Goal | undefined;

answerOrders(async (order: Order): Promise<Answer> => {
  switch (order.task) {
    case "shelve":
      return { ...nothing, entries: shelveRecords(order) };
    case "plan":
      goal = planSite(order);
      return nothing;
    case "render":
      return { ...nothing, leaves: goal ? await renderSome(order, goal) : [] };
  }
});

function shelveRecords({ shelf, files }: ShelvingOrder): Answer["entries"] {
  const pack = openPack(join(shelf, `pack-${threadId}`));
  try {
    return files.flatMap((file) => {
      const entry = shelve(file, parseRecord, pack);
      // What can't be read is told by the thread that asks.
      return "severity" in entry ? [] : [[file.path, entry] as const];
    });
  } finally {
    pack.close();
  }
}

function planSite({ shelf: path, folder, baseUrl, purpose }: PlanningOrder): Goal {
  const program = readProgram();
  const shelf = openShelf(path, program.reader);
  const { edition } = readEdition({
    folder,
    drafts: "published-only",
    baseUrl,
    sheetAddresses: "hashed",
    shelf,
    purpose,
    memory: noMemory,
  });
  shelf.forget();
  if (!edition) throw new Error("the archive has errors that it had not a moment ago: build again");
  return goalOf(edition, program);
}

async function renderSome({ site, addresses }: RenderingOrder, { tasks, made }: Goal): Promise<Answer["leaves"]> {
  const wanted = new Set(addresses);
  return await writeAll(
    site,
    tasks.filter(({ plan }) => wanted.has(plan.address)),
    made,
  );
}
