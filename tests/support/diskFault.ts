import { isMainThread } from "node:worker_threads";
import { breakDisk, type DiskFault } from "./disk.ts";

/*
 * Loaded into a process before the program: has its disk fail as DISK_FAULT says.
 */

const told = process.env["DISK_FAULT"];
if (told && isMainThread) breakDisk(JSON.parse(told) as DiskFault); // faultIn has written it

/** What a process needs in its environment for its disk to fail. */
export function faultIn(fault: DiskFault): Readonly<Record<string, string>> {
  return { DISK_FAULT: JSON.stringify(fault), NODE_OPTIONS: `--import tsx --import ${import.meta.url}` };
}
