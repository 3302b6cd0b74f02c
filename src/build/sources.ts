import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";

/** The program as it is written: the text of each file by its path from the project. */
export type Sources = ReadonlyMap<string, string>;

/** Reads every file below some folders of the project. */
export function readSources(folders: readonly string[]): Sources {
  return new Map(folders.flatMap(filesIn).map((path) => [path, readFileSync(path, "utf8")]));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath.replaceAll("\\", "/"), entry.name));
}

/** Finds some modules, and all that they import, and so on. */
export type ImportFinder = (modules: readonly string[]) => ReadonlySet<string>;

/** Makes a finder that reads each module's imports once. */
export function importFinder(sources: Sources): ImportFinder {
  const known = new Map<string, readonly string[]>();
  const importsOf = (path: string) => {
    const found = [...(sources.get(path) ?? "").matchAll(/\b(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g)];
    return found.map(([, target = ""]) => join(dirname(path), target));
  };
  return (modules) => {
    const found = new Set(modules);
    for (const path of found) {
      const imports = known.get(path) ?? importsOf(path);
      known.set(path, imports);
      for (const target of imports) found.add(target);
    }
    return found;
  };
}
