import type UserConfig from "@11ty/eleventy/UserConfig";
import type { Address } from "../site/address.ts";
import type { FileContent } from "../site/files.ts";
import type { Plans } from "../site/pageKind.ts";
import type { readEdition } from "./edition.ts";

/** Takes pages and files as they are made. */
export interface Publisher {
  readonly publish: (address: Address, content: FileContent) => void;
}

/** What a build asks of the one configuration: to render some pages. */
interface RenderingSettings extends Publisher {
  readonly plans: Plans;
}

/** What the dev server asks of it: to follow the content folder. */
interface FollowingSettings extends Publisher {
  /** The content folder. */
  readonly watched: string;
  /**
   * Chooses the pages that Eleventy is to render now.
   *
   * @param read the reader of editions as the configuration imports it, which after a change of code is the new one
   */
  readonly choosePages: (read: typeof readEdition) => Plans;
}

/** What a command asks of the one configuration. */
export type Settings = RenderingSettings | FollowingSettings;

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
