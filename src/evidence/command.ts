import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { type Evidence, formatEvidence } from "../archive/evidence.ts";
import { reasonOf } from "../archive/file.ts";
import { evidenceFile } from "../archive/folder.ts";
import { compareProblems, formatCount, formatProblem } from "../archive/problem.ts";
import { formatTally } from "../tally.ts";
import type { Terminal } from "../terminal.ts";
import { type Verification, verifyArchive } from "./verify.ts";

/**
 * Holds an archive against its originals, tells what does not stand there, and keeps what does. Returns the status with
 * which the command ends.
 *
 * @param given the folder of the originals, where it is not that beside the records
 */
export function runVerify(terminal: Terminal, folder: string, given?: string): number {
  const originals = given ?? `${folder}/originals`;
  if (given !== undefined && !existsSync(given)) {
    terminal.warn(terminal.red(`${given}: is not there; give the folder in which the originals are`));
    return 1;
  }
  const verification = verifyArchive(folder, originals);
  const isFaulty = printFaults(terminal, verification);
  const lock = `${folder}/${evidenceFile}`;
  // Half of a lock that can't be read would be lost for good.
  const isLost = verification.problems.some(({ file }) => file === lock || file === folder);
  const fault = isLost ? undefined : keepEvidence(lock, verification.evidence);
  if (fault) terminal.warn(terminal.red(`${lock}: can’t be written (${fault}); make it writable, and verify again`));
  terminal.print(formatVerification(terminal.bold(folder), verification));
  if (verification.missing.length > 0) terminal.print(formatMissing(verification.missing, originals));
  return isFaulty || fault ? 1 : 0;
}

function printFaults(terminal: Terminal, { problems, failures }: Verification): boolean {
  const told = [...problems.map((problem) => ({ problem, excerpt: "" })), ...failures];
  told.sort((a, b) => compareProblems(a.problem, b.problem));
  for (const { problem, excerpt } of told) {
    terminal.warn(terminal.red(formatProblem(problem)));
    if (excerpt !== "") terminal.warn(`    ${excerpt}`);
  }
  if (told.length > 0) terminal.warn(terminal.bold(formatCount(told.map(({ problem }) => problem))));
  return told.length > 0;
}

/** Writes the lock, whole or not at all. Returns why it could not be written. */
function keepEvidence(path: string, evidence: Evidence): string | undefined {
  const text = formatEvidence(evidence);
  const isThere = existsSync(path);
  if (isThere ? readFileSync(path, "utf8") === text : evidence.size === 0) return undefined;
  // Hidden, so that a folder in which this was cut short is still a sound one.
  const draft = path.replace(/[^/]*$/, (name) => `.${name}.new`);
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

function formatVerification(folder: string, { records, claims, failures }: Verification): string {
  const held = `${formatTally(records, "record")} held against ${records === 1 ? "its original" : "their originals"}`;
  return `${folder}: ${held}, ${formatTally(claims, "claim")} checked, ${failures.length} failed`;
}

const mostNamed = 5;

function formatMissing(missing: readonly string[], originals: string): string {
  const more = missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : "";
  const records = formatTally(missing.length, "record");
  return `no original in ${originals} for ${records}, of which what was found before is kept: ${missing.slice(0, mostNamed).join(", ")}${more}`;
}
