import { readFileSync, rmSync, writeFileSync } from "node:fs";

/**
 * Takes a lock, which is a file with the number of the process that holds it, and returns what gives it back. The lock
 * of a process that has died is taken over.
 *
 * @param refuse told the number of the process that holds the lock; it throws
 */
export function lock(path: string, refuse: (holder: number) => never): () => void {
  const take = () => writeFileSync(path, String(process.pid), { flag: "wx" });
  try {
    take();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    const holder = Number(readFileSync(path, "utf8"));
    if (isAlive(holder)) refuse(holder);
    rmSync(path, { force: true });
    take();
  }
  return () => rmSync(path, { force: true });
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of another person's can't be signalled, but it is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
