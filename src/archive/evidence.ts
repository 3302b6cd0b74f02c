import * as z from "zod";
import type { Unit } from "./claim.ts";
import { fileProblem, type SourceFile } from "./file.ts";
import { type Fingerprint, fingerprintOf } from "./fingerprint.ts";
import { type Complaint, compareText, type Problem } from "./problem.ts";
import type { Parsing } from "./shelf.ts";

/** What was found in the original of a record. */
const RecordEvidence = z.strictObject({
  /** The fingerprint of the original. */
  original: z.string(),
  /** The fingerprint of all that the record claimed, where all of it was found. */
  whole: z.string().optional(),
  /** For each claim that was found, by its key: its fingerprint, and that of the paragraph in which it stands. */
  claims: z.record(z.string(), z.string()),
});
export type RecordEvidence = Readonly<z.infer<typeof RecordEvidence>>;

/** What was found in the originals, by the ids of the records. */
export type Evidence = ReadonlyMap<string, RecordEvidence>;

/** The same as plain data. */
type PlainEvidence = Readonly<Record<string, RecordEvidence>>;

const EvidenceLock = z.strictObject({
  version: z.literal(1).optional(),
  records: z.record(z.string(), RecordEvidence).default({}),
});

/** Parses the lock of evidence. What is no lock is a problem, and nothing is known then. */
export function parseEvidence({
  path,
  text,
}: SourceFile): Parsing<{ readonly problems: readonly Problem[] }, PlainEvidence> {
  const lock = EvidenceLock.safeParse(findJson(text));
  if (lock.success) return { summary: { problems: [] }, content: lock.data.records };
  const conflict = /^<{7} /m.exec(text);
  const position = { line: conflict ? text.slice(0, conflict.index).split("\n").length : 1, column: 1 };
  return { summary: { problems: [fileProblem(path, conflict ? inConflict : foreign, position)] }, content: {} };
}

const inConflict: Complaint = {
  wrong: "holds both sides of a merge",
  write: "keep one of them, or delete the file, and run npm run verify",
};
const foreign: Complaint = {
  wrong: "is no lock that this version of verify wrote",
  write: "take it back from git, or delete it and run npm run verify",
};

function findJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Writes the lock as text: a claim a line, everything in order, so that a difference is read and merged easily. */
export function formatEvidence(evidence: Evidence): string {
  const records = sorted(Object.fromEntries(evidence)).map(([id, { original, whole, claims }]) => {
    const head = JSON.stringify({ original, ...(whole && { whole }) }).slice(1, -1);
    const lines = sorted(claims).map(([key, found]) => `\n   ${JSON.stringify(key)}: ${JSON.stringify(found)}`);
    return `\n  ${JSON.stringify(id)}: {${head}, "claims": {${lines.join(",")}}}`;
  });
  return `{\n "version": 1,\n "records": {${records.join(",")}\n }\n}\n`;
}

function sorted<Value>(values: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(values).sort(([a], [b]) => compareText(a, b));
}

/** The fingerprint of all that a record claims, the units of its measures included. */
export function wholeOfClaims(claims: Fingerprint, units: readonly Unit[]): Fingerprint {
  return fingerprintOf(JSON.stringify([claims, units.map(({ unit, singular }) => [unit, singular])]));
}
