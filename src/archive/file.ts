import { lstatSync, readFileSync, type Stats, type statSync } from "node:fs";
import { codeOf } from "../cause.ts";
import { type Complaint, fileStart, type Position, type Problem } from "./problem.ts";
import { decodeText } from "./text.ts";

/** A file of a content folder that has not been read yet. */
export interface ContentFile {
  /** The path as the curator would type it. */
  readonly path: string;
  /** What no change of the file leaves as it was: its size, its number on the disk and its times. */
  readonly signature: string;
  /** When it last changed, in milliseconds of the epoch. */
  readonly changed: number;
}

/** A file of the archive as text: no byte order mark, lines parted by `\n`. */
export interface SourceFile {
  /** The path as the curator would type it. */
  readonly path: string;
  readonly text: string;
}

/**
 * Looks at a file, and tells why it can't be one of a content folder.
 *
 * @param most how many bytes it may have
 * @param look whether links are followed
 */
export function findFile(
  path: string,
  most: number,
  look: typeof lstatSync | typeof statSync = lstatSync,
): ContentFile | Problem {
  try {
    const stats = look(path) as Stats; // without options it is that or thrown
    const fault = findKindFault(stats, most);
    return fault ? fileProblem(path, fault) : contentFile(path, stats);
  } catch (error) {
    return unreadable(path, error);
  }
}

function contentFile(path: string, { size, ino, mtimeMs, ctimeMs }: Stats): ContentFile {
  return { path, signature: `${size} ${ino} ${mtimeMs} ${ctimeMs}`, changed: Math.max(mtimeMs, ctimeMs) };
}

/**
 * Whether a change of a file from now on would show in its signature, and one of a folder in its time. Two changes at
 * nearly the same time may not: most file systems count in a few milliseconds, those that keep no fractions in a second or
 * two.
 */
export function isSettled({ changed }: Pick<ContentFile, "changed">, now: number): boolean {
  return now - changed > (changed % 1000 === 0 ? 2_000 : 50);
}

/** The bytes of a file, or why they can't be had. */
export function readBytes({ path }: Pick<ContentFile, "path">): Uint8Array | Problem {
  try {
    return readFileSync(path);
  } catch (error) {
    return unreadable(path, error);
  }
}

/** The bytes of a file as text, or why they are none. */
export function decodeSource({ path }: Pick<ContentFile, "path">, bytes: Uint8Array): SourceFile | Problem {
  const decoded = decodeText(bytes);
  return "text" in decoded ? { path, text: decoded.text } : fileProblem(path, decoded.complaint, decoded.position);
}

function unreadable(path: string, error: unknown): Problem {
  return fileProblem(path, { wrong: `can't be read (${reasonOf(error)})`, write: "make it readable, or delete it" });
}

function findKindFault(stats: Stats, most: number): Complaint | undefined {
  const write = "put a plain text file in its place";
  if (stats.isSymbolicLink()) return { wrong: "is a symbolic link", write };
  if (stats.isDirectory()) return { wrong: "is a folder", write };
  if (!stats.isFile()) return { wrong: "is a device or a pipe", write };
  if (stats.size > most) return { wrong: `is ${stats.size} bytes long`, write: `keep it under ${most}` };
  return undefined;
}

/** A problem with a file as a whole. */
export function fileProblem(file: string, { wrong, write }: Complaint, position: Position = fileStart): Problem {
  return { severity: "error", file, ...position, field: "file", wrong, write };
}

/** Whether anything bears a name, be it a link that leads to nothing. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Why the file system refused something, in words. */
export function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case "ENOENT":
      return "it does not exist";
    case "EACCES":
    case "EPERM":
      return "permission denied";
    case "ENOTDIR":
      return "it is a file";
    case "EISDIR":
      return "it is a folder";
    case "ELOOP":
      return "its link leads back to itself";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
