import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Answer, Order } from "./thread.ts";

/** Some threads that help with a large build. */
export interface Crew {
  readonly size: number;
  /** Has each thread carry out an order of its own. */
  readonly ask: (orderFor: (thread: number) => Order) => Promise<readonly Answer[]>;
  /** Has the threads carry out orders as long as there are any. */
  readonly work: (orders: Iterator<Order>, report: (answer: Answer) => void) => Promise<void>;
  readonly dismiss: () => void;
}

/** A thread takes a third of a second to start: fewer records or pages than this are not worth one. */
export const worthThreads = 2_000;

// The thread that asks works too; more than a few would wait for the disk.
const mostThreads = 3;

/** Starts a thread for each processor but one. */
export function hireCrew(): Crew {
  const size = Math.min(availableParallelism() - 1, mostThreads);
  const begin = new URL("./thread.js", import.meta.url);
  const threads = Array.from({ length: size }, () => new Worker(begin, { execArgv: [] }));
  return {
    size,
    ask: (orderFor) => Promise.all(threads.map((thread, index) => askOne(thread, orderFor(index)))),
    async work(orders, report) {
      await Promise.all(
        threads.map(async (thread) => {
          for (let next = orders.next(); !next.done; next = orders.next()) report(await askOne(thread, next.value));
        }),
      );
    },
    dismiss() {
      for (const thread of threads) void thread.terminate();
    },
  };
}

function askOne(thread: Worker, order: Order): Promise<Answer> {
  return new Promise((resolve, reject) => {
    thread.once("error", reject);
    thread.once("message", (answer: Answer) => {
      thread.off("error", reject);
      resolve(answer);
    });
    thread.postMessage(order);
  });
}
