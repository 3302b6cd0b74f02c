import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { type Fingerprint, fingerprintOf } from "../archive/fingerprint.ts";

/**
 * Keeps a value in a file, whole or not at all: it is plain data, under a mark that says what it holds for.
 *
 * @param mark what the value depends on besides itself, such as the program that made it
 * @returns the fingerprint of the value as text
 */
export function writeKept(path: string, mark: string, value: unknown): Fingerprint {
  const text = JSON.stringify(value);
  const fingerprint = fingerprintOf(text);
  const draft = `${path}.new`;
  writeFileSync(draft, `${mark} ${fingerprint}\n${text}`);
  renameSync(draft, path);
  return fingerprint;
}

/** A value that was kept. */
export interface Kept {
  readonly value: unknown;
  /** The fingerprint of the value as text. */
  readonly fingerprint: Fingerprint;
}

/** What was kept in a file; undefined where there is nothing, or it is damaged, or was kept under another mark. */
export function findKept(path: string, mark: string): Kept | undefined {
  let kept: Buffer;
  try {
    kept = readFileSync(path);
  } catch {
    // Not there, or not readable: either way there is nothing to build on.
    return undefined;
  }
  const end = kept.indexOf("\n");
  const text = kept.subarray(end + 1);
  const fingerprint = fingerprintOf(text);
  if (kept.toString("utf8", 0, end) !== `${mark} ${fingerprint}`) return undefined;
  return { value: JSON.parse(text.toString("utf8")), fingerprint };
}
