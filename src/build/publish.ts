import { existsSync, renameSync, rmSync } from "node:fs";

/** The folders that a build needs: all beside the site, on the same disk, so that a folder can be renamed into place. */
export interface Stage {
  /** What hosts serve. */
  readonly site: string;
  /** Where the new site is written until it is whole. */
  readonly next: string;
  /** Where the old site waits while the new one takes its place. */
  readonly previous: string;
}

/** The stage of a site, cleared of what a build that died has left. */
export function prepareStage(site: string): Stage {
  const stage = { site, next: `${site}.next`, previous: `${site}.previous` };
  if (!existsSync(stage.site) && existsSync(stage.previous)) renameSync(stage.previous, stage.site);
  for (const left of [stage.next, stage.previous]) rmSync(left, { recursive: true, force: true });
  return stage;
}

/** Puts the new site in the old one's place. */
export function publish({ site, next, previous }: Stage): void {
  if (existsSync(site)) renameSync(site, previous);
  renameSync(next, site);
  rmSync(previous, { recursive: true, force: true });
}
