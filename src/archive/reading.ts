import { adviseOnAddresses, adviseOnUse } from "./advice.ts";
import type { Archive } from "./archive.ts";
import type { ParsedEntry } from "./authority.ts";
import { withoutDrafts } from "./drafts.ts";
import type { Folder } from "./folder.ts";
import { type CardedArticle, type Links, linkArchive } from "./linking.ts";
import { type ParsedArticle, type ParsedFolder, parseFolder } from "./parsing.ts";
import { adviseOnPlaces } from "./place.ts";
import { compareProblems, isError, type Problem } from "./problem.ts";
import { inspectProof, type Rigour } from "./proof.ts";
import { checkReferences, countUses, type UseCount } from "./references.ts";
import { reopener } from "./reopen.ts";
import { bareShelf, type Shelf } from "./shelf.ts";

/** What came of reading a content folder: an archive unless there are errors, and every problem, in order. */
export interface Reading {
  readonly archive: Archive | undefined;
  /** Every file as it was parsed, drafts included. */
  readonly folder: ParsedFolder;
  readonly problems: readonly Problem[];
  /** How often each id is used in all these files. */
  readonly counts: UseCount;
  /** How the archive was linked. */
  readonly links: Links | undefined;
}

/** Whether drafts are part of the archive: they are in the dev server, never in a published site. */
export type Drafts = "with-drafts" | "published-only";

/**
 * Reads, checks and links the archive in a listed content folder. Every problem is told; nothing is thrown.
 *
 * @param shelf holds what was parsed before
 * @param rigour whether claims that are not checked are errors; the archive is given out all the same
 * @param last what came of reading the folder before, from the same shelf: what has not changed since stays the same
 *   object, and the reading is otherwise what it would be without
 */
export function readArchive(
  listed: Folder,
  drafts: Drafts,
  shelf: Shelf = bareShelf,
  rigour: Rigour = "lenient",
  last?: Reading,
): Reading {
  const folder = parseFolder(listed, shelf, last?.folder);
  const counts = countUses(folder, last);
  const reopen = reopener();
  const problems = [...folder.problems, ...checkReferences(folder, counts, reopen)];
  const isSound = !problems.some(isError);
  // While there are errors, what looks unused may be misspelt, or used in a record that could not be read.
  if (isSound) {
    problems.push(
      ...adviseOnUse(folder, counts, reopen),
      ...adviseOnAddresses(folder, reopen),
      ...adviseOnPlaces(folder, reopen),
      ...inspectProof(folder, reopen, rigour),
    );
  }
  const seen = drafts === "with-drafts" ? folder : withoutDrafts(folder);
  const linked = isSound ? link(seen, last?.links) : undefined;
  return { archive: linked?.archive, folder, problems: problems.sort(compareProblems), counts, links: linked?.links };
}

function link(folder: ParsedFolder, last: Links | undefined) {
  if (!folder.archive) return undefined;
  const records = {
    about: folder.archive,
    articles: folder.articles.filter(isCarded),
    evidence: folder.evidence,
    meetings: valuesOf(folder.meetings),
    topics: valuesOf(folder.topics),
    people: valuesOf(folder.people),
    outlets: valuesOf(folder.outlets),
    measures: valuesOf(folder.measures),
    places: valuesOf(folder.places),
  };
  return linkArchive(records, last);
}

function isCarded(article: ParsedArticle): article is CardedArticle {
  return article.card !== undefined;
}

function valuesOf<Value>(entries: readonly ParsedEntry<Value>[]): Value[] {
  return entries.flatMap(({ value }) => (value === undefined ? [] : [value]));
}
