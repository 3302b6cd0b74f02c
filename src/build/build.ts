import { rmSync } from "node:fs";
import { join } from "node:path";
import { fingerprintOf } from "../archive/fingerprint.ts";
import { type ContentFile, type Folder, listFolder } from "../archive/folder.ts";
import type { Problem } from "../archive/problem.ts";
import { type Crew, hireCrew, worthThreads } from "./crew.ts";
import { readEdition } from "./edition.ts";
import { goalOf } from "./goal.ts";
import { bringAbout, isUntouched } from "./growth.ts";
import { findKept, writeKept } from "./kept.ts";
import { DamagedPackError } from "./pack.ts";
import { type Program, readProgram } from "./program.ts";
import { explainFault, type Stage, takeStage } from "./publish.ts";
import { isSettled, openShelf } from "./shelf.ts";
import type { Stopwatch } from "./stopwatch.ts";

export { OutputFolderError } from "./publish.ts";

/** What a build is asked for. */
export interface BuildOptions {
  /** The content folder. */
  readonly content: string;
  readonly output: string;
  /** Where the site will stand, if not where its archive.yaml says. */
  readonly baseUrl: string | undefined;
  /** Hears what is wrong with the archive. */
  readonly report: (problems: readonly Problem[]) => void;
  /** Hears how many pages have been rendered. */
  readonly progress: (rendered: number, all: number) => void;
  readonly stopwatch: Stopwatch;
}

/** What came of a build. */
export interface Build {
  /** Where the site will stand. */
  readonly baseUrl: string;
  readonly records: number;
  readonly rendered: number;
  readonly kept: number;
  readonly removed: number;
}

/** Thrown where an archive has errors; what they are has been reported. */
export class UnsoundArchiveError extends Error {
  override readonly name = "UnsoundArchiveError";
}

/**
 * Builds the site beside the old one, as far as it is another, and puts it in its place when it is whole.
 *
 * @throws {UnsoundArchiveError} where the archive has errors; the old site stays as it was, as on any other failure
 * @throws {OutputFolderError} where the output folder holds something else, or another build is at work on it
 */
export async function buildSite(options: BuildOptions): Promise<Build> {
  try {
    return await buildStaged(options);
  } catch (error) {
    throw explainFault(options.output, error);
  }
}

async function buildStaged(options: BuildOptions): Promise<Build> {
  const stage = takeStage(options.output);
  try {
    return await buildOn(stage, options);
  } catch (error) {
    if (!(error instanceof DamagedPackError)) throw error;
    // What was kept is of no use: everything is read anew.
    rmSync(shelfIn(stage), { recursive: true });
    return await buildOn(stage, options);
  } finally {
    stage.release();
  }
}

/** What a build keeps, by which the next one may see that there is nothing to do. */
interface Last {
  readonly build: Build;
  readonly problems: readonly Problem[];
}

async function buildOn(stage: Stage, options: BuildOptions): Promise<Build> {
  const { baseUrl, report, stopwatch } = options;
  const program = readProgram();
  const asOf = Date.now();
  const folder = listFolder(options.content);
  stopwatch.lap("list the records");
  const memory = join(stage.workshop, "last.json");
  const mark = fingerprintOf(
    [program.whole, baseUrl, ...filesOf(folder).map(({ path, signature }) => path + signature)].join("\n"),
  );
  const last = findKept(memory, mark) as Last | undefined; // this function keeps it below
  if (last && isUntouched(stage)) {
    report(last.problems);
    stopwatch.lap("look at the site");
    return { ...last.build, rendered: 0, kept: last.build.rendered + last.build.kept, removed: 0 };
  }
  const { build, problems } = await readAndGrow(stage, folder, program, options);
  if (filesOf(folder).every((file) => isSettled(file, asOf)))
    writeKept(memory, mark, { build, problems } satisfies Last);
  return build;
}

async function readAndGrow(stage: Stage, folder: Folder, program: Program, options: BuildOptions): Promise<Last> {
  const { baseUrl, report, stopwatch } = options;
  const shelf = openShelf(shelfIn(stage), program.reader);
  const fresh = [...folder.records.values()].filter(shelf.isNew);
  let crew: Crew | undefined;
  const findCrew = (work: number) => {
    if (work >= worthThreads) crew ??= hireCrew();
    return crew;
  };
  try {
    const helpers = findCrew(fresh.length);
    if (helpers) await shelf.parseWith(helpers, fresh);
    const { archive, edition, problems } = readEdition({
      folder,
      drafts: "published-only",
      baseUrl,
      stylesheet: "hashed",
      shelf,
    });
    shelf.save();
    stopwatch.lap("read the archive");
    report(problems);
    if (!archive || !edition) throw new UnsoundArchiveError("the archive has errors");
    const plan = { task: "plan", shelf: shelfIn(stage), folder, baseUrl } as const;
    const growth = await bringAbout(stage, goalOf(edition, program), { ...options, plan, findCrew });
    return {
      build: { baseUrl: baseUrl ?? archive.about.baseUrl, records: archive.articles.length, ...growth },
      problems,
    };
  } finally {
    shelf.close();
    crew?.dismiss();
  }
}

function filesOf({ authorities, records }: Folder): ContentFile[] {
  return [...Object.values(authorities), ...records.values()];
}

function shelfIn({ workshop }: Stage): string {
  return join(workshop, "records");
}
