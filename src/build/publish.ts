import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { lock } from "./lock.ts";

/** The folders that a build needs: all beside the site, on the same disk, so that a folder can be renamed into place. */
export interface Stage {
  /** What hosts serve. */
  readonly site: string;
  /** Where the new site is written until it is whole. */
  readonly next: string;
  /** Where the old site waits while the new one takes its place. */
  readonly previous: string;
  /** Gives the stage up, with whatever was left on it. */
  release(): void;
}

/** Thrown where the folder for the site is not one that a build may replace. */
export class OutputFolderError extends Error {
  override readonly name = "OutputFolderError";
}

/**
 * Takes the stage of a site, cleared of what a build that died has left. The workshop is a hidden folder beside the
 * site, `.NAME.dossier`, so that nothing of anybody else's is touched.
 *
 * @throws {OutputFolderError} where the folder holds anything but a site that a build has written, or can't be one, or
 *   another build is at work on it
 */
export function takeStage(output: string): Stage {
  const site = existsSync(output) ? realpathSync(output) : resolve(output);
  if (dirname(site) === site) throw new OutputFolderError(`${output}: is no folder for a site; name one with --output`);
  const workshop = join(dirname(site), `.${basename(site)}.dossier`);
  mkdirSync(workshop, { recursive: true });
  const unlock = lock(join(workshop, "lock"), (holder) => {
    throw new OutputFolderError(`${output}: process ${holder} is building it; wait for it to end`);
  });
  const stage = { site, next: join(workshop, "next"), previous: join(workshop, "previous") };
  const release = () => {
    for (const left of [stage.next, stage.previous]) rmSync(left, { recursive: true, force: true });
    unlock();
    if (readdirSync(workshop).length === 0) rmdirSync(workshop);
  };
  // A build that died between its two renames has left the old site here.
  if (!existsSync(site) && existsSync(stage.previous)) renameSync(stage.previous, site);
  if (!isReplaceable(site)) {
    release();
    const cure = "name another folder with --output, or empty it";
    throw new OutputFolderError(`${output}: holds something that is no site of Dossier's; ${cure}`);
  }
  for (const left of [stage.next, stage.previous]) rmSync(left, { recursive: true, force: true });
  return { ...stage, release };
}

/** Whether a folder is not there, or empty, or a site: its home page names its generator. */
function isReplaceable(folder: string): boolean {
  if (!existsSync(folder)) return true;
  if (!statSync(folder).isDirectory()) return false;
  if (readdirSync(folder).length === 0) return true;
  const home = join(folder, "index.html");
  return existsSync(home) && readFileSync(home, "utf8").includes(generatorTag);
}

// As templates/components/Layout.tsx writes it.
const generatorTag = '<meta name="generator" content="Dossier"/>';

/** Puts the new site in the old one's place; where that fails, the old one is back in its own. */
export function publish({ site, next, previous }: Stage): void {
  const hadSite = existsSync(site);
  if (hadSite) renameSync(site, previous);
  try {
    renameSync(next, site);
  } catch (error) {
    if (hadSite) renameSync(previous, site);
    throw error;
  }
}
