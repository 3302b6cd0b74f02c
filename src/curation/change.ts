import { isDeepStrictEqual } from "node:util";
import { decodeSource, fileProblem } from "../archive/file.ts";
import type { Problem } from "../archive/problem.ts";
import { documentIn } from "../archive/reopen.ts";
import type { Path } from "../archive/yaml.ts";
import { type Edit, type Manuscript, revise } from "./manuscript.ts";

/** A change of what a document says, and the edit of its text that brings it about. */
export interface Change {
  readonly path: Path;
  /** What is to stand at the path. */
  readonly value: unknown;
  readonly edit: Edit;
}

/**
 * Changes a manuscript at some places and leaves every other byte as it is. What comes out is read again: it must say
 * what it should, and nothing else.
 *
 * @returns the bytes of the new file, or what to do by hand
 */
export function applyChanges(manuscript: Manuscript, changes: readonly Change[]): Uint8Array | Problem {
  const { path, document } = manuscript;
  const edits = changes.map(({ edit }) => edit);
  const bytes = new TextEncoder().encode(revise(manuscript, edits));
  const source = decodeSource({ path }, bytes);
  const said = "severity" in source ? undefined : documentIn(source)?.value;
  const meant = changes.reduce((value, change) => withValue(value, change.path, change.value), document.value);
  if (isDeepStrictEqual(said, meant)) return bytes;
  const wrong = "is laid out in a way in which the change can’t be made";
  return fileProblem(path, { wrong, write: "write each field on a line of its own, and lists in brackets" });
}

/** A value with another at a path. */
function withValue(whole: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole)) {
    return whole.map((item: unknown, index) => (index === step ? withValue(item, rest, value) : item));
  }
  const fields = Object(whole) as Readonly<Record<string, unknown>>; // a map of YAML
  return { ...fields, [step]: withValue(fields[step], rest, value) };
}
