import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { findCause } from "../cause.ts";
import type { Purpose } from "../site/site.ts";
import { exchange } from "./exchange.ts";
import { lock } from "./lock.ts";

/** The folders that a build needs: all beside the site, on the same disk, so that a folder can be renamed into place. */
export interface Stage {
  /** What hosts serve. */
  readonly site: string;
  /** Where the next site takes shape: the one before the present, as far as it can be used again. */
  readonly next: string;
  /** The hidden folder in which all that outlasts a build is kept. It may be deleted at any time. */
  readonly workshop: string;
  readonly purpose: Purpose;
  /** Gives the stage up. */
  release(): void;
}

/** Thrown where the folder for the site is not one that a build may replace, or can't be written. */
export class OutputFolderError extends Error {
  override readonly name = "OutputFolderError";
}

// What a file system says where it can't be written, and in words.
const faults: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EROFS: "the disk can only be read",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOTDIR: "a file stands in the way",
  EEXIST: "a file stands in the way",
  EIO: "the disk has a fault",
};

/** An error of the file system as one of the output folder; any other as it is. */
export function explainFault(output: string, error: unknown): unknown {
  const cause = findCause(error, (one) => "code" in one && String(one.code) in faults);
  if (!cause || !("code" in cause)) return error;
  const cure = "make room, or name another folder with --output; the site that was there is as it was";
  const place = "path" in cause ? ` at ${nameFrom(output, String(cause.path))}` : "";
  return new OutputFolderError(`${output}: can't be written (${faults[String(cause.code)]}${place}); ${cure}`);
}

/** A path as whoever named the output folder finds it: in that, or beside it, as the workshop is. */
function nameFrom(output: string, path: string): string {
  const [within, beside] = [relative(output, path), relative(dirname(output), path)];
  if (isBelow(within)) return `${within} in it`;
  return isBelow(beside) && within !== "" ? `${beside} beside it` : path;
}

function isBelow(path: string): boolean {
  return path !== "" && !path.startsWith("..") && !isAbsolute(path);
}

/**
 * Takes the stage of a site. The workshop is a hidden folder beside the site, `.NAME.dossier`, so that nothing of anybody
 * else's is touched.
 *
 * @throws {OutputFolderError} where the folder holds anything but a site that a build has written, or can't be one, or
 *   another build is at work on it
 */
export function takeStage(output: string, purpose: Purpose = "publication"): Stage {
  const site = existsSync(output) ? realpathSync(output) : resolve(output);
  if (dirname(site) === site) throw new OutputFolderError(`${output}: is no folder for a site; name one with --output`);
  if (purpose === "reading" && basename(site) === publicFolder) {
    const cure = "name another folder with --output, or none";
    throw new OutputFolderError(
      `${output}: is the folder that hosts publish, which must hold no reading copy; ${cure}`,
    );
  }
  const workshop = join(dirname(site), `.${basename(site)}.dossier`);
  const isNew = mkdirSync(workshop, { recursive: true }) !== undefined;
  const release = lock(join(workshop, "lock"), (holder) => {
    throw new OutputFolderError(`${output}: process ${holder} is building it; wait for it to end`);
  });
  const stage = { site, next: join(workshop, "next"), workshop, purpose, release };
  try {
    recover(stage);
    if (isReplaceable(stage) || isClaimed(stage)) return stage;
  } catch (error) {
    release();
    throw error;
  }
  release();
  if (isNew) rmSync(workshop, { recursive: true });
  throw stranger(output, stage);
}

/**
 * Makes the folder of a stage, and remembers that it is ours from its first file on, when no page can tell it yet. A
 * published site needs no such claim: it comes into its place whole.
 */
export function claim({ site, workshop }: Stage): void {
  mkdirSync(site, { recursive: true });
  writeFileSync(join(workshop, "claim"), markOf(site));
}

function isClaimed({ site, workshop }: Stage): boolean {
  const claimed = join(workshop, "claim");
  return existsSync(claimed) && existsSync(site) && readFileSync(claimed, "utf8") === markOf(site);
}

/** What tells a folder from another that is put in its place: the number on the disk may be given again. */
function markOf(folder: string): string {
  const { ino, birthtimeMs } = statSync(folder);
  return `${ino} ${birthtimeMs}`;
}

function stranger(output: string, { site, purpose }: Pick<Stage, "site" | "purpose">): OutputFolderError {
  const cure = "name another folder with --output, or empty it";
  const other = findPurpose(site);
  if (!other || other === purpose) {
    return new OutputFolderError(`${output}: holds something that is no site of Dossier's; ${cure}`);
  }
  const what = other === "reading" ? "a reading copy, which must not be published" : "a site that may be published";
  return new OutputFolderError(`${output}: holds ${what}; ${cure}`);
}

/** Sets right what a build left that died between the renames of an exchange. */
function recover({ site, next, workshop }: Stage): void {
  const aside = asideIn(workshop);
  if (!existsSync(aside)) return;
  if (!existsSync(site)) renameSync(aside, site);
  else if (!existsSync(next)) renameSync(aside, next);
  else rmSync(aside, { recursive: true });
}

function asideIn(workshop: string): string {
  return join(workshop, "aside");
}

/** Whether a folder is not there, or empty, or a site that was made for the same. */
function isReplaceable({ site: folder, purpose }: Pick<Stage, "site" | "purpose">): boolean {
  if (!existsSync(folder)) return true;
  if (!statSync(folder).isDirectory()) return false;
  return readdirSync(folder).length === 0 || findPurpose(folder) === purpose;
}

/** What the site in a folder was made for; undefined where it holds none. Some page of a site names its generator. */
function findPurpose(folder: string): Purpose | undefined {
  // Of a site whose home page somebody has deleted the others still tell.
  const pages = ["index.html", "404.html", "about/index.html"].map((page) => join(folder, page));
  const page = pages
    .filter(isFile)
    .map((path) => readFileSync(path, "utf8"))
    .find((text) => text.includes(generatorTag));
  if (page === undefined) return undefined;
  return page.includes(readingCopyTag) ? "reading" : "publication";
}

// What a build writes that names no folder, and so what hosts are told to serve.
const publicFolder = "_site";

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

// As templates/components/Layout.tsx writes them.
const generatorTag = '<meta name="generator" content="Dossier"/>';
const readingCopyTag = '<meta name="dossier-edition" content="reading copy"/>';

/**
 * Puts the next site in the present one's place; the present one becomes the ground of the one after.
 *
 * @throws {OutputFolderError} where somebody has put something else there meanwhile
 */
export function publish({ site, next, workshop, purpose }: Stage): void {
  if (!isReplaceable({ site, purpose })) throw stranger(site, { site, purpose });
  if (existsSync(site)) exchange(site, next, asideIn(workshop));
  else renameSync(next, site);
}
