import { seal } from "../archive/fingerprint.ts";
import type { Gap } from "../archive/gap.ts";
import type { ParsedArticle } from "../archive/parsing.ts";
import type { Complaint, Problem } from "../archive/problem.ts";
import type { Reopen } from "../archive/reopen.ts";
import { problemAt } from "../archive/validation.ts";
import { formatEnumeration } from "./enumeration.ts";
import { type Finding, subjectOf } from "./finding.ts";

/** What a draft may lack: a field of a full record, or the original against which it is checked. */
export type Lack = Gap | "original";

const words: Readonly<Record<Lack, string>> = {
  digest: "a digest",
  byline: "a byline",
  url: "an address",
  figures: "figures",
  statements: "statements",
  original: "an original to be checked against",
};

/** What is lacking, in words: `a digest, figures and an original to be checked against`. */
export function formatLacks(lacks: readonly Lack[]): string {
  return formatEnumeration(lacks.map((lack) => words[lack]));
}

/** What a record lacks, its original among it. */
export function lacksOf({ id, gaps }: ParsedArticle, originals: ReadonlySet<string>): readonly Lack[] {
  return originals.has(id) ? gaps : [...gaps, "original"];
}

/** A draft with what it lacks, and what the check tells of it. */
export function findingOfDraft(
  draft: ParsedArticle,
  lacks: readonly Lack[],
  told: readonly Problem[],
  reopen: Reopen,
): Finding {
  // Of a digest that is missing the check has told.
  const complaint = complaintOf(lacks.filter((lack) => lack !== "digest"));
  return {
    subject: subjectOf(draft),
    fingerprint: seal([draft.part.file, complaint, told], draft),
    // Of a draft that is not finished the check tells all that matters first.
    tell: () => (draft.card ? [problemAt(reopen(draft.part), ["status"], complaint, "warning"), ...told] : told),
  };
}

function complaintOf(lacks: readonly Lack[]): Complaint {
  if (lacks.length === 0) return { wrong: "is a draft", write: "write published when it is right" };
  // Why there is no original need not be said: it is private.
  const hasGap = lacks.some((lack) => lack !== "original");
  const write = `add what is missing, ${hasGap ? "or its reason under supplied, " : ""}then write published`;
  return { wrong: `is a draft, without ${formatLacks(lacks)}`, write };
}
