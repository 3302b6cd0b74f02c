import { seal } from "../archive/fingerprint.ts";
import { authorityFiles } from "../archive/folder.ts";
import { groupBy } from "../archive/group.ts";
import type { ParsedArticle } from "../archive/parsing.ts";
import type { Problem } from "../archive/problem.ts";
import { isOfProof } from "../archive/proof.ts";
import { type Finding, subjectOf } from "./finding.ts";

/** The warnings of the check, by what they are about. Each but those of evidence is in one of these. */
export interface Warnings {
  /** By the record that they are about. */
  readonly ofRecords: ReadonlyMap<ParsedArticle, readonly Problem[]>;
  readonly ofAuthorities: readonly Problem[];
  /** What is neither a record nor an authority. */
  readonly ofFiles: readonly Problem[];
}

/** Sorts the warnings of the check. */
export function sortWarnings(problems: readonly Problem[], articles: readonly ParsedArticle[]): Warnings {
  const others = problems.filter((problem) => !isOfProof(problem));
  const byFile = new Map(groupBy(others, ({ file }) => file));
  const ofRecords = new Map<ParsedArticle, readonly Problem[]>();
  for (const article of articles) {
    const told = byFile.get(article.part.file);
    if (!told) continue;
    ofRecords.set(article, told);
    byFile.delete(article.part.file);
  }
  const left = [...byFile.values()].flat();
  return {
    ofRecords,
    ofAuthorities: left.filter(isOfAuthority),
    ofFiles: left.filter((problem) => !isOfAuthority(problem)),
  };
}

function isOfAuthority({ file }: Problem): boolean {
  return Object.hasOwn(authorityFiles, file.slice(file.lastIndexOf("/") + 1));
}

/** What the check tells already, places included. */
export function findingOfWarnings(told: readonly Problem[], article?: ParsedArticle): Finding {
  return { subject: article && subjectOf(article), fingerprint: seal(told, article), tell: () => told };
}
