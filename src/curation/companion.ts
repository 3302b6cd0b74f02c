import { fileProblem, isThere } from "../archive/file.ts";
import type { Problem } from "../archive/problem.ts";
import type { Revision } from "./revision.ts";

/** The original beside a record, which bears its id. A link to one is moved as a link, wherever it leads. */
export function moveOriginal(folder: string, from: string, to: string): readonly (Revision | Problem)[] {
  const [path, newPath] = [`${folder}/originals/${from}.md`, `${folder}/originals/${to}.md`];
  if (!isThere(path)) return [];
  if (isThere(newPath)) {
    return [fileProblem(newPath, { wrong: "is the original of no record", write: "rename it, or move it out" })];
  }
  return [{ path, newPath, bytes: undefined, places: 0 }];
}
