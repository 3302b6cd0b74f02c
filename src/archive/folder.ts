import { readdirSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { type ContentFile, fileProblem, findFile, reasonOf } from "./file.ts";
import { findIdFault, foldId } from "./id.ts";
import { type Complaint, compareText, type Problem } from "./problem.ts";
import { complaintOfLeftover, complaintOfStranger } from "./stranger.ts";
import { findNearest } from "./suggestion.ts";
import { mostBytes } from "./text.ts";

/** The names of the authority files, and what one entry of each is called. */
export const authorityFiles = {
  "archive.yaml": "archive",
  "meetings.yaml": "meeting",
  "topics.yaml": "topic",
  "people.yaml": "person",
  "outlets.yaml": "outlet",
  "measures.yaml": "measure",
  "places.yaml": "place",
} as const;
export type AuthorityFile = keyof typeof authorityFiles;

const authorityNames: readonly string[] = Object.keys(authorityFiles);

/** What a content folder holds, before anything of it is read. */
export interface Folder {
  readonly path: string;
  readonly authorities: Partial<Readonly<Record<AuthorityFile, ContentFile>>>;
  /** The records by id, which is the file's name without its ending; in the order of their ids. */
  readonly records: ReadonlyMap<string, ContentFile>;
  /** The private originals by the id of their record, which need not be there any more; they are not read with the records. */
  readonly originals: ReadonlyMap<string, ContentFile>;
  /** What was found in the originals; undefined where nothing was verified yet. */
  readonly evidence: ContentFile | undefined;
  /** The authorities that seem to stand in a file of another name, so that nothing is known of what they hold. */
  readonly misnamed: ReadonlySet<AuthorityFile>;
  readonly problems: readonly Problem[];
}

/** The name of the file that keeps what was found in the originals, so that the check travels without them. */
export const evidenceFile = "evidence.lock.json";

/** All files that a content folder holds. */
export function filesIn({ authorities, records, evidence, originals }: Folder): ContentFile[] {
  const others = evidence ? [evidence, ...originals.values()] : [...originals.values()];
  return [...Object.values(authorities), ...records.values(), ...others];
}

/** What no change of any file in a content folder leaves as it was, nor what stands there in the place of one. */
export function signatureOf(folder: Folder): string {
  const files = filesIn(folder).map(({ path, signature }) => path + signature);
  return [...files, ...folder.problems.map(({ file, wrong }) => `${file}: ${wrong}`)].join("\n");
}

// The private originals are not read here, and neither are hidden files.
const known = new Set(["originals"]);

/** Lists a content folder. What can't be listed, or has no business there, is a problem; nothing is thrown. */
export function listFolder(path: string): Folder {
  const names = readNames(path);
  if ("wrong" in names) return { ...emptyFolder, path, problems: [fileProblem(path, names)] };

  const authorities: Partial<Record<AuthorityFile, ContentFile>> = {};
  const records = new Map<string, ContentFile>();
  const misnamed = new Set<AuthorityFile>();
  const problems: Problem[] = [];
  let evidence: ContentFile | undefined;
  for (const name of names.sorted) {
    if (known.has(name) || name.startsWith(".")) continue;
    const filePath = `${path}/${name}`;
    const isAuthority = Object.hasOwn(authorityFiles, name);
    if (name === evidenceFile) {
      const file = findFile(filePath, mostBytes.authority);
      if ("severity" in file) problems.push(file);
      else evidence = file;
      continue;
    }
    if (!isAuthority && !name.endsWith(".md")) {
      const complaint = complaintOfStranger(name, names.sorted, authorityNames);
      problems.push({ ...fileProblem(filePath, complaint), severity: complaint.severity });
      const meant = findNearest(name, authorityNames);
      if (meant && !names.sorted.includes(meant)) misnamed.add(meant as AuthorityFile); // it is one of the keys
      continue;
    }
    const fault = isAuthority ? undefined : findNameFault(name, names.sorted);
    if (fault) {
      // Under a name that is no UTF-8, a file can't even be looked at.
      problems.push(fileProblem(filePath, fault));
      continue;
    }
    const file = findFile(filePath, isAuthority ? mostBytes.authority : mostBytes.record);
    if ("severity" in file) problems.push(file);
    else if (isAuthority) authorities[name as AuthorityFile] = file;
    else records.set(name.slice(0, -3), file);
  }
  const originals = listOriginals(`${path}/originals`);
  problems.push(...originals.problems);
  return { path, authorities, records, evidence, misnamed, problems, originals: originals.files };
}

/**
 * A folder after some of its records were written again; nothing but these is looked at. Undefined where one of the paths
 * is not that of a record that was there and still is: then the folder has to be listed.
 */
export function updateFolder(folder: Folder, paths: readonly string[]): Folder | undefined {
  const records = new Map(folder.records);
  for (const path of paths) {
    const id = basename(path, ".md");
    const old = records.get(id);
    if (!old || resolve(old.path) !== resolve(path)) return undefined;
    const file = findFile(old.path, mostBytes.record);
    if ("severity" in file) return undefined;
    records.set(id, file);
  }
  return { ...folder, records };
}

/** The originals in a folder by the id of their record, and what stands there in the place of one. */
export interface Originals {
  readonly files: ReadonlyMap<string, ContentFile>;
  readonly problems: readonly Problem[];
}

/**
 * Lists a folder of originals. Who has a copy of the archive need not have them, and who has them may keep them elsewhere
 * and link to them: where a link leads to nothing, they are not at hand now.
 */
export function listOriginals(path: string): Originals {
  if (isAbsent(path)) return { files: new Map(), problems: [] };
  const names = readNames(path);
  if ("wrong" in names) {
    const complaint = { ...names, write: "make it a folder, or move it out" };
    return { files: new Map(), problems: [fileProblem(path, complaint)] };
  }
  const files = new Map<string, ContentFile>();
  const problems: Problem[] = [];
  for (const name of names.sorted) {
    const filePath = `${path}/${name}`;
    if (name.startsWith(".") || isAbsent(filePath)) continue;
    if (!name.endsWith(".md")) {
      const leftover = complaintOfLeftover(name, names.sorted);
      problems.push({ ...fileProblem(filePath, leftover ?? complaintOfUnguarded(filePath)), ...leftover });
      continue;
    }
    const file = findFile(filePath, mostBytes.original, statSync);
    if ("severity" in file) problems.push(file);
    else files.set(name.slice(0, -3), file);
  }
  return { files, problems };
}

/** What is wrong with private text of which no gate knows: it could reach the site without a word. */
function complaintOfUnguarded(path: string): Complaint {
  const wrong = "is not read as an original, so that nothing keeps its text off the site";
  const isFolder = "sorted" in readNames(path);
  if (isFolder) return { wrong, write: "move the originals in it one folder up, and the rest out" };
  return { wrong, write: "rename it to end in .md, or move it out" };
}

/** Whether nothing is there, not even behind a link. Why something can't be looked at is told when it is read. */
function isAbsent(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined;
  } catch {
    return false;
  }
}

const emptyFolder: Omit<Folder, "path" | "problems"> = {
  authorities: {},
  records: new Map(),
  originals: new Map(),
  evidence: undefined,
  misnamed: new Set(),
};

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

function findNameFault(name: string, names: readonly string[]): Complaint | undefined {
  const fault = findIdFault(name.slice(0, -3));
  if (!fault) return undefined;
  // The id that the fault suggests would be the other's.
  const twin = names.find((other) => other !== name && foldId(other) === foldId(name));
  if (!twin) return { ...fault, write: `${fault.write}, and rename the file` };
  return { wrong: `differs from ${twin} only in case or Unicode form`, write: "rename it, or delete one of the two" };
}
