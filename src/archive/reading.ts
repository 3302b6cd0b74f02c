import { adviseOnDigests, adviseOnUse } from "./advice.ts";
import { type Archive, linkArchive } from "./archive.ts";
import { withoutDrafts } from "./drafts.ts";
import { readFolder } from "./folder.ts";
import { type Parsed, type ParsedFolder, parseFolder } from "./parsing.ts";
import { compareProblems, isError, type Problem } from "./problem.ts";
import { checkReferences, findReferences } from "./references.ts";

/** What came of reading a content folder: an archive unless there are errors, and every problem, in order. */
export interface Reading {
  readonly archive: Archive | undefined;
  readonly problems: readonly Problem[];
}

/** Whether drafts are part of the archive: they are in the dev server, never in a published site. */
export type Drafts = "with-drafts" | "published-only";

/** Reads, checks and links the archive in a content folder. Every problem is told; nothing is thrown. */
export function readArchive(path: string, drafts: Drafts): Reading {
  const folder = parseFolder(readFolder(path));
  const references = findReferences(folder);
  const problems = [...folder.problems, ...checkReferences(folder, references), ...adviseOnDigests(folder)];
  const isSound = !problems.some(isError);
  // While there are errors, what looks unused may be misspelt, or used in a record that could not be read.
  if (isSound) problems.push(...adviseOnUse(folder, references));
  const seen = drafts === "with-drafts" ? folder : withoutDrafts(folder, references);
  return { archive: isSound ? toArchive(seen) : undefined, problems: problems.sort(compareProblems) };
}

function toArchive(folder: ParsedFolder): Archive | undefined {
  if (!folder.archive) return undefined;
  return linkArchive({
    archive: folder.archive,
    articles: folder.articles.flatMap(({ id, value, digest }) => (value ? [{ id, value, digest }] : [])),
    meetings: valuesOf(folder.meetings),
    topics: valuesOf(folder.topics),
    people: valuesOf(folder.people),
    outlets: valuesOf(folder.outlets),
    measures: valuesOf(folder.measures),
  });
}

function valuesOf<Value>(entries: readonly Parsed<Value>[]): Value[] {
  return entries.flatMap(({ value }) => (value === undefined ? [] : [value]));
}
