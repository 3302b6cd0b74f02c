import { join } from "node:path";
import type { Folder } from "../archive/folder.ts";
import { type Crew, hireCrew, worthThreads } from "./crew.ts";
import { readEdition } from "./edition.ts";
import { goalOf } from "./goal.ts";
import { bringAbout } from "./growth.ts";
import { type BuildOptions, type Made, shelfName, UnsoundArchiveError } from "./made.ts";
import type { Program } from "./program.ts";
import type { Stage } from "./publish.ts";
import { openShelf } from "./shelf.ts";

/**
 * Reads the archive and makes its site.
 *
 * @throws {UnsoundArchiveError} where the archive has errors
 */
export async function makeSite(stage: Stage, folder: Folder, program: Program, options: BuildOptions): Promise<Made> {
  const { baseUrl, report, stopwatch } = options;
  const path = join(stage.workshop, shelfName);
  const shelf = openShelf(path, program.reader);
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
    const plan = { task: "plan", shelf: path, folder, baseUrl } as const;
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
