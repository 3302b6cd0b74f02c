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

/** The settings that a command left, or those of a plain run of Eleventy. */
export function findSettings(config: UserConfig): Settings {
  const left = (config.globalData as Record<string, (() => Settings) | undefined>)[key];
  return left
    ? left()
    : { content: "articles", drafts: "published-only", baseUrl: undefined, unsound: "fail", report() {} };
}
