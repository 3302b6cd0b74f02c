import { syncBuiltinESMExports } from "node:module";
import os from "node:os";

/*
 * Loaded into a process before the program: has its machine seem to have as many processors as PROCESSORS says.
 */

const told = process.env["PROCESSORS"];
if (told) {
  os.availableParallelism = () => Number(told);
  syncBuiltinESMExports();
}

/** What a process needs in its environment for its machine to have so many processors. */
export function processorsOf(number: number): Readonly<Record<string, string>> {
  return { PROCESSORS: String(number), NODE_OPTIONS: `--import tsx --import ${import.meta.url}` };
}
