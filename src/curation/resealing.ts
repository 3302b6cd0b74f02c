import { isDeepStrictEqual } from "node:util";
import { type Claim, type Claimant, claimsOf, fingerprintClaims, type UnitOf } from "../archive/claim.ts";
import { type RecordEvidence, wholeOfClaims } from "../archive/evidence.ts";
import { judgeClaims } from "../archive/judgement.ts";
import type { ParsedArticle } from "../archive/parsing.ts";
import { isWhole } from "../archive/proof.ts";
import type { Renaming } from "./renaming.ts";

/**
 * What was found of a record, with the fingerprints that its claims have once a measure or a speaker is renamed. A claim
 * whose seal was not valid has no valid one then either.
 */
export function sealAnew(
  found: RecordEvidence,
  article: ParsedArticle,
  renaming: Renaming,
  unitOf: UnitOf,
): RecordEvidence {
  const record = isConcerned(article, renaming) ? article.content() : undefined;
  if (!record) return found;
  const renamed = renameWithin(record, renaming);
  const before = claimsOf(record, unitOf);
  const after = claimsOf(renamed, unitAfter(renaming, unitOf));
  const units = record.figures.map(({ measure }) => unitOf(measure));
  const whole = isWhole(article, found, unitOf) && { whole: wholeOfClaims(fingerprintClaims(renamed), units) };
  return { original: found.original, ...whole, claims: sealClaims(found, before, after) };
}

/** The seals of some claims, which are the same in the same order before a renaming and after it. */
function sealClaims(
  found: RecordEvidence,
  before: readonly Claim[],
  after: readonly Claim[],
): RecordEvidence["claims"] {
  const verdicts = judgeClaims(before, found);
  const anew = new Map<string, string>();
  for (const [index, claim] of before.entries()) {
    const then = after[index];
    // A measure that was not there has no unit, and gets one with its name.
    const isSame = isDeepStrictEqual(then?.sought, claim.sought);
    if (then && isSame && verdicts.get(claim) === "checked") anew.set(claim.fingerprint, then.fingerprint);
  }
  const claimed = new Set<string>(after.map(({ fingerprint }) => fingerprint));
  const seals = Object.entries(found.claims).flatMap(([key, seal]) => {
    const [fingerprint = "", ...place] = seal.split(" ");
    const sealed = anew.get(fingerprint);
    if (sealed !== undefined) return [[key, [sealed, ...place].join(" ")]];
    // Left over from another thing that had the new id once.
    return claimed.has(fingerprint) ? [] : [[key, seal]];
  });
  return Object.fromEntries(seals);
}

function isConcerned({ card }: ParsedArticle, { kind, from, to }: Renaming): boolean {
  const named: Partial<Record<Renaming["kind"], readonly string[] | undefined>> = {
    measure: card?.measures,
    person: card?.speakers,
  };
  return named[kind]?.some((id) => id === from || id === to) ?? false;
}

function renameWithin(record: Claimant, { kind, from, to }: Renaming): Claimant {
  // Before anything is renamed, what it is renamed to was found to be an id.
  const swap = <Id extends string>(id: Id) => (id === from ? (to as Id) : id);
  if (kind === "measure")
    return { ...record, figures: record.figures.map((figure) => ({ ...figure, measure: swap(figure.measure) })) };
  return { ...record, statements: record.statements.map((one) => ({ ...one, speaker: one.speaker.map(swap) })) };
}

/** The units of the measures, of which one has its new id. */
function unitAfter({ kind, from, to }: Renaming, unitOf: UnitOf): UnitOf {
  // It had an id before, too.
  return (measure) => unitOf(kind === "measure" && measure === to ? (from as typeof measure) : measure);
}
