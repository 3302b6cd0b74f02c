import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { type Fingerprint, fingerprintOf } from "../archive/fingerprint.ts";
import type { Task } from "./goal.ts";

/** The program as it is at present, by what depends on it. */
export interface Program {
  /** The fingerprint of all of it. */
  readonly whole: Fingerprint;
  /** The fingerprint of all that reads the content folder, the originals too. */
  readonly reader: Fingerprint;
  /** The fingerprint of all that makes a kind of page or file: its template, its layout, and whatever they import. */
  readonly makerOf: (kind: Task["kind"]) => Fingerprint;
}

/** Reads the program from the folder of the project. A change of it, of a package or of Node.js changes fingerprints. */
export function readProgram(): Program {
  const code = new Map(["src", "templates"].flatMap(filesIn).map((path) => [path, readFileSync(path, "utf8")]));
  const ground = [process.version, ...grounds.map(readText)];
  const fingerprint = (paths: Iterable<string>) =>
    fingerprintOf([...ground, ...[...paths].sort().flatMap((path) => [path, code.get(path) ?? ""])].join("\0"));
  // What is no module, a page may use by way of Eleventy's data cascade; style sheets have addresses of their own.
  const others = [...code.keys()].filter((path) => path.startsWith("templates/") && !/\.(tsx?|css)$/.test(path));
  const importsOf = importFinder(code);
  const makers = new Map<Task["kind"], Fingerprint>();
  return {
    whole: fingerprint(code.keys()),
    reader: fingerprint([...code.keys()].filter((path) => /^src\/(archive|evidence)\//.test(path))),
    makerOf(kind) {
      const [template, ...layouts] = [
        `templates/pages/${kind}.11ty.tsx`,
        `src/site/pages/${kind}.ts`,
        `src/site/files/${kind}.ts`,
      ];
      const roots = [template, ...layouts, ...others].filter((path) => code.has(path));
      const made = makers.get(kind) ?? fingerprint(importsOf(roots));
      makers.set(kind, made);
      return made;
    },
  };
}

// What all of the program stands on.
const grounds = [".eleventy.ts", "package-lock.json", "tsconfig.json"];

function readText(path: string): string {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath.replaceAll("\\", "/"), entry.name));
}

/** Finds some modules, and all that they import, and so on. */
function importFinder(code: ReadonlyMap<string, string>): (modules: readonly string[]) => Set<string> {
  const known = new Map<string, readonly string[]>();
  const importsOf = (path: string) => {
    const found = [...(code.get(path) ?? "").matchAll(/\b(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g)];
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
