import { readdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { Eleventy } from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import type { Reading } from "../archive/reading.ts";
import { type DevServer, startDevServer } from "./devServer.ts";
import { leaveSettings } from "./settings.ts";

/** What the dev server is asked for. */
export interface ServeOptions {
  readonly content: string;
  /** Where the pages are written that it shows: never where the published site stands. */
  readonly preview: string;
  readonly host: string;
  /** The port, or 0 for any that is free. */
  readonly port: number;
  readonly report: (reading: Reading) => void;
}

/** Serves the archive, drafts included, and shows every change of records, templates and code in the open pages. */
export async function serveSite({ preview, host, port, ...options }: ServeOptions): Promise<DevServer> {
  rmSync(preview, { recursive: true, force: true });
  let server: DevServer | undefined;
  const eleventy = new Eleventy("templates/pages", preview, {
    quietMode: true,
    configPath: ".eleventy.ts",
    config(config: UserConfig) {
      // The pages link within the dev server, wherever the published site will stand.
      leaveSettings(config, { ...options, drafts: "with-drafts", baseUrl: "http://localhost/", unsound: "show" });
      config.on("eleventy.after", ({ results }: { readonly results: readonly Written[] }) => {
        removeOthers(preview, results);
        server?.reload();
      });
    },
  });
  await eleventy.init();
  const rebuild = await eleventy.watch();
  // Eleventy hears of a deleted file and does nothing.
  eleventy.watcher.on("unlink", rebuild);
  server = await startDevServer(preview, host, port);
  return server;
}

interface Written {
  readonly outputPath: string;
}

/** Removes what the last build did not write: the pages of what is gone. */
function removeOthers(folder: string, results: readonly Written[]): void {
  const written = new Set(results.map(({ outputPath }) => relative(folder, outputPath)));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !written.has(relative(folder, path))) rmSync(path);
  }
}
