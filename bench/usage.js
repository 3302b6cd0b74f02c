import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/*
 * Loaded into each measured process before the program (see process.ts). At the end it leaves what the process and all
 * its threads used, in the file that BENCH_USAGE names.
 */

const file = process.env["BENCH_USAGE"];

// Worker threads load this too, and the numbers are those of the whole process.
if (file && isMainThread) {
  process.on("exit", () => writeFileSync(file, JSON.stringify(process.resourceUsage())));
  // The dev server is ended by a signal, which by itself would skip what is to be done at the exit.
  process.once("SIGTERM", () => process.exit());
}
