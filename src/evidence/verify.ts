import { claimsOf } from "../archive/claim.ts";
import { type RecordEvidence, wholeOfClaims } from "../archive/evidence.ts";
import { type ContentFile, decodeSource, fileProblem, readBytes } from "../archive/file.ts";
import { fingerprintOf } from "../archive/fingerprint.ts";
import { listFolder, listOriginals } from "../archive/folder.ts";
import type { ParsedArticle } from "../archive/parsing.ts";
import { isError, type Problem } from "../archive/problem.ts";
import { unitsIn } from "../archive/proof.ts";
import { readArchive } from "../archive/reading.ts";
import { type Reopen, reopener } from "../archive/reopen.ts";
import { explainFailure, type Failure, failBeyond, findBeyond } from "./failure.ts";
import { mentionsOf } from "./mention.ts";
import { type Original, parseOriginal } from "./original.ts";
import { findPlace } from "./place.ts";

/** What came of holding an archive against its originals. */
export interface Verification {
  /** What was found, by the ids of the records; what was found before where the original is not at hand now. */
  readonly evidence: ReadonlyMap<string, RecordEvidence>;
  /** How many records were held against their originals. */
  readonly records: number;
  /** How many claims were looked for. */
  readonly claims: number;
  readonly failures: readonly Failure[];
  /** What is wrong with files, so that they could not be held against each other. */
  readonly problems: readonly Problem[];
  /** The ids of the records whose original is not at hand. */
  readonly missing: readonly string[];
}

/** Holds every record of a folder, drafts too, against its original in another. */
export function verifyArchive(folder: string, originals: string): Verification {
  const listed = listFolder(folder);
  const { folder: parsed, problems } = readArchive(listed, "with-drafts");
  const isElsewhere = originals !== `${folder}/originals`;
  const atHand = isElsewhere ? listOriginals(originals) : { files: listed.originals, problems: [] };
  const unitOf = unitsIn(parsed);
  const reopen = reopener();
  const evidence = new Map(parsed.evidence);
  const known = new Set(parsed.articles.map(({ id }) => id));
  for (const id of parsed.evidence.keys()) if (!known.has(id)) evidence.delete(id);
  const outcomes = parsed.articles.map((article) => {
    const outcome = verifyRecord(article, atHand.files.get(article.id), unitOf, reopen);
    if (outcome.kind === "held") evidence.set(article.id, outcome.found);
    return outcome;
  });
  const held = outcomes.filter((outcome) => outcome.kind === "held");
  return {
    evidence,
    records: held.length,
    claims: held.reduce((sum, { claims }) => sum + claims, 0),
    failures: held.flatMap(({ failures }) => failures),
    problems: [
      ...problems.filter(isError),
      ...atHand.problems,
      ...outcomes.flatMap((outcome) => (outcome.kind === "broken" ? [outcome.problem] : [])),
    ],
    missing: outcomes.flatMap((outcome) => (outcome.kind === "missing" ? [outcome.id] : [])),
  };
}

type Outcome =
  | {
      readonly kind: "held";
      readonly found: RecordEvidence;
      readonly claims: number;
      readonly failures: readonly Failure[];
    }
  /** The original is there and can't be read as one. */
  | { readonly kind: "broken"; readonly problem: Problem }
  | { readonly kind: "missing"; readonly id: string }
  /** The record is not whole, which the check tells. */
  | { readonly kind: "unfinished" };

function verifyRecord(
  article: ParsedArticle,
  file: ContentFile | undefined,
  unitOf: ReturnType<typeof unitsIn>,
  reopen: Reopen,
): Outcome {
  const record = article.content();
  if (!record || !article.card || !article.claims) return { kind: "unfinished" };
  if (!file) return { kind: "missing", id: article.id };
  const original = readOriginal(file);
  if ("severity" in original) return { kind: "broken", problem: original };
  const trial = { section: reopen(article.part), original, language: record.language };
  const claims = claimsOf(record, unitOf);
  const placed = claims.map((claim) => ({ claim, place: findPlace(claim, original, record.language) }));
  const failures = placed.flatMap(({ claim, place }) => (place ? [] : [explainFailure(claim, trial)]));
  const beyond = mentionsOf(record, article.part.file).flatMap((mention) => {
    const number = findBeyond(mention.at, original);
    return number === undefined ? [] : [failBeyond(mention, number, trial)];
  });
  const sealed = placed.flatMap(({ claim, place }) =>
    place ? [[claim.key, `${claim.fingerprint} ${fingerprintOf(place.text)}`] as const] : [],
  );
  const whole = failures.length > 0 ? {} : { whole: wholeOfClaims(article.claims, article.card.measures.map(unitOf)) };
  const found = { original: original.fingerprint, ...whole, claims: Object.fromEntries(sealed) };
  return { kind: "held", found, claims: claims.length, failures: [...failures, ...beyond] };
}

function readOriginal(file: ContentFile): (Original & { readonly fingerprint: string }) | Problem {
  const bytes = readBytes(file);
  const source = bytes instanceof Uint8Array ? decodeSource(file, bytes) : bytes;
  if ("severity" in source) return source;
  const original = parseOriginal(source.text);
  return original.fault
    ? fileProblem(file.path, original.fault)
    : { ...original, fingerprint: fingerprintOf(source.text) };
}
