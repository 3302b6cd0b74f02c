import type { UnitOf } from "../archive/claim.ts";
import { type Evidence, formatEvidence, type RecordEvidence } from "../archive/evidence.ts";
import { evidenceFile } from "../archive/folder.ts";
import type { ParsedArticle, ParsedFolder } from "../archive/parsing.ts";
import { unitsIn } from "../archive/proof.ts";
import type { Renaming } from "./renaming.ts";
import { sealAnew } from "./resealing.ts";
import type { Revision } from "./revision.ts";

/**
 * The lock of evidence, where it names what is renamed: a record, or a measure or speaker of a claim. What was sealed
 * under the old id is sealed under the new one; what had no valid seal gets none by it.
 */
export function reviseSeals(folder: string, parsed: ParsedFolder, renaming: Renaming): readonly Revision[] {
  const path = `${folder}/${evidenceFile}`;
  const articles = new Map(parsed.articles.map((article) => [article.id, article]));
  const unitOf = unitsIn(parsed);
  const { kind, from, to } = renaming;
  const revised = [...parsed.evidence].map(([id, found]): [string, RecordEvidence] => {
    const sealed = reviseRecord(found, articles.get(id), renaming, unitOf);
    return [kind === "article" && id === from ? to : id, sealed];
  });
  const evidence = new Map(revised);
  const places = countChanges(parsed.evidence, evidence);
  if (places === 0) return [];
  return [{ path, newPath: path, bytes: new TextEncoder().encode(formatEvidence(evidence)), places }];
}

function reviseRecord(
  found: RecordEvidence,
  article: ParsedArticle | undefined,
  renaming: Renaming,
  unitOf: UnitOf,
): RecordEvidence {
  const sealed = article ? sealAnew(found, article, renaming, unitOf) : found;
  return { ...sealed, claims: renameKeys(sealed.claims, renaming) };
}

/** Renames what is named by the keys of claims. One that has the new key already is of a thing that is gone. */
function renameKeys(claims: RecordEvidence["claims"], renaming: Renaming): RecordEvidence["claims"] {
  const entries = Object.entries(claims).map(([key, found]) => ({ key, newKey: renameInKey(key, renaming), found }));
  const kept = entries.filter(({ key, newKey }) => newKey === key);
  const renamed = entries.filter(({ key, newKey }) => newKey !== key);
  return Object.fromEntries([...kept, ...renamed].map(({ newKey, found }) => [newKey, found]));
}

function renameInKey(key: string, { kind, from, to }: Renaming): string {
  const [claim = "", name = "", ...rest] = key.split(" ");
  const swap = (id: string) => (id === from ? to : id);
  if (claim === "figure" && kind === "measure") return [claim, swap(name), ...rest].join(" ");
  if (claim === "statement" && kind === "person")
    return [claim, name.split("+").map(swap).join("+"), ...rest].join(" ");
  return key;
}

/** How many records and claims of the lock are not there any more as they were. */
function countChanges(before: Evidence, after: Evidence): number {
  const counts = [...before].map(([id, { claims }]) => {
    const kept = after.get(id);
    return kept ? Object.entries(claims).filter(([key, found]) => kept.claims[key] !== found).length : 1;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
