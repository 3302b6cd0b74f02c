import { findIdFault, type IdKind } from "../archive/id.ts";
import type { ParsedFolder } from "../archive/parsing.ts";
import type { Part } from "../archive/part.ts";
import type { Problem } from "../archive/problem.ts";
import { ones, type User, usesOf } from "../archive/references.ts";
import { findNearest } from "../archive/suggestion.ts";

/** What is to be renamed. */
export interface RenamingOrder {
  /** The content folder. */
  readonly folder: string;
  readonly from: string;
  readonly to: string;
  /** What bears the id, where things of several kinds do. */
  readonly kind: IdKind | undefined;
}

/** Thrown where something can't be renamed. Nothing has been written. */
export class RenamingError extends Error {
  override readonly name = "RenamingError";
  /** What is wrong with the archive that keeps it from being renamed. */
  readonly problems: readonly Problem[];

  constructor(message: string, problems: readonly Problem[] = []) {
    super(message);
    this.problems = problems;
  }
}

/** A thing that gets another id. */
export interface Renaming {
  readonly kind: IdKind;
  readonly from: string;
  readonly to: string;
  readonly part: Part;
}

/**
 * Finds what is to be renamed in a folder.
 *
 * @throws {RenamingError} where nothing has the id or several things have it, or the new one can't be had
 */
export function findRenaming(parsed: ParsedFolder, users: readonly User[], order: RenamingOrder): Renaming {
  const renaming = { ...findThing(parsed, order), from: order.from, to: order.to };
  checkNewId(parsed, users, renaming);
  return renaming;
}

function findThing(parsed: ParsedFolder, { from, kind }: RenamingOrder): IdentifiedPart {
  const things = thingsIn(parsed).filter((thing) => kind === undefined || thing.kind === kind);
  const found = things.filter(({ id }) => id === from);
  const [thing, ...others] = found;
  if (!thing) {
    const nearest = findNearest(
      from,
      things.map(({ id }) => id),
    );
    const what = kind ? `the id of ${ones[kind]}` : "an id of this archive";
    throw new RenamingError(`“${from}” is not ${what}; ${nearest ? `write ${nearest}` : "look it up in the archive"}`);
  }
  if (others.some((other) => other.kind === thing.kind)) {
    throw new RenamingError(`“${from}” is there twice; npm run check tells where: give one of the two another id`);
  }
  if (others.length > 0) {
    const names = found.map((one) => ones[one.kind]).join(" and ");
    const choice = found.map((one) => `--kind ${one.kind}`).join(" or ");
    throw new RenamingError(`“${from}” is ${names}; add ${choice}`);
  }
  return thing;
}

interface IdentifiedPart {
  readonly kind: IdKind;
  readonly id: string;
  readonly part: Part;
}

function thingsIn(parsed: ParsedFolder): IdentifiedPart[] {
  const ofKind = (kind: IdKind, parts: readonly Omit<IdentifiedPart, "kind">[]) =>
    parts.map(({ id, part }) => ({ kind, id, part }));
  return [
    ...ofKind("article", parsed.articles),
    ...ofKind("meeting", parsed.meetings),
    ...ofKind("topic", parsed.topics),
    ...ofKind("person", parsed.people),
    ...ofKind("outlet", parsed.outlets),
    ...ofKind("measure", parsed.measures),
  ];
}

function checkNewId(parsed: ParsedFolder, users: readonly User[], { kind, from, to, part }: Renaming): void {
  const fault = findIdFault(to);
  if (fault) throw new RenamingError(`${fault.wrong}; ${fault.write}`);
  if (from === to) throw new RenamingError(`“${to}” is what it is called already; write another id`);
  if (thingsIn(parsed).some((thing) => thing.kind === kind && thing.id === to)) {
    throw new RenamingError(`“${to}” is the id of ${ones[kind]} that is here; write another id`);
  }
  const isFormer = (user: User) => usesOf(user).some((use) => use.kind === `former ${kind}` && use.id === to);
  const owner = users.find((user) => user.part !== part && isFormer(user));
  if (owner) {
    const cure = "write another id, or take it out of formerly there";
    throw new RenamingError(`“${to}” is a former id of ${owner.id}, to which its address leads; ${cure}`);
  }
}
