import { isError, type Problem } from "../archive/problem.ts";
import { readArchive } from "../archive/reading.ts";
import { type ProblemsPage, problemsPages } from "../site/pages/problems.ts";
import { noPages, type Pages, pagesOf } from "../site/pages.ts";
import { planSite } from "../site/site.ts";
import type { Settings } from "./settings.ts";
import { readStylesheet, type TextFile } from "./stylesheet.ts";

/** All that is published at once: pages by kind, and the files beside them. */
export type Edition = Pages & {
  readonly problems: readonly ProblemsPage[];
  readonly files: readonly TextFile[];
};

/** Thrown where an archive has errors; what they are has been reported. */
export class UnsoundArchiveError extends Error {
  override readonly name = "UnsoundArchiveError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super("the archive has errors");
    this.problems = problems;
  }
}

/**
 * Reads the archive and lays out the site.
 *
 * @throws {UnsoundArchiveError} where the archive has errors, unless the settings ask to show them
 */
export function readEdition(settings: Settings, styles: string): Edition {
  const reading = readArchive(settings.content, settings.drafts);
  settings.report(reading);
  const { archive, problems } = reading;
  const stylesheet = readStylesheet(styles);
  if (archive) {
    const pages = pagesOf(planSite(archive, stylesheet.address, settings.baseUrl));
    return { ...pages, problems: [], files: [stylesheet] };
  }
  if (settings.unsound === "fail") throw new UnsoundArchiveError(problems.filter(isError));
  return { ...noPages, problems: problemsPages(problems, stylesheet.address), files: [stylesheet] };
}
