import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { listFolder } from "../archive/folder.ts";

/** What is asked of the watcher: the names that it follows in each folder. */
interface Watcher {
  getWatched(): Readonly<Record<string, readonly string[]>>;
}

/** Thrown where the watcher takes the path of a folder for a pattern, so that no change there would ever be seen. */
export class UnfollowedFolderError extends Error {
  override readonly name = "UnfollowedFolderError";
}

// In milliseconds.
const pause = 100;
const longestRest = 1_000;

/**
 * Waits until a watcher follows every record in a folder. It says that it is ready before that, in a large archive by
 * seconds, and what changes meanwhile it never tells. Gives up where it comes no further: some file may be gone.
 *
 * @throws {UnfollowedFolderError} where it follows none
 */
export async function untilFollowed(watcher: Watcher, content: string): Promise<void> {
  const all = listFolder(content).records.size;
  let followed = countFollowed(watcher, content);
  for (let rest = 0; followed < all && rest < longestRest; rest += pause) {
    await setTimeout(pause);
    const now = countFollowed(watcher, content);
    if (now > followed) rest = 0;
    followed = now;
  }
  // On a busy machine it may only be late.
  if (all === 0 || followed > 0 || !/[(){}*?!]/.test(content)) return;
  const cure = "give it a name without ( ) { } * ? or !";
  throw new UnfollowedFolderError(`${content}: can't be followed, for its path looks like a pattern; ${cure}`);
}

function countFollowed(watcher: Watcher, content: string): number {
  const folders = Object.entries(watcher.getWatched());
  const [, names = []] = folders.find(([folder]) => resolve(folder) === resolve(content)) ?? [];
  return names.filter((name) => name.endsWith(".md")).length;
}
