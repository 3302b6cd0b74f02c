import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A file that gets other bytes, another name, or both. */
export interface Revision {
  readonly path: string;
  /** Where it stands from then on; mostly where it stood. */
  readonly newPath: string;
  /** Undefined where it only gets another name: then a link stays one, and nobody reads what it leads to. */
  readonly bytes: Uint8Array | undefined;
  /** How many places in it are others than before. */
  readonly places: number;
}

/** A step that can be taken back. */
interface Step {
  readonly path: string;
  readonly take: () => void;
  readonly takeBack: () => void;
}

/**
 * Writes some files, all or none: first each beside its place, so that a full disk is noticed before anything has
 * changed; then they are put into their places, and back again if that fails.
 *
 * @returns hidden files that were needed for it and can't be removed
 * @throws {Error} that of the file system, when all is as it was; or one that says what is not
 */
export function writeRevisions(revisions: readonly Revision[]): readonly string[] {
  const taken: Step[] = [];
  try {
    for (const revision of revisions) prepare(revision);
    const replaced = revisions.filter((revision) => isMoved(revision) && revision.bytes !== undefined);
    for (const step of [...revisions.map(putDown), ...replaced.map(remove)]) {
      step.take();
      taken.unshift(step);
    }
  } catch (cause) {
    const stuck = taken.filter(({ takeBack }) => !succeeds(takeBack)).map(({ path }) => path);
    if (stuck.length === 0) removeDrafts(revisions);
    else
      throw new Error(`not put back: ${stuck.join(", ")}; hidden files beside, in .old, hold the old text`, { cause });
    throw cause;
  }
  return removeDrafts(revisions);
}

function succeeds(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    // The caller tells what is left, whatever the reason.
    return false;
  }
}

/** Removes what was written beside the files. Returns what can't be removed. */
function removeDrafts(revisions: readonly Revision[]): string[] {
  const drafts = revisions.flatMap((revision) => [draftOf(revision), copyOf(revision)]);
  return drafts.filter((path) => existsSync(path) && !succeeds(() => rmSync(path)));
}

function isMoved({ path, newPath }: Revision): boolean {
  return path !== newPath;
}

function prepare(revision: Revision): void {
  if (revision.bytes === undefined) return;
  const { mode } = statSync(revision.path);
  writeFileSync(draftOf(revision), revision.bytes, { mode });
  writeFileSync(copyOf(revision), readFileSync(revision.path), { mode });
}

function putDown(revision: Revision): Step {
  const { path, newPath, bytes } = revision;
  if (bytes === undefined)
    return { path, take: () => renameSync(path, newPath), takeBack: () => renameSync(newPath, path) };
  return {
    path,
    take: () => renameSync(draftOf(revision), newPath),
    takeBack: () => (isMoved(revision) ? rmSync(newPath) : renameSync(copyOf(revision), path)),
  };
}

function remove(revision: Revision): Step {
  const { path } = revision;
  return { path, take: () => rmSync(path), takeBack: () => renameSync(copyOf(revision), path) };
}

// Hidden files are no part of an archive.
function draftOf({ newPath }: Revision): string {
  return join(dirname(newPath), `.${basename(newPath)}.new`);
}

function copyOf({ path }: Revision): string {
  return join(dirname(path), `.${basename(path)}.old`);
}
