import type { Check } from "./check.ts";
import { type Claim, type Claimant, type ClaimKind, claimsOf, type Unit, type UnitOf } from "./claim.ts";
import { type RecordEvidence, wholeOfClaims } from "./evidence.ts";
import type { Fingerprint } from "./fingerprint.ts";

/**
 * What is known of each claim of a record. One whose fingerprint is sealed is checked, whatever its key is now. One that
 * is not was changed if its key is sealed, or if a seal of its kind is left over whose claim is gone: then it stands
 * in the place of that one. Any other was never checked.
 */
export function judgeClaims(claims: readonly Claim[], evidence: RecordEvidence | undefined): ReadonlyMap<Claim, Check> {
  const left = new Map(Object.entries(evidence?.claims ?? {}));
  const verdicts = new Map<Claim, Check>();
  const settle = (claim: Claim, key: string | undefined, check: Check) => {
    if (key === undefined || verdicts.has(claim)) return;
    left.delete(key);
    verdicts.set(claim, check);
  };
  const isSealing = (key: string, { kind, fingerprint }: Claim) =>
    kindOf(key) === kind && left.get(key)?.split(" ")[0] === fingerprint;
  // Its own seal first, for several claims may say the same.
  for (const claim of claims) if (isSealing(claim.key, claim)) settle(claim, claim.key, "checked");
  for (const claim of claims)
    settle(
      claim,
      [...left.keys()].find((key) => isSealing(key, claim)),
      "checked",
    );
  for (const claim of claims) settle(claim, left.has(claim.key) ? claim.key : undefined, "changed");
  for (const claim of claims)
    settle(
      claim,
      [...left.keys()].find((key) => kindOf(key) === claim.kind),
      "changed",
    );
  for (const claim of claims) if (!verdicts.has(claim)) verdicts.set(claim, "unchecked");
  return verdicts;
}

/** What is known of a record's figures, statements and quotations, each in its order. */
export interface Checks {
  readonly figures: readonly Check[];
  /** Undefined for a statement that quotes nothing. */
  readonly statements: readonly (Check | undefined)[];
  readonly quoted: readonly Check[];
}

/** What is known of the claims of a record, one of whose claims is judged by itself only where not all stand alike. */
export function checksOf(
  record: Claimant,
  evidence: RecordEvidence | undefined,
  fingerprint: Fingerprint | undefined,
  unitOf: UnitOf,
): Checks {
  const { figures, statements, digest } = record;
  const units = figures.map(({ measure }) => unitOf(measure));
  const all = judgeWhole(evidence, fingerprint, units);
  if (!all) return checksByClaim(record, evidence, unitOf);
  return {
    figures: figures.map(() => all),
    statements: statements.map(({ words }) => (words === undefined ? undefined : all)),
    quoted: digest.quotations.map(() => all),
  };
}

/**
 * What is known of all claims of a record at once: none is checked where there is no evidence, and each where they are
 * to the letter what was found. Undefined where they have to be judged one by one, which takes a hundred times as long.
 *
 * @param fingerprint that of all that the record claims
 * @param units those of the measures of its figures, in their order
 */
export function judgeWhole(
  evidence: RecordEvidence | undefined,
  fingerprint: Fingerprint | undefined,
  units: readonly Unit[],
): "checked" | "unchecked" | undefined {
  if (!evidence) return "unchecked";
  if (evidence.whole === undefined || fingerprint === undefined) return undefined;
  return evidence.whole === wholeOfClaims(fingerprint, units) ? "checked" : undefined;
}

function checksByClaim(record: Claimant, evidence: RecordEvidence | undefined, unitOf: UnitOf): Checks {
  const verdicts = [...judgeClaims(claimsOf(record, unitOf), evidence)];
  const byIndex = (kind: ClaimKind) =>
    new Map(
      verdicts.flatMap(([{ kind: own, path }, check]) => (own === kind ? [[Number(path[1]), check] as const] : [])),
    );
  const [figures, statements] = [byIndex("figure"), byIndex("statement")];
  return {
    figures: record.figures.map((_, index) => figures.get(index) ?? "unchecked"),
    statements: record.statements.map((_, index) => statements.get(index)),
    quoted: verdicts.flatMap(([{ kind }, check]) => (kind === "quotation" ? [check] : [])),
  };
}

function kindOf(key: string): string {
  return key.split(" ")[0] ?? key;
}
