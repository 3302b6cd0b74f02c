import { fingerprintOf } from "../archive/fingerprint.ts";
import { answerOrders } from "./answering.ts";
import { readyDrawing, type Sheet, writeAll } from "./carryOut.ts";
import type { Task } from "./goal.ts";
import { type Look, lookOver, type Plot, readTree } from "./tree.ts";

/** To look the next site over, and to load all that draws: what comes then finds it ready. */
export interface StandingOrder {
  readonly task: "stand by";
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
  const looked = lookOver(readTree(order.next));
  await readyDrawing();
  return looked;
});

async function drawSheets({ site, sheets }: DrawingOrder): Promise<Look["leaves"]> {
  const tasks = sheets.map(({ kind, address, made, props }): Task => {
    return { kind, plan: { address, fingerprint: fingerprintOf(made), props: () => props } };
  });
  return await writeAll(site, tasks, new Map(sheets.map(({ address, made }) => [address, made])));
}
