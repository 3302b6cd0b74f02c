import { parentPort } from "node:worker_threads";
import { findDamage } from "./pack.ts";

/** Has a thread carry out the orders that it is given, and answer each. */
export function answerOrders<Order, Answer>(carryOut: (order: Order) => Promise<Answer>): void {
  parentPort?.on("message", async (order: Order) => {
    try {
      parentPort?.postMessage(await carryOut(order));
    } catch (error) {
      // What caused an error does not cross over with it.
      throw findDamage(error) ?? error;
    }
  });
}
