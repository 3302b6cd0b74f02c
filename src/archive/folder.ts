import { lstatSync, readdirSync, readFileSync, type Stats } from "node:fs";
import { join } from "node:path";
import { findIdFault, foldId } from "./id.ts";
import type { Complaint, Position, Problem } from "./problem.ts";
import { compareText, fileStart } from "./problem.ts";
import { findNearest } from "./suggestion.ts";
import { decodeText, maxBytes } from "./text.ts";

/** The names of the authority files, and what one entry of each is called. */
export const authorityFiles = {
  "archive.yaml": "archive",
  "meetings.yaml": "meeting",
  "topics.yaml": "topic",
  "people.yaml": "person",
  "outlets.yaml": "outlet",
  "measures.yaml": "measure",
} as const;
export type AuthorityFile = keyof typeof authorityFiles;

/** A file of the archive as text: no byte order mark, lines parted by `\n`. */
export interface SourceFile {
  /** The path as the curator would type it. */
  readonly path: string;
  readonly text: string;
}

/** What a content folder holds, before anything of it is parsed. */
export interface Folder {
  readonly path: string;
  readonly authorities: Partial<Readonly<Record<AuthorityFile, SourceFile>>>;
  /** The records by id, which is the file's name without its ending; in the order of their ids. */
  readonly records: ReadonlyMap<string, SourceFile>;
  /** The authorities that seem to stand in a file of another name, so that nothing is known of what they hold. */
  readonly misnamed: ReadonlySet<AuthorityFile>;
  readonly problems: readonly Problem[];
}

// The private originals and the evidence that was drawn from them: not read here, and neither are hidden files.
const known = new Set(["originals", "evidence.lock.json"]);

/** Reads a content folder. What can't be read, or has no business there, is a problem; nothing is thrown. */
export function readFolder(path: string): Folder {
  const names = readNames(path);
  if ("wrong" in names)
    return { path, authorities: {}, records: new Map(), misnamed: new Set(), problems: [fileProblem(path, names)] };

  const authorities: Partial<Record<AuthorityFile, SourceFile>> = {};
  const records = new Map<string, SourceFile>();
  const misnamed = new Set<AuthorityFile>();
  const problems: Problem[] = [];
  for (const name of names.sorted) {
    if (known.has(name) || name.startsWith(".")) continue;
    const filePath = `${path}/${name}`;
    const isAuthority = Object.hasOwn(authorityFiles, name);
    if (!isAuthority && !name.endsWith(".md")) {
      problems.push(strangerProblem(filePath, name, names.sorted));
      const meant = findNearest(name, Object.keys(authorityFiles));
      if (meant && !names.sorted.includes(meant)) misnamed.add(meant as AuthorityFile); // it is one of the keys
      continue;
    }
    const fault = isAuthority ? undefined : findNameFault(name, names.sorted);
    if (fault) problems.push(fileProblem(filePath, fault));
    const read = readSource(join(path, name), filePath);
    if ("severity" in read) problems.push(read);
    else if (isAuthority) authorities[name as AuthorityFile] = read;
    else if (!fault) records.set(name.slice(0, -3), read);
  }
  return { path, authorities, records, misnamed, problems };
}

function readNames(path: string): { readonly sorted: readonly string[] } | Complaint {
  try {
    return { sorted: readdirSync(path).sort(compareText) };
  } catch (error) {
    return {
      wrong: `can't be read as a folder (${reasonOf(error)})`,
      write: "make a folder with an archive.yaml in it",
    };
  }
}

function readSource(path: string, shown: string): SourceFile | Problem {
  try {
    const fault = findKindFault(lstatSync(path));
    if (fault) return fileProblem(shown, fault);
    const decoded = decodeText(readFileSync(path));
    if ("text" in decoded) return { path: shown, text: decoded.text };
    return fileProblem(shown, decoded.complaint, decoded.position);
  } catch (error) {
    return fileProblem(shown, { wrong: `can't be read (${reasonOf(error)})`, write: "make it readable, or delete it" });
  }
}

function findKindFault(stats: Stats): Complaint | undefined {
  const write = "put a plain text file in its place";
  if (stats.isSymbolicLink()) return { wrong: "is a symbolic link", write };
  if (stats.isDirectory()) return { wrong: "is a folder", write };
  if (!stats.isFile()) return { wrong: "is a device or a pipe", write };
  if (stats.size > maxBytes) return { wrong: `is ${stats.size} bytes long`, write: `keep it under ${maxBytes}` };
  return undefined;
}

/** What has no business here is named; what looks like a record or an authority that would be missed is an error. */
function strangerProblem(path: string, name: string, names: readonly string[]): Problem {
  const nearest = findNearest(name, Object.keys(authorityFiles));
  const isRecordLike = /\.(md|markdown|txt)$/i.test(name);
  if (nearest && names.includes(nearest)) {
    const write = `move what it holds to ${nearest}, and the file out of here`;
    return fileProblem(path, { wrong: "is no file of an archive", write });
  }
  if (nearest) return fileProblem(path, { wrong: "is no file of an archive", write: `rename it ${nearest}` });
  if (isRecordLike) {
    return fileProblem(path, { wrong: "is no file of an archive", write: "rename it to end in .md, or move it out" });
  }
  const complaint = { wrong: "is neither a record nor an authority and is not read", write: "move it out" };
  return { ...fileProblem(path, complaint), severity: "warning" };
}

function findNameFault(name: string, names: readonly string[]): Complaint | undefined {
  const fault = findIdFault(name.slice(0, -3));
  if (!fault) return undefined;
  // The id that the fault suggests would be the other's.
  const twin = names.find((other) => other !== name && foldId(other) === foldId(name));
  if (!twin) return { ...fault, write: `${fault.write}, and rename the file` };
  return { wrong: `differs from ${twin} only in case or Unicode form`, write: "rename it, or delete one of the two" };
}

/** A problem with a file as a whole. */
export function fileProblem(file: string, { wrong, write }: Complaint, position: Position = fileStart): Problem {
  return { severity: "error", file, ...position, field: "file", wrong, write };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
      return "it does not exist";
    case "EACCES":
    case "EPERM":
      return "permission denied";
    case "ENOTDIR":
      return "it is a file";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
