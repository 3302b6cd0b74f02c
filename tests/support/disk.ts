import childProcess from "node:child_process";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** A call that changes the disk, before it is made. */
export interface DiskCall {
  readonly name: string;
  /** What it is about, as far as it can be told: the paths, or the command’s arguments. */
  readonly about: string;
  /** Makes the call with half of what it is to write, as a process does that dies meanwhile; nothing where it writes nothing. */
  readonly half: () => void;
}

type Call = (...values: unknown[]) => unknown;

const changes = [
  "copyFileSync",
  "linkSync",
  "mkdirSync",
  "openSync",
  "renameSync",
  "rmSync",
  "rmdirSync",
  "writeFileSync",
  "writeSync",
];

/**
 * Hears of every call that changes something below a folder, before it is made; what it throws, the call throws.
 *
 * @returns what ends the watch
 */
export function watchDisk(folder: string, hear: (call: DiskCall) => void): () => void {
  const files = new Set<unknown>();
  let isHearing = true;
  const wrap = (name: string, original: Call): Call => {
    return (...values) => {
      const isWriting = name === "writeSync" || name === "writeFileSync";
      const named = isWriting ? values.slice(0, 1) : values.flat();
      const about = named.filter((value) => typeof value === "string").join(" ");
      const isHere = name === "writeSync" ? files.has(values[0]) : about.includes(folder);
      if (isHere && isHearing && !(name === "openSync" && values[1] === "r")) {
        // What hears of a call may write, too.
        isHearing = false;
        try {
          hear({ name, about, half: () => isWriting && original(...halfOf(values)) });
        } finally {
          isHearing = true;
        }
      }
      const result = original(...values);
      if (isHere && name === "openSync") files.add(result);
      return result;
    };
  };
  const undo = [
    ...changes.map((name) => replace(fs as unknown as Record<string, Call>, name, wrap)), // a module is a record of functions
    replace(childProcess as unknown as Record<string, Call>, "spawnSync", wrap),
  ];
  syncBuiltinESMExports();
  return () => {
    for (const one of undo) one();
    syncBuiltinESMExports();
  };
}

function replace(module: Record<string, Call>, name: string, wrap: (name: string, original: Call) => Call): () => void {
  const original = module[name];
  if (!original) throw new Error(`Node.js has no ${name}`);
  module[name] = wrap(name, original);
  return () => {
    module[name] = original;
  };
}

function halfOf([target, content, ...rest]: readonly unknown[]): unknown[] {
  const bytes = typeof content === "string" ? Buffer.from(content) : (content as Buffer); // the program writes no other
  // A few bytes are written all at once or not at all.
  const written = bytes.length < 512 ? 0 : bytes.length >> 1;
  return [target, bytes.subarray(0, written), ...(typeof rest[0] === "number" ? [] : rest)];
}

/** How a disk fails. */
export interface DiskFault {
  /** Where: it is of no concern what is changed elsewhere. */
  readonly folder: string;
  /** The first call that counts is about this: part of a path, or empty. */
  readonly from: string;
  /** How many calls from there on go well. */
  readonly calls: number;
  /**
   * `full`: from then on nothing can be written. `gone`: nothing can be changed, as if the process had died. `killed`:
   * it does die.
   */
  readonly kind: "full" | "gone" | "killed";
}

/** Has a disk fail after some calls, until the returned function is called. */
export function breakDisk({ folder, from, calls, kind }: DiskFault): () => void {
  let left = calls;
  let isCounting = false;
  return watchDisk(folder, ({ name, about, half }) => {
    isCounting ||= about.includes(from);
    if (!isCounting || left-- > 0) return;
    if (kind === "full" && ["renameSync", "rmSync", "rmdirSync"].includes(name)) return;
    if (left === -1) half();
    if (kind === "killed") process.kill(process.pid, "SIGKILL");
    throw Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), { code: "ENOSPC", errno: -28 });
  });
}
