import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { keepHeapsSmall } from "./heap.ts";
import type { Answer, Order } from "./thread.ts";

/** How some work is done by several threads. */
export interface Shared<Item> {
  readonly items: readonly Item[];
  /** The fewest items that are worth asking a thread for. */
  readonly least: number;
  /** What another thread is asked for. */
  readonly order: (items: readonly Item[]) => Order;
  /** Hears what came of it. */
  readonly report: (answer: Answer) => void;
  /** Does a portion in this thread, which gives way between items. */
  readonly own: (items: readonly Item[]) => Promise<void>;
}

/** Some threads that help with a large build. */
export interface Crew {
  /** Has every thread carry out an order before any other. What comes of it, the work that is shared next will show. */
  readonly ask: (order: Order) => void;
  /** Shares work out: whoever is free takes the next portion, this thread too. */
  readonly share: <Item>(work: Shared<Item>) => Promise<void>;
  /** Ends the threads, whatever they are at. */
  readonly dismiss: () => Promise<void>;
}

/** A thread takes a second to start and to be of use: fewer records or pages than this are not worth one. */
export const worthThreads = 2_000;

// The thread that asks works too; more than a few would wait for the disk.
const mostThreads = 3;

// Half of the room that V8 takes for what is new: a build is no slower with it.
const resourceLimits = { maxYoungGenerationSizeMb: 24 } as const;

/** Starts a thread for each processor but one. */
export function hireCrew(): Crew {
  const size = Math.min(availableParallelism() - 1, mostThreads);
  const begin = new URL("./thread.js", import.meta.url);
  const leaveHeaps = keepHeapsSmall();
  const threads = Array.from({ length: size }, () => new Worker(begin, { execArgv: [], resourceLimits }));
  let ready: Promise<unknown> = Promise.resolve();
  return {
    ask(order) {
      ready = Promise.all(threads.map((thread) => askThread<Order, Answer>(thread, order)));
      // A failure is met where the threads are waited for.
      ready.catch(() => undefined);
    },
    async share({ items, least, order, report, own }) {
      const portions = portionsOf(items, size + 1, least);
      await Promise.all([
        doOwn(portions, own),
        ...threads.map(async (thread) => {
          await ready;
          for (let next = portions.next(); !next.done; next = portions.next()) {
            report(await askThread<Order, Answer>(thread, order(next.value)));
          }
        }),
      ]);
    },
    async dismiss() {
      leaveHeaps();
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}

async function doOwn<Item>(portions: Iterator<readonly Item[]>, own: Shared<Item>["own"]): Promise<void> {
  // The others are asked first.
  await giveWay();
  for (let next = portions.next(); !next.done; next = portions.next()) await own(next.value);
}

/** Lets the other threads say what they have done and be asked for more. While this one works on, they would wait for it. */
export async function giveWay(): Promise<void> {
  await setImmediate();
}

/** Large portions first, then ever smaller ones, so that all threads are done at about the same time. */
function* portionsOf<Item>(items: readonly Item[], threads: number, least: number): Generator<readonly Item[], void> {
  for (let from = 0; from < items.length; ) {
    const size = Math.max(Math.ceil((items.length - from) / (2 * threads)), least);
    yield items.slice(from, from + size);
    from += size;
  }
}

/** Has a thread carry out an order, and gives its answer. */
export function askThread<Asked, Answered>(thread: Worker, order: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    thread.once("error", reject);
    thread.once("message", (answer: Answered) => {
      thread.off("error", reject);
      resolve(answer);
    });
    thread.postMessage(order);
  });
}
