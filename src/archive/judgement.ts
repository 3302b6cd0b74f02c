import type { Check } from "./check.ts";
import { type Claim, type Claimant, type ClaimKind, claimsOf } from "./claim.ts";
import type { RecordEvidence } from "./evidence.ts";

/**
 * What is known of each claim of a record. One whose fingerprint is sealed is checked, whatever it is called now. One
 * that is not was changed if its key is sealed, or if a seal of its kind is left over whose claim is gone: then it stands
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

/** What is known of a record's figures and statements, by their places in its lists, and of its quotations in order. */
export interface Checks {
  readonly figures: ReadonlyMap<number, Check>;
  readonly statements: ReadonlyMap<number, Check>;
  readonly quoted: readonly Check[];
}

/** What is known of the claims of a record. */
export function checksOf(
  record: Claimant,
  evidence: RecordEvidence | undefined,
  unitOf: Parameters<typeof claimsOf>[1],
): Checks {
  const verdicts = [...judgeClaims(claimsOf(record, unitOf), evidence)];
  const byIndex = (kind: ClaimKind) =>
    new Map(
      verdicts.flatMap(([{ kind: own, path }, check]) => (own === kind ? [[Number(path[1]), check] as const] : [])),
    );
  return {
    figures: byIndex("figure"),
    statements: byIndex("statement"),
    quoted: verdicts.flatMap(([{ kind }, check]) => (kind === "quotation" ? [check] : [])),
  };
}

function kindOf(key: string): string {
  return key.split(" ")[0] ?? key;
}
