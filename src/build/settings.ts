import type UserConfig from "@11ty/eleventy/UserConfig";
import type { Drafts, Reading } from "../archive/reading.ts";

/** What a command asks of the one configuration. */
export interface Settings {
  /** The content folder. */
  readonly content: string;
  readonly drafts: Drafts;
  /** Where the site will stand, if not where its archive.yaml says. */
  readonly baseUrl: string | undefined;
  /** What becomes of an archive with errors: the build fails, or its pages tell them. */
  readonly unsound: "fail" | "show";
  /** Hears what came of each reading. */
  readonly report: (reading: Reading) => void;
}

const key = "settings";

/** Leaves the settings where the configuration finds them: Eleventy has no other way to hand it something. */
export function leaveSettings(config: UserConfig, settings: Settings): void {
  config.addGlobalData(key, () => settings);
}

/**
 * The settings that a command left.
 *
 * @throws {Error} where Eleventy was run by itself, which would write past the staging that keeps the old site whole
 */
export function findSettings(config: UserConfig): Settings {
  const left = (config.globalData as Record<string, (() => Settings) | undefined>)[key];
  if (!left) throw new Error("Eleventy is run by the commands here: npm run build, or npm start");
  return left();
}
