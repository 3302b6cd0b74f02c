import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isSettled } from "../archive/file.ts";
import { fingerprintOf } from "../archive/fingerprint.ts";
import { type Folder, filesIn, listFolder, signatureOf } from "../archive/folder.ts";
import { worthThreads } from "./crew.ts";
import { plotOf, tidySite } from "./growth.ts";
import { type Hand, hireHand, isWorthHand } from "./hand.ts";
import { findKept, writeKept } from "./kept.ts";
import { PrivateTextError, UnreadableOriginalsError } from "./leak.ts";
import { type Build, type BuildOptions, type Made, shelfName } from "./made.ts";
import { findDamage } from "./pack.ts";
import { readProgram } from "./program.ts";
import { explainFault, OutputFolderError, type Stage, takeStage } from "./publish.ts";

export { UnsoundArchiveError } from "./made.ts";

/**
 * Builds the site beside the old one, as far as it is another, and puts it in its place when it is whole.
 *
 * @throws {UnsoundArchiveError} where the archive has errors; the old site stays as it was, as on any other failure
 * @throws {PrivateTextError} where the site would publish the text of private originals
 * @throws {UnreadableOriginalsError} where nobody can tell whether it would
 * @throws {OutputFolderError} where the output folder holds something else, or another build is at work on it
 */
export async function buildSite(options: BuildOptions): Promise<Build> {
  try {
    return await buildStaged(options);
  } catch (error) {
    throw explainFault(options.output, error);
  }
}

/** Whether an error says all that a person needs to know of it. */
export function isTold(error: unknown): error is Error {
  return [OutputFolderError, PrivateTextError, UnreadableOriginalsError].some((kind) => error instanceof kind);
}

async function buildStaged(options: BuildOptions): Promise<Build> {
  const stage = takeStage(options.output, options.purpose);
  try {
    return await buildOn(stage, options);
  } catch (error) {
    if (!findDamage(error)) throw error;
    // What was kept is of no use: everything is read anew.
    rmSync(join(stage.workshop, shelfName), { recursive: true });
    return await buildOn(stage, options);
  } finally {
    stage.release();
  }
}

async function buildOn(stage: Stage, options: BuildOptions): Promise<Build> {
  const { baseUrl, purpose, report, stopwatch } = options;
  const program = readProgram();
  const asOf = Date.now();
  const folder = listFolder(options.content);
  stopwatch.lap("list the records");
  const memory = join(stage.workshop, "last.json");
  const mark = fingerprintOf([program.whole, baseUrl, purpose, signatureOf(folder)].join("\n"));
  const last = findKept(memory, mark)?.value as Made | undefined; // this function keeps it below
  if (last && tidySite(stage)) {
    report(last.problems);
    stopwatch.lap("look at the site");
    return { ...last.build, rendered: 0, kept: last.build.rendered + last.build.kept, removed: 0 };
  }
  const hand = hireHandFor(stage, folder);
  try {
    // What parses and renders takes longer to load than a build takes that has nothing to do.
    const { makeSite } = await import("./making.ts");
    const made = await makeSite(stage, folder, program, hand, options);
    // Where it had no search, the next build tries again.
    if (made.build.noSearch === undefined && filesIn(folder).every((file) => isSettled(file, asOf)))
      writeKept(memory, mark, made);
    return made.build;
  } finally {
    // Also where what makes the site could not be loaded.
    await hand?.dismiss();
  }
}

/** Has a thread stand by where a few changes of a large archive are likely; where nothing is known, a crew will help. */
function hireHandFor(stage: Stage, { records }: Folder): Hand | undefined {
  const isNew = !existsSync(join(stage.workshop, shelfName));
  if (!isWorthHand(records.size) || (isNew && records.size >= worthThreads)) return undefined;
  return hireHand(plotOf(stage, "site"), plotOf(stage, "next"));
}
