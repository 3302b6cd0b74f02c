import { existsSync, readFileSync } from "node:fs";
import { fileProblem } from "../archive/folder.ts";
import type { Problem } from "../archive/problem.ts";
import { valueAt } from "../archive/reopen.ts";
import { applyChanges, type Change } from "./change.ts";
import { openManuscript, replaceId } from "./manuscript.ts";
import type { Revision } from "./revision.ts";

/** The files beside a record that bear its id: its original by its name, the lock of evidence by a key. */
export function reviseCompanions(folder: string, from: string, to: string): readonly (Revision | Problem)[] {
  return [...moveOriginal(folder, from, to), ...reviseLock(folder, from, to)];
}

function moveOriginal(folder: string, from: string, to: string): (Revision | Problem)[] {
  const [path, newPath] = [`${folder}/originals/${from}.md`, `${folder}/originals/${to}.md`];
  if (!existsSync(path)) return [];
  if (existsSync(newPath)) {
    return [fileProblem(newPath, { wrong: "is the original of no record", write: "rename it, or move it out" })];
  }
  return [{ path, newPath, bytes: readFileSync(path), places: 0 }];
}

/** The lock is JSON, which is YAML too, with the ids of records as keys. */
function reviseLock(folder: string, from: string, to: string): (Revision | Problem)[] {
  const path = `${folder}/evidence.lock.json`;
  if (!existsSync(path)) return [];
  const manuscript = openManuscript(path);
  if ("severity" in manuscript) return [manuscript];
  const changes: Change[] = [];
  for (const base of [[], ["records"]]) {
    const records = valueAt(manuscript.document.value, base);
    if (valueAt(records, [from]) === undefined) continue;
    const entries = Object.entries(Object(records)).map(([key, value]) => [key === from ? to : key, value]);
    const edit = replaceId(manuscript, manuscript.document.locateKey([...base, from]), from, to);
    if (edit) changes.push({ path: base, value: Object.fromEntries(entries), edit });
  }
  if (changes.length === 0) return [];
  const bytes = applyChanges(manuscript, changes);
  return ["severity" in bytes ? bytes : { path, newPath: path, bytes, places: changes.length }];
}
