import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join, normalize } from "node:path";

/** The folders that a build needs: all beside the site, on the same disk, so that a folder can be renamed into place. */
export interface Stage {
  /** What hosts serve. */
  readonly site: string;
  /** Where the new site is written until it is whole. */
  readonly next: string;
  /** Where the old site waits while the new one takes its place. */
  readonly previous: string;
}

/** Thrown where the folder for the site holds something else, which a build would replace. */
export class ForeignFolderError extends Error {
  override readonly name = "ForeignFolderError";

  constructor(folder: string) {
    super(`${folder}: holds something that is no site of Dossier's; name another folder with --output, or empty it`);
  }
}

/**
 * The stage of a site, cleared of what a build that died has left.
 *
 * @throws {ForeignFolderError} where the folder holds anything but a site that a build has written
 */
export function prepareStage(output: string): Stage {
  const site = normalize(output).replace(/[\\/]+$/, "");
  const stage = { site, next: `${site}.next`, previous: `${site}.previous` };
  if (!existsSync(stage.site) && existsSync(stage.previous)) renameSync(stage.previous, stage.site);
  if (!isReplaceable(stage.site)) throw new ForeignFolderError(output);
  for (const left of [stage.next, stage.previous]) rmSync(left, { recursive: true, force: true });
  return stage;
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

/** Puts the new site in the old one's place. */
export function publish({ site, next, previous }: Stage): void {
  if (existsSync(site)) renameSync(site, previous);
  renameSync(next, site);
  rmSync(previous, { recursive: true, force: true });
}
