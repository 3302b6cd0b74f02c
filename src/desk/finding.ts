import type { Thing } from "../archive/fingerprint.ts";
import type { IdKind } from "../archive/id.ts";
import type { ParsedArticle } from "../archive/parsing.ts";
import type { Problem } from "../archive/problem.ts";

/** What a finding is about: an article, or an entry of a list of authorities. */
export interface Subject {
  readonly kind: IdKind;
  readonly id: string;
  /** The headline, name or title. */
  readonly name: string;
  /** Whether the archive supplied the name. */
  readonly isSupplied: boolean;
  /** The language of the name, where it need not be the archive's own. */
  readonly language: string | undefined;
}

/** Something that needs a curator's attention. Its fingerprint covers all that it tells, the places included. */
export interface Finding extends Thing {
  /** Undefined where it is about a file, or about an entry that a message names by itself. */
  readonly subject: Subject | undefined;
  /** What it is, where, and what to write. Opens the file again to find the place. */
  readonly tell: () => readonly Problem[];
}

/** The kinds of finding. */
export type GroupKind =
  /** Records that are not published yet. */
  | "drafts"
  /** Published records without a byline or an address, and without a reason for it. */
  | "fields"
  /** Published records without figures or statements, likewise. */
  | "claims"
  /** What the check tells of the digests of published records. */
  | "digests"
  /** Records of which something was changed since it was found in their original, or was never looked for there. */
  | "evidence"
  /** Published records whose figures and statements have no original to be held against. */
  | "originals"
  /** Entries of a list that go by nearly the same name. */
  | "duplicates"
  /** What the check tells of authorities. */
  | "authorities"
  /** What the check tells of files that are no part of an archive. */
  | "files"
  /** What the archive supplied or leaves unknown. */
  | "supplied";

/** The findings of a kind: how many there are, and those that are shown. */
export interface Group {
  readonly kind: GroupKind;
  readonly all: number;
  readonly findings: readonly Finding[];
}

// To find a place takes a millisecond, and nobody reads further before having mended some of these.
const mostShown = 50;

/** Groups what was found of a kind; only what is shown becomes a finding. */
export function groupOf<Found>(kind: GroupKind, found: readonly Found[], findingOf: (found: Found) => Finding): Group {
  return { kind, all: found.length, findings: found.slice(0, mostShown).map(findingOf) };
}

/** An article as what a finding is about. */
export function subjectOf({ id, card }: ParsedArticle): Subject | undefined {
  if (!card) return undefined;
  const { headline, language, supplied } = card;
  return { kind: "article", id, name: headline, isSupplied: supplied.includes("headline"), language };
}
