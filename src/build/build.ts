import { Eleventy } from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import type { Reading } from "../archive/reading.ts";
import { publish, takeStage } from "./publish.ts";
import { leaveSettings } from "./settings.ts";

export { UnsoundArchiveError } from "./edition.ts";
export { OutputFolderError } from "./publish.ts";

/** What a build is asked for. */
export interface BuildOptions {
  readonly content: string;
  readonly output: string;
  readonly baseUrl: string | undefined;
  readonly report: (reading: Reading) => void;
}

/** What came of a build. */
export interface Build {
  /** How many files the site has. */
  readonly files: number;
}

/**
 * Builds the site beside the old one and puts it in its place when it is whole.
 *
 * @throws {UnsoundArchiveError} where the archive has errors; the old site stays as it was, as on any other failure
 * @throws {OutputFolderError} where the output folder holds something else, or another build is at work on it
 */
export async function buildSite({ output, ...options }: BuildOptions): Promise<Build> {
  const stage = takeStage(output);
  let files = 0;
  const eleventy = new Eleventy("templates/pages", stage.next, {
    quietMode: true,
    configPath: ".eleventy.ts",
    config(config: UserConfig) {
      leaveSettings(config, { ...options, drafts: "published-only", unsound: "fail" });
      config.on("eleventy.after", ({ results }: { readonly results: readonly unknown[] }) => {
        files = results.length;
      });
    },
  });
  // What goes wrong is thrown, and told once, by the command.
  eleventy.disableLogger();
  try {
    await eleventy.write();
    publish(stage);
    return { files };
  } finally {
    stage.release();
  }
}
