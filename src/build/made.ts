import type { Problem } from "../archive/problem.ts";
import type { Purpose } from "../site/site.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** The name of the folder in the workshop where parsed records are kept. */
export const shelfName = "records";

/** What a build is asked for. */
export interface BuildOptions {
  /** The content folder. */
  readonly content: string;
  readonly output: string;
  /** Where the site will stand, if not where its archive.yaml says. */
  readonly baseUrl: string | undefined;
  readonly purpose: Purpose;
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
  /** Why the site can't be searched; left out where it can. */
  readonly noSearch?: string;
}

/** Thrown where an archive has errors; what they are has been reported. */
export class UnsoundArchiveError extends Error {
  override readonly name = "UnsoundArchiveError";
}

/** What a build has made, which it keeps, so that the next one may see that there is nothing to do. */
export interface Made {
  readonly build: Build;
  readonly problems: readonly Problem[];
}
