import { existsSync, readFileSync } from "node:fs";
import { type Fingerprint, fingerprintOf } from "../archive/fingerprint.ts";
import type { Task } from "./goal.ts";
import { importFinder, readSources } from "./sources.ts";

/** The program as it is at present, by what depends on it. */
export interface Program {
  /** The fingerprint of all of it. */
  readonly whole: Fingerprint;
  /** The fingerprint of all that reads the content folder, the originals too. */
  readonly reader: Fingerprint;
  /** The fingerprint of all that makes the search index: what reads the records, what is taken of them, and how. */
  readonly indexer: Fingerprint;
  /** The fingerprint of all that makes a kind of page or file: its template, its layout, and whatever they import. */
  readonly makerOf: (kind: Task["kind"]) => Fingerprint;
}

/** Reads the program from the folder of the project. A change of it, of a package or of Node.js changes fingerprints. */
export function readProgram(): Program {
  const code = readSources(["src", "templates"]);
  const ground = fingerprintOf([process.version, ...grounds.map(readText)].join("\0"));
  const files = new Map([...code].map(([path, text]) => [path, fingerprintOf(text)]));
  const fingerprint = (paths: Iterable<string>) =>
    fingerprintOf([ground, ...[...paths].sort().flatMap((path) => [path, files.get(path) ?? ""])].join("\0"));
  // What is no module, a page may use by way of Eleventy's data cascade; style sheets and scripts have addresses that
  // tell what they hold, and the pages that load them are made of these.
  const others = [...code.keys()].filter(
    (path) => /^templates\/(?!scripts\/)/.test(path) && !/\.(tsx?|css)$/.test(path),
  );
  // A page is planned by what its records' files hold; what is read from them, the reader decides.
  const rootsOf = (kind: Task["kind"]) =>
    [
      `templates/pages/${kind}.11ty.tsx`,
      `src/site/pages/${kind}.ts`,
      `src/site/files/${kind}.ts`,
      reader,
      ...others,
    ].filter((path) => code.has(path));
  const importsOf = importFinder(code);
  const indexers = [reader, "src/site/searchEntry.ts", "src/build/pagefind.ts"];
  const makers = new Map<Task["kind"], Fingerprint>();
  return {
    whole: fingerprint(code.keys()),
    reader: fingerprint([...code.keys()].filter((path) => /^src\/(archive|evidence)\//.test(path))),
    indexer: fingerprint(importsOf(indexers)),
    makerOf(kind) {
      const made = makers.get(kind) ?? fingerprint(importsOf(rootsOf(kind)));
      makers.set(kind, made);
      return made;
    },
  };
}

// What reads the content folder, with all that it imports.
const reader = "src/archive/reading.ts";

// What all of the program stands on.
const grounds = [".eleventy.ts", "package-lock.json", "tsconfig.json"];

function readText(path: string): string {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
