import { join } from "node:path";
import type { Folder } from "../archive/folder.ts";
import type { Reading } from "../archive/reading.ts";
import { hireCrew, worthThreads } from "./crew.ts";
import { readEdition } from "./edition.ts";
import { goalOf } from "./goal.ts";
import { bringAbout } from "./growth.ts";
import { findLeaks } from "./guard.ts";
import type { Hand } from "./hand.ts";
import { type BuildOptions, type Made, shelfName, UnsoundArchiveError } from "./made.ts";
import { openPlanMemory } from "./planMemory.ts";
import type { Program } from "./program.ts";
import type { Stage } from "./publish.ts";
import { openShelf } from "./shelf.ts";

/**
 * Reads the archive and makes its site.
 *
 * @param standby a thread that has made itself ready for a few changes: where there are many, it is dismissed
 * @throws {UnsoundArchiveError} where the archive has errors
 * @throws {PrivateTextError} where the site would publish the text of private originals
 */
export async function makeSite(
  stage: Stage,
  folder: Folder,
  program: Program,
  standby: Hand | undefined,
  options: BuildOptions,
): Promise<Made> {
  const { baseUrl, purpose, report, stopwatch } = options;
  const path = join(stage.workshop, shelfName);
  const shelf = openShelf(path, program.reader);
  const memory = openPlanMemory(join(stage.workshop, "plans.json"), program.whole);
  const fresh = [...folder.records.values()].filter(shelf.isNew);
  let crew = fresh.length >= worthThreads ? hireCrew() : undefined;
  if (crew) await standby?.dismiss();
  const hand = crew ? undefined : standby;
  const plan = () => crew?.ask({ task: "plan", shelf: path, folder, baseUrl, purpose });
  const findCrew = (pages: number) => {
    if (crew || pages < worthThreads) return crew;
    crew = hireCrew();
    plan();
    return crew;
  };
  const dismissHelp = async () => {
    await crew?.dismiss();
    await hand?.dismiss();
  };
  try {
    await crew?.share(shelf.parsing(fresh));
    const onRead = ({ archive, problems }: Reading) => {
      shelf.save();
      shelf.forget();
      stopwatch.lap("read the archive");
      report(problems);
      // The others plan the site while this thread does.
      if (archive) plan();
    };
    const asked = {
      folder,
      drafts: "published-only",
      baseUrl,
      sheetAddresses: "hashed",
      shelf,
      purpose,
      memory,
      onRead,
    } as const;
    const { archive, edition, problems } = readEdition(asked);
    if (!archive || !edition) throw new UnsoundArchiveError("the archive has errors");
    const goal = goalOf(edition, program);
    memory.save();
    stopwatch.lap("plan the site");
    const growth = await bringAbout(stage, goal, {
      ...options,
      findCrew,
      hand,
      dismissHelp,
      findLeaks: purpose === "reading" ? undefined : (site) => findLeaks(site, stage, folder, archive, program),
    });
    return {
      build: { baseUrl: baseUrl ?? archive.about.baseUrl, records: archive.articles.length, ...growth },
      problems,
    };
  } finally {
    shelf.close();
    await dismissHelp();
  }
}
