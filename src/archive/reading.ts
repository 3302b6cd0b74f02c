import { adviseOnUse } from "./advice.ts";
import { type Archive, linkArchive } from "./archive.ts";
import type { ParsedEntry } from "./authority.ts";
import { withoutDrafts } from "./drafts.ts";
import type { Folder } from "./folder.ts";
import { type ParsedFolder, parseFolder } from "./parsing.ts";
import { adviseOnPlaces } from "./place.ts";
import { compareProblems, isError, type Problem } from "./problem.ts";
import { inspectProof, type Rigour } from "./proof.ts";
import { checkReferences, countUses, usersIn } from "./references.ts";
import { reopener } from "./reopen.ts";
import { bareShelf, type Shelf } from "./shelf.ts";

/** What came of reading a content folder: an archive unless there are errors, and every problem, in order. */
export interface Reading {
  readonly archive: Archive | undefined;
  /** Every file as it was parsed, drafts included. */
  readonly folder: ParsedFolder;
  readonly problems: readonly Problem[];
}

/** Whether drafts are part of the archive: they are in the dev server, never in a published site. */
export type Drafts = "with-drafts" | "published-only";

/**
 * Reads, checks and links the archive in a listed content folder. Every problem is told; nothing is thrown.
 *
 * @param shelf holds what was parsed before
 * @param rigour whether claims that are not checked are errors; the archive is given out all the same
 */
export function readArchive(
  listed: Folder,
  drafts: Drafts,
  shelf: Shelf = bareShelf,
  rigour: Rigour = "lenient",
): Reading {
  const folder = parseFolder(listed, shelf);
  const users = usersIn(folder);
  const counts = countUses(users);
  const reopen = reopener();
  const problems = [...folder.problems, ...checkReferences(folder, users, counts, reopen)];
  const isSound = !problems.some(isError);
  // While there are errors, what looks unused may be misspelt, or used in a record that could not be read.
  if (isSound) {
    problems.push(
      ...adviseOnUse(folder, counts, reopen),
      ...adviseOnPlaces(folder, reopen),
      ...inspectProof(folder, reopen, rigour),
    );
  }
  const seen = drafts === "with-drafts" ? folder : withoutDrafts(folder, users);
  return { archive: isSound ? toArchive(seen) : undefined, folder, problems: problems.sort(compareProblems) };
}

function toArchive(folder: ParsedFolder): Archive | undefined {
  const { archive, evidence } = folder;
  if (!archive) return undefined;
  return linkArchive({
    about: archive,
    articles: folder.articles.flatMap(({ id, card, fingerprint, content, prose, claims }) => {
      if (!card) return [];
      const read = { content: () => expectContent(id, content()), prose: () => expectContent(id, prose()) };
      return [{ id, card, fingerprint, source: { ...read, claims, evidence: evidence.get(id) } }];
    }),
    meetings: valuesOf(folder.meetings),
    topics: valuesOf(folder.topics),
    people: valuesOf(folder.people),
    outlets: valuesOf(folder.outlets),
    measures: valuesOf(folder.measures),
    places: valuesOf(folder.places),
  });
}

function expectContent<Content>(id: string, content: Content | undefined): Content {
  if (content === undefined) throw new Error(`the record ${id} has a card but no content`);
  return content;
}

function valuesOf<Value>(entries: readonly ParsedEntry<Value>[]): Value[] {
  return entries.flatMap(({ value }) => (value === undefined ? [] : [value]));
}
