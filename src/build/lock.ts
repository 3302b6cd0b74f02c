import { spawnSync } from "node:child_process";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { codeOf } from "../cause.ts";

/** Who holds a lock: a process, and when it began, for numbers are given to processes again. */
interface Holder {
  readonly pid: number;
  /** In milliseconds of the epoch, by a clock that may have been set since. */
  readonly since: number;
  /** As the system tells it, which is the same whenever it is asked; undefined where it does not. */
  readonly birth: string | undefined;
}

/**
 * Takes a lock, which is a file that names its holder, and returns what gives it back. The lock of a process that has
 * died is taken over.
 *
 * @param refuse told the number of the process that holds the lock; it throws
 */
export function lock(path: string, refuse: (holder: number) => never): () => void {
  const own = `${path}.${process.pid}`;
  const self: Holder = { pid: process.pid, since: Date.now() - process.uptime() * 1000, birth: findBirth(process.pid) };
  writeFileSync(own, JSON.stringify(self));
  try {
    // A link is made with its content or not at all.
    while (!isLinked(own, path)) {
      const held = readText(path);
      const holder = parseHolder(held);
      if (holder && isAlive(holder)) refuse(holder.pid);
      takeAway(path, `${own}.dead`, held);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => rmSync(path, { force: true });
}

function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Takes a dead process's lock away, unless another process has done so and holds it now. */
function takeAway(path: string, aside: string, held: string): void {
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  if (readText(aside) !== held) isLinked(aside, path);
  rmSync(aside, { force: true });
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return "";
    throw error;
  }
}

function parseHolder(text: string): Holder | undefined {
  const [, pid, since, birth] = /^\{"pid":(\d+),"since":([\d.]+)(?:,"birth":"([\w: ]+)")?\}$/.exec(text) ?? [];
  return pid && since ? { pid: Number(pid), since: Number(since), birth } : undefined;
}

function isAlive({ pid, since, birth }: Holder): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of another person's can't be signalled, but it is there.
    if (codeOf(error) !== "EPERM") return false;
  }
  const present = birth && findBirth(pid);
  if (present) return present === birth;
  const age = findAge(pid);
  return age === undefined || Math.abs(Date.now() - age - since) < 5_000;
}

/** When a process began, in whatever words the system has for it: those of Linux, or else of the `ps` of BSD and macOS. */
function findBirth(pid: number): string | undefined {
  return findBirthTick(pid) ?? askForBirth(pid);
}

/** The 22nd field of [/proc/PID/stat](https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html), in ticks since the start. */
function findBirthTick(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The second field is the name of the program in parentheses, which may hold spaces and parentheses.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined; // not every system has it, nor shows it to everybody
  }
}

function askForBirth(pid: number): string | undefined {
  const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
  const { stdout } = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", env });
  const [birth] = /^\w[\w: ]+\w/.exec(stdout?.trim() ?? "") ?? [];
  return birth;
}

/** How long a process has been running, in milliseconds to the second, where the system has the `ps` of POSIX. */
function findAge(pid: number): number | undefined {
  const { stdout } = spawnSync("ps", ["-o", "etime=", "-p", String(pid)], { encoding: "utf8" });
  const [, days = "0", hours = "0", minutes, seconds] =
    /^\s*(?:(?:(\d+)-)?(\d+):)?(\d+):(\d+)\s*$/.exec(stdout ?? "") ?? [];
  if (minutes === undefined || seconds === undefined) return undefined;
  return (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}
