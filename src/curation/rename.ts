import { fileProblem, isThere } from "../archive/file.ts";
import { listFolder } from "../archive/folder.ts";
import { groupBy } from "../archive/group.ts";
import { parseFolder } from "../archive/parsing.ts";
import { isError, type Problem } from "../archive/problem.ts";
import { type User, usersIn, usesOf } from "../archive/references.ts";
import { bareShelf } from "../archive/shelf.ts";
import { findReferences } from "../archive/use.ts";
import { problemAt, type Section } from "../archive/validation.ts";
import { formatTally } from "../tally.ts";
import { applyChanges, type Change } from "./change.ts";
import { moveOriginal } from "./companion.ts";
import { changeFormerly } from "./formerly.ts";
import { type Manuscript, openManuscript, replaceId, sectionOf } from "./manuscript.ts";
import { findRenaming, type Renaming, RenamingError, type RenamingOrder } from "./renaming.ts";
import { type Revision, writeRevisions } from "./revision.ts";
import { reviseSeals } from "./seal.ts";

export { RenamingError } from "./renaming.ts";

/**
 * Gives a record or an authority another id, wherever it is named, in all files or in none.
 *
 * @returns what has changed, a line for each file
 * @throws {RenamingError} where that can't be done; everything is as it was
 */
export function rename(order: RenamingOrder): readonly string[] {
  const revisions = planRevisions(order);
  try {
    const left = writeRevisions(revisions);
    return [...revisions.map(formatRevision), ...left.map((path) => `${path}: is not needed any more; delete it`)];
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new RenamingError(`nothing was renamed: ${error.message}; see that ${order.folder} can be written`);
  }
}

/** Plans what each file is to be. Only the ids change; whatever else the curator wrote stays as it is, to the byte. */
function planRevisions(order: RenamingOrder): readonly Revision[] {
  const parsed = parseFolder(listFolder(order.folder), bareShelf);
  // What is wrong with a whole file keeps the program from finding the ids in it.
  const unread = parsed.problems.filter((one) => isError(one) && ["file", "front matter"].includes(one.field));
  refuseFor(unread, "what can’t be read may name it, too; mend that first");
  const users = usersIn(parsed);
  const renaming = findRenaming(parsed, users, order);
  const { made, problems } = sortOut([
    ...reviseUsers(users, renaming),
    ...reviseBeside(order.folder, renaming),
    ...reviseSeals(order.folder, parsed, renaming),
  ]);
  refuseFor(problems, "this can’t be changed without you");
  return made;
}

function refuseFor(problems: readonly Problem[], reason: string): void {
  if (problems.length > 0) throw new RenamingError(`nothing was renamed: ${reason}`, problems);
}

/** Every file that names the thing, and the one in which it stands. */
function reviseUsers(users: readonly User[], renaming: Renaming): (Revision | Problem)[] {
  const { kind, from, to, part } = renaming;
  const isConcerned = (user: User) =>
    user.part === part || usesOf(user).some((use) => use.kind === kind && use.id === from);
  const files = groupBy(users.filter(isConcerned), (user) => user.part.file);
  return [...files].flatMap(([path, concerned]): (Revision | Problem)[] => {
    const manuscript = openManuscript(path);
    if ("severity" in manuscript) return [manuscript];
    const { made, problems } = sortOut(concerned.flatMap((user) => changesIn(manuscript, user, renaming)));
    if (problems.length > 0) return [...problems];
    const bytes = applyChanges(manuscript, made);
    if ("severity" in bytes) return [bytes];
    const newPath = kind === "article" && path === part.file ? path.replace(/[^/]*$/, `${to}.md`) : path;
    return [{ path, newPath, bytes, places: made.length }];
  });
}

function changesIn(manuscript: Manuscript, user: User, { kind, from, to, part }: Renaming): (Change | Problem)[] {
  const section = sectionOf(manuscript, user.part);
  const paths = findReferences(user.schema, section.value)
    .filter((one) => one.kind === kind && one.id === from)
    .map(({ path }) => path);
  if (user.part !== part) return paths.map((path) => changeId(manuscript, section, path, from, to));
  const own = kind === "article" ? paths : [["id"], ...paths];
  // A draft had no address that anybody could have kept, unless it was published once.
  const { status, formerly: before } = Object(section.value) as {
    readonly status?: unknown;
    readonly formerly?: unknown;
  };
  const isUnseen = kind === "article" && status === "draft" && before === undefined;
  const formerly = isUnseen ? [] : changeFormerly(manuscript, section, from, to);
  return [
    ...own.map((path) => changeId(manuscript, section, path, from, to)),
    ...("wrong" in formerly ? [problemAt(section, ["formerly"], formerly)] : formerly),
  ];
}

function changeId(
  manuscript: Manuscript,
  section: Section,
  path: Change["path"],
  from: string,
  to: string,
): Change | Problem {
  const whole = [...section.base, ...path];
  const edit = replaceId(manuscript, manuscript.document.locate(whole), from, to);
  if (edit) return { path: whole, value: to, edit };
  return problemAt(section, path, { wrong: "the id is written in an unusual way", write: `write ${from} as it is` });
}

function reviseBeside(path: string, { kind, from, to }: Renaming): readonly (Revision | Problem)[] {
  if (kind !== "article") return [];
  const newPath = `${path}/${to}.md`;
  // What is no record there may bear the name all the same.
  if (isThere(newPath)) return [fileProblem(newPath, { wrong: "is there already", write: "move it out" })];
  return moveOriginal(path, from, to);
}

/** Parts what could be made from what could not. */
function sortOut<Made extends object>(
  outcomes: readonly (Made | Problem)[],
): {
  readonly made: readonly Made[];
  readonly problems: readonly Problem[];
} {
  const isProblem = (one: Made | Problem): one is Problem => "severity" in one;
  return {
    made: outcomes.flatMap((one) => (isProblem(one) ? [] : [one])),
    problems: outcomes.filter(isProblem),
  };
}

/** `articles/topics.yaml: 2 places`, `articles/old.md: 1 place, now articles/new.md`. */
function formatRevision({ path, newPath, places }: Revision): string {
  const changes = [
    ...(places > 0 ? [formatTally(places, "place")] : []),
    ...(newPath === path ? [] : [`now ${newPath}`]),
  ];
  return `${path}: ${changes.join(", ")}`;
}
