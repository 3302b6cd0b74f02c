import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { root } from "../bin/compile.js";

/** What a process cost. */
export interface Cost {
  /** Seconds from its start to its end. */
  readonly wall: number;
  /** Seconds of user and system time, of all its threads; undefined where nothing tells them. */
  readonly cpu?: number;
  /** The bytes of memory that it held at most; undefined where nothing tells them. */
  readonly memory?: number;
}

/** Where a measured process leaves what it says and what it used. */
export interface Traces {
  readonly log: string;
  readonly usage: string;
}

/** The traces in a folder; each process writes over those of the last one. */
export function tracesIn(folder: string): Traces {
  return { log: join(folder, "stderr.log"), usage: join(folder, "usage.txt") };
}

/**
 * Runs a command of the project to its end.
 *
 * @throws {Error} where it fails, with the last of what it said
 */
export function runProject(args: readonly string[], traces: Traces): Cost {
  return { wall: time(process.execPath, nodeArgs(args), traces), ...readNodeUsage(traces) };
}

/** Starts a command of the project that goes on until it is ended by {@link endProject}. */
export function startProject(args: readonly string[], traces: Traces): ChildProcess {
  const log = openSync(traces.log, "w");
  const child = spawn(process.execPath, nodeArgs(args), { ...settings(traces), stdio: ["ignore", "pipe", log] });
  closeSync(log);
  return child;
}

/** Ends a command of the project and tells what it used. */
export async function endProject(child: ChildProcess, traces: Traces): Promise<Omit<Cost, "wall">> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill();
  await ended;
  return readNodeUsage(traces);
}

const gnuTime = "/usr/bin/time";

/**
 * Runs any command to its end; what it used is known where GNU time is installed.
 *
 * @throws {Error} where it fails, with the last of what it said
 */
export function runCommand(command: string, args: readonly string[], traces: Traces): Cost {
  if (!existsSync(gnuTime)) return { wall: time(command, args, traces) };
  const wall = time(gnuTime, ["-o", traces.usage, "-f", "%U %S %M", command, ...args], traces);
  const [user = 0, system = 0, kilobytes = 0] = readFileSync(traces.usage, "utf8").split(" ").map(Number);
  return { wall, cpu: user + system, memory: kilobytes * 1024 };
}

function nodeArgs(args: readonly string[]): string[] {
  return ["--import", new URL("usage.js", import.meta.url).href, "bin/dossier.js", ...args];
}

function settings({ usage }: Traces) {
  // An empty address of the site is none: the archive's own holds.
  return { cwd: root, env: { ...process.env, BASE_URL: "", BENCH_USAGE: usage } };
}

function time(command: string, args: readonly string[], traces: Traces): number {
  const log = openSync(traces.log, "w");
  const start = performance.now();
  const { status } = spawnSync(command, args, { ...settings(traces), stdio: ["ignore", log, log] });
  const wall = (performance.now() - start) / 1000;
  closeSync(log);
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${readEnd(traces)}`);
  return wall;
}

/** The last of what a process said. */
export function readEnd({ log }: Traces): string {
  return readFileSync(log, "utf8").slice(-2000);
}

/** How many seconds a process says that a stage of its work took; undefined where it had no such stage. */
export function findStage({ log }: Traces, stage: string): number | undefined {
  const seconds = new RegExp(`^ *([\\d.]+) s {2}${stage}$`, "m").exec(readFileSync(log, "utf8"))?.[1];
  return seconds === undefined ? undefined : Number(seconds);
}

/** How many lines of warnings a process printed. */
export function countWarnings({ log }: Traces): number {
  return readFileSync(log, "utf8").split(": warning: ").length - 1;
}

// As process.resourceUsage() gives it: times in microseconds, memory in kilobytes.
const Usage = z.object({ userCPUTime: z.number(), systemCPUTime: z.number(), maxRSS: z.number() });

function readNodeUsage({ usage }: Traces): Omit<Cost, "wall"> {
  const { userCPUTime, systemCPUTime, maxRSS } = Usage.parse(JSON.parse(readFileSync(usage, "utf8")));
  return { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS * 1024 };
}
