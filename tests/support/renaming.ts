import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { listFolder } from "../../src/archive/folder.ts";
import type { IdKind } from "../../src/archive/id.ts";
import { formatProblem, isError } from "../../src/archive/problem.ts";
import { readArchive } from "../../src/archive/reading.ts";
import { rename } from "../../src/curation/rename.ts";
import { readTree } from "./files.ts";
import { copyOfSoundArchive } from "./folder.ts";

export const steel = "2021-05-13-norland-herald-steel-and-salt";
export const treaty = "2021-05-14-radio-sudmark-bridge-treaty";
export const toll = "2022-02-08-sund-wire-toll-agreed";
export const questions = "2022-02-09-norland-herald-toll-questions";

export type Tree = Readonly<Record<string, string>>;

/** The edits that are expected of a file: what stood there once, and what stands there now. */
export type Edits = Readonly<Record<string, readonly (readonly [before: string, after: string])[]>>;

/** A copy of the sound archive in which a test renames. */
export interface Desk {
  readonly folder: string;
  readonly rename: (from: string, to: string, kind?: IdKind) => readonly string[];
  readonly tree: () => Tree;
  /** Puts a text into a file, in the place of another if one is named. */
  readonly write: (name: string, text: string, instead?: string) => void;
  /** What the check says of the archive, errors only. */
  readonly errors: () => readonly string[];
}

export function openDesk(context: TestContext): Desk {
  const folder = copyOfSoundArchive(context);
  return {
    folder,
    rename: (from, to, kind) => rename({ folder, from, to, kind }).map((line) => line.replaceAll(folder, "articles")),
    tree: () => readTree(folder),
    write(name, text, instead) {
      const path = join(folder, name);
      if (instead === undefined) return writeFileSync(path, text);
      const before = readFileSync(path, "utf8");
      assert.ok(before.includes(instead), `${name} has no ${instead}`);
      writeFileSync(path, before.replace(instead, text));
    },
    errors() {
      const { problems } = readArchive(listFolder(folder), "with-drafts");
      return problems.filter(isError).map((problem) => formatProblem(problem).replaceAll(folder, "articles"));
    },
  };
}

/** A tree after edits, each of which must find its place. */
export function edited(tree: Tree, edits: Edits): Tree {
  const after: Record<string, string> = { ...tree };
  for (const [name, pairs] of Object.entries(edits)) {
    for (const [from, to] of pairs) {
      const before = after[name] ?? "";
      assert.ok(before.includes(latin1(from)), `${name} has no ${from}`);
      after[name] = before.replace(latin1(from), latin1(to));
    }
  }
  return after;
}

/** A tree in which a file has another name. */
export function moved(tree: Tree, from: string, to: string): Tree {
  const { [from]: text, ...others } = tree;
  assert.ok(text !== undefined, `there is no ${from}`);
  return { ...others, [to]: text };
}

/** Text as `readTree` gives it: a character for each byte. */
function latin1(text: string): string {
  return Buffer.from(text).toString("latin1");
}
