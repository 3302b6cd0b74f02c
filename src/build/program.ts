import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { type Fingerprint, fingerprintOf } from "../archive/fingerprint.ts";
import type { PageKind } from "../site/pages.ts";

/** The program as it is at present, by what depends on it. */
export interface Program {
  /** The fingerprint of all of it. */
  readonly whole: Fingerprint;
  /** The fingerprint of all that reads the content folder. */
  readonly reader: Fingerprint;
  /** The fingerprint of all that makes a kind of page: its template, its layout, and whatever they import. */
  readonly makerOf: (kind: PageKind) => Fingerprint;
}

/** Reads the program from the folder of the project. A change of it, of a package or of Node.js changes fingerprints. */
export function readProgram(): Program {
  const code = new Map(["src", "templates"].flatMap(filesIn).map((path) => [path, readFileSync(path, "utf8")]));
  const ground = `${process.version} ${fingerprintOf(readFileSync("package-lock.json"))}`;
  const fingerprint = (paths: Iterable<string>) =>
    fingerprintOf([ground, ...[...paths].sort().flatMap((path) => [path, code.get(path) ?? ""])].join("\0"));
  const makers = new Map<PageKind, Fingerprint>();
  return {
    whole: fingerprint(code.keys()),
    reader: fingerprint([...code.keys()].filter((path) => path.startsWith("src/archive/"))),
    makerOf(kind) {
      const known = makers.get(kind);
      if (known) return known;
      const made = fingerprint(importsOf(code, [`templates/pages/${kind}.11ty.tsx`, `src/site/pages/${kind}.ts`]));
      makers.set(kind, made);
      return made;
    },
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => /\.(tsx?|js|css)$/.test(path));
}

/** Some modules, and all that they import, and so on. */
function importsOf(code: ReadonlyMap<string, string>, modules: readonly string[]): Set<string> {
  const found = new Set(modules);
  for (const path of found) {
    for (const [, target = ""] of (code.get(path) ?? "").matchAll(/\b(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g)) {
      found.add(join(dirname(path), target));
    }
  }
  return found;
}
