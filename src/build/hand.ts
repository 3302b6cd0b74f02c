import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Sheet } from "./carryOut.ts";
import { askThread } from "./crew.ts";
import type { DrawingOrder, StandingOrder } from "./handThread.ts";
import type { Look, Plot } from "./tree.ts";

/** A thread that makes itself ready to draw while the archive is read, for a change of a few pages in a large site. */
export interface Hand {
  /** What it found of the next site, which it has made ready meanwhile. */
  readonly lookedOver: () => Promise<Look>;
  /** Draws what was laid out, and writes it into a folder. */
  readonly draw: (site: string, sheets: readonly Sheet[]) => Promise<Look["leaves"]>;
  readonly dismiss: () => Promise<void>;
}

/** Whether an archive takes as long to read as the thread takes to be ready, and another processor is at hand for it. */
export function isWorthHand(records: number): boolean {
  return records >= 1_000 && availableParallelism() > 1;
}

/** Starts the thread. */
export function hireHand(site: Plot, next: Plot): Hand {
  const thread = new Worker(new URL("./handThread.js", import.meta.url), { execArgv: [] });
  const ask = (order: StandingOrder | DrawingOrder) => askThread<typeof order, Look>(thread, order);
  const ready = ask({ task: "stand by", site, next });
  // A failure is met where the thread is waited for.
  ready.catch(() => undefined);
  return {
    lookedOver: () => ready,
    async draw(site, sheets) {
      await ready;
      return (await ask({ task: "draw", site, sheets })).leaves;
    },
    async dismiss() {
      await thread.terminate();
    },
  };
}
