import type { Check } from "./check.ts";
import { type Claim, claimsOf, type UnitOf } from "./claim.ts";
import { problemAtClaim } from "./claimPlace.ts";
import type { RecordEvidence } from "./evidence.ts";
import { fileProblem } from "./file.ts";
import { judgeClaims, judgeWhole } from "./judgement.ts";
import type { ParsedArticle, ParsedFolder } from "./parsing.ts";
import type { Complaint, Problem } from "./problem.ts";
import type { Reopen } from "./reopen.ts";

/** How much is asked of a record: that no claim was changed since its check, or that every one is checked. */
export type Rigour = "lenient" | "strict";

/** What to do about a claim that is not checked. */
export const verify = "run npm run verify";
const changed: Complaint = { wrong: "changed since it was checked on its original", write: verify };

/** Whether a problem is told by {@link inspectProof}. */
export function isOfProof({ wrong }: Problem): boolean {
  return wrong === changed.wrong;
}

/** What is to be told of claims that were changed since they were held against their originals, or never were. */
export function inspectProof(folder: ParsedFolder, reopen: Reopen, rigour: Rigour): Problem[] {
  const unitOf = unitsIn(folder);
  return folder.articles.flatMap((article) => {
    const evidence = folder.evidence.get(article.id);
    if (!evidence) return rigour === "strict" && article.card ? [neverChecked(article)] : [];
    if (isWhole(article, evidence, unitOf)) return [];
    return inspectRecord(article, judge(article, evidence, unitOf), reopen, rigour);
  });
}

/** The unit of each measure of a folder. */
export function unitsIn({ measures }: Pick<ParsedFolder, "measures">): UnitOf {
  const units = new Map(measures.flatMap(({ id, value }) => (value ? [[id, value] as const] : [])));
  return (id) => units.get(id) ?? { unit: "" };
}

/** What is known of each claim of a record; the record is read for it. */
function judge(
  { content }: ParsedArticle,
  evidence: RecordEvidence | undefined,
  unitOf: UnitOf,
): ReadonlyMap<Claim, Check> {
  const record = content();
  return record ? judgeClaims(claimsOf(record, unitOf), evidence) : new Map();
}

/** Whether a record claims what was found, and nothing else. Asked of all records in every build, it reads none. */
export function isWhole({ card, claims }: ParsedArticle, evidence: RecordEvidence, unitOf: UnitOf): boolean {
  return card !== undefined && judgeWhole(evidence, claims, card.measures.map(unitOf)) === "checked";
}

function inspectRecord(
  article: ParsedArticle,
  verdicts: ReadonlyMap<Claim, Check>,
  reopen: Reopen,
  rigour: Rigour,
): Problem[] {
  const severity = rigour === "strict" ? "error" : "warning";
  const of = (wanted: Check) => [...verdicts].flatMap(([claim, check]) => (check === wanted ? [claim] : []));
  const unchecked = of("unchecked").length;
  return [
    ...of("changed").map((claim) => problemAtClaim(reopen(article.part), claim, changed, severity)),
    ...(rigour === "strict" && unchecked > 0 ? [neverChecked(article, unchecked)] : []),
  ];
}

function neverChecked({ part }: ParsedArticle, unchecked?: number): Problem {
  const wrong =
    unchecked === undefined
      ? "was never held against its original"
      : `${unchecked} ${unchecked === 1 ? "claim was" : "claims were"} never held against the original`;
  return { ...fileProblem(part.file, { wrong, write: verify }), severity: "error" };
}
