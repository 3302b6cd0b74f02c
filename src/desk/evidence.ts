import { seal } from "../archive/fingerprint.ts";
import { groupBy } from "../archive/group.ts";
import type { ParsedArticle } from "../archive/parsing.ts";
import type { Problem } from "../archive/problem.ts";
import { isOfProof, isWhole, unitsIn, verify } from "../archive/proof.ts";
import type { Reading } from "../archive/reading.ts";
import type { Reopen } from "../archive/reopen.ts";
import { problemAt } from "../archive/validation.ts";
import { type Finding, subjectOf } from "./finding.ts";

/** A record that claims what was not found in its original. */
export interface Unproven {
  readonly article: ParsedArticle;
  /** What was changed since it was found there. */
  readonly changed: readonly Problem[];
}

/**
 * Finds the records of which something was changed since its check, and behind them those of which something never was
 * checked, though there is an original to check it on, or was one.
 */
export function findUnproven(
  { folder, problems }: Pick<Reading, "folder" | "problems">,
  originals: ReadonlySet<string>,
): readonly Unproven[] {
  const unitOf = unitsIn(folder);
  const changedIn = new Map(groupBy(problems.filter(isOfProof), ({ file }) => file));
  const unproven = folder.articles.flatMap((article): Unproven[] => {
    const evidence = folder.evidence.get(article.id);
    // That a draft was never checked is told with all that it lacks.
    const isAsked = article.card?.status === "published" && originals.has(article.id);
    const isProven = evidence ? isWhole(article, evidence, unitOf) : !isAsked;
    return isProven ? [] : [{ article, changed: changedIn.get(article.part.file) ?? [] }];
  });
  return [
    ...unproven.filter(({ changed }) => changed.length > 0),
    ...unproven.filter(({ changed }) => !changed.length),
  ];
}

/** What of a record is to be verified. */
export function findingOfUnproven({ article, changed }: Unproven, reopen: Reopen): Finding {
  return {
    subject: subjectOf(article),
    fingerprint: seal(["evidence", changed], article),
    tell: () => (changed.length > 0 ? changed : [problemAt(reopen(article.part), ["headline"], unchecked, "warning")]),
  };
}

const unchecked = { wrong: "not everything in the record was found in its original", write: verify };
