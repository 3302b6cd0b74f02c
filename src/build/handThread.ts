import { mkdirSync, rmSync } from "node:fs";
import { fingerprintOf } from "../archive/fingerprint.ts";
import { answerOrders } from "./answering.ts";
import { readyDrawing, type Sheet, writeAll } from "./carryOut.ts";
import type { Task } from "./goal.ts";
import { graft, type Look, lookOver, type Plot, readTree } from "./tree.ts";

/** To make the next site ready to be changed, and to load all that draws: what comes then finds it ready. */
export interface StandingOrder {
  readonly task: "stand by";
  readonly site: Plot;
  readonly next: Plot;
}

/** To draw some pages and cards into a folder. */
export interface DrawingOrder {
  readonly task: "draw";
  readonly site: string;
  readonly sheets: readonly Sheet[];
}

// This module is loaded while the archive is read, and so it imports nothing of what reads and plans.
answerOrders(async (order: StandingOrder | DrawingOrder): Promise<Look> => {
  if (order.task === "draw") return { leaves: await drawSheets(order), spoilt: [] };
  const looked = readyNext(order);
  await readyDrawing();
  return looked;
});

/** Looks the next site over. Where there is none yet, it begins as the present one. */
function readyNext({ site, next }: StandingOrder): Look {
  const tree = readTree(next);
  const looked = lookOver(tree);
  if (tree.leaves.size > 0) return looked;
  rmSync(next.folder, { recursive: true, force: true });
  mkdirSync(next.folder, { recursive: true });
  const present = readTree(site);
  for (const address of present.leaves.keys()) graft(present, tree, address);
  return { leaves: [...tree.leaves], spoilt: [] };
}

async function drawSheets({ site, sheets }: DrawingOrder): Promise<Look["leaves"]> {
  const tasks = sheets.map(({ kind, address, made, props }): Task => {
    return { kind, plan: { address, fingerprint: fingerprintOf(made), props: () => props } };
  });
  return await writeAll(site, tasks, new Map(sheets.map(({ address, made }) => [address, made])));
}
