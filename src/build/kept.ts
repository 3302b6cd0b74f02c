import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { fingerprintOf } from "../archive/fingerprint.ts";

/**
 * Keeps a value in a file, whole or not at all: it is plain data, under a mark that says what it holds for.
 *
 * @param mark what the value depends on besides itself, such as the program that made it
 */
export function writeKept(path: string, mark: string, value: unknown): void {
  const text = JSON.stringify(value);
  const draft = `${path}.new`;
  writeFileSync(draft, `${mark} ${fingerprintOf(text)}\n${text}`);
  renameSync(draft, path);
}

/** The value that was kept in a file; undefined where there is none, or it is damaged, or was kept under another mark. */
export function findKept(path: string, mark: string): unknown {
  let kept: string;
  try {
    kept = readFileSync(path, "utf8");
  } catch {
    // Not there, or not readable: either way there is nothing to build on.
    return undefined;
  }
  const end = kept.indexOf("\n");
  const text = kept.slice(end + 1);
  return kept.slice(0, end) === `${mark} ${fingerprintOf(text)}` ? JSON.parse(text) : undefined;
}
