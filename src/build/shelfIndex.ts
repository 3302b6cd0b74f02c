import { join } from "node:path";
import { findKept, writeKept } from "./kept.ts";

/** What is known under some names, kept in a folder. */
export interface Index<Entry> {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Keeps these entries instead. An entry that is the same object as before counts as unchanged. */
  readonly save: (entries: ReadonlyMap<string, Entry>) => void;
}

/** How an index differs from an older one. */
interface Changes<Entry> {
  readonly put: readonly (readonly [name: string, entry: Entry])[];
  readonly gone: readonly string[];
}

/**
 * Opens the index in a folder. It stands in two files, so that a small change of a large index costs little: one says
 * all that was known at some time, the other what has changed since. The second holds for that first file alone.
 *
 * @param mark what the entries depend on besides themselves: under another mark the index is empty
 */
export function openIndex<Entry>(folder: string, mark: string): Index<Entry> {
  const [wholePath, changesPath] = [join(folder, "index.json"), join(folder, "changes.json")];
  const kept = findKept(wholePath, mark);
  // What stands under a mark of this module, this module has written.
  let whole = new Map((kept?.value ?? []) as [string, Entry][]);
  let changesMark = `${mark} ${kept?.fingerprint}`;
  const changes = findKept(changesPath, changesMark)?.value as Changes<Entry> | undefined;
  return {
    entries: changes ? apply(changes, whole) : whole,
    save(entries) {
      const { put, gone } = compare(whole, entries);
      if (put.length + gone.length <= whole.size / 10) {
        writeKept(changesPath, changesMark, { put, gone });
        return;
      }
      changesMark = `${mark} ${writeKept(wholePath, mark, [...entries])}`;
      whole = new Map(entries);
    },
  };
}

function apply<Entry>({ put, gone }: Changes<Entry>, whole: ReadonlyMap<string, Entry>): Map<string, Entry> {
  const entries = new Map(whole);
  for (const name of gone) entries.delete(name);
  for (const [name, entry] of put) entries.set(name, entry);
  return entries;
}

function compare<Entry>(whole: ReadonlyMap<string, Entry>, entries: ReadonlyMap<string, Entry>): Changes<Entry> {
  return {
    put: [...entries].filter(([name, entry]) => whole.get(name) !== entry),
    gone: [...whole.keys()].filter((name) => !entries.has(name)),
  };
}
