import { existsSync, readFileSync } from "node:fs";
import { fileProblem } from "../archive/file.ts";
import type { Problem } from "../archive/problem.ts";
import type { Revision } from "./revision.ts";

/** The original beside a record, which bears its id. */
export function moveOriginal(folder: string, from: string, to: string): readonly (Revision | Problem)[] {
  const [path, newPath] = [`${folder}/originals/${from}.md`, `${folder}/originals/${to}.md`];
  if (!existsSync(path)) return [];
  if (existsSync(newPath)) {
    return [fileProblem(newPath, { wrong: "is the original of no record", write: "rename it, or move it out" })];
  }
  return [{ path, newPath, bytes: readFileSync(path), places: 0 }];
}
