import { relative } from "node:path";
import { Eleventy } from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { type Folder, listFolder, signatureOf, updateFolder } from "../archive/folder.ts";
import type { Reading } from "../archive/reading.ts";
import { schemaFolder, writeSchemas } from "../curation/schemaFiles.ts";
import { addresses } from "../site/address.ts";
import { problemsAddress } from "../site/pages/problems.ts";
import { type DevServer, startDevServer } from "./devServer.ts";
import { untilFollowed } from "./following.ts";
import { keepHeapsSmall } from "./heap.ts";
import { openPreview } from "./preview.ts";
import { takeStage } from "./publish.ts";
import { plansOf } from "./render.ts";
import { leaveSettings } from "./settings.ts";

export { UnfollowedFolderError } from "./following.ts";
export { OutputFolderError } from "./publish.ts";

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

/** Eleventy counts the files that it writes itself, which are none. */
class WatchingEleventy extends Eleventy {
  override logFinished(): string {
    return "The pages are up to date.";
  }
}

const shownAs = {
  drafts: "with-drafts",
  // The pages link within the dev server, wherever the published site will stand.
  baseUrl: "http://localhost/",
  sheetAddresses: "fixed",
  purpose: "publication",
} as const;

/**
 * Serves the archive, drafts included, and shows every change of records, templates and code in the open pages.
 *
 * @throws {OutputFolderError} where another dev server shows its pages from the same folder
 * @throws {UnfollowedFolderError} where no change of the content folder could be followed
 */
export async function serveSite({ content, preview: path, host, port, report }: ServeOptions): Promise<DevServer> {
  const stage = takeStage(path);
  process.once("exit", stage.release);
  const preview = openPreview(stage);
  // For as long as it runs, as it reads the archive with every change.
  keepHeapsSmall();
  let server: DevServer | undefined;
  let rebuild: ((path: string) => Promise<void>) | undefined;
  let instead: string | undefined;
  // The folder as it was read last.
  let shown: Folder | undefined;
  // The files that the watcher has told of.
  let changed: readonly string[] = [];
  // Whether what was rendered last is only what is urgent, so that the rest is to follow.
  let isHalf = false;
  const eleventy = new WatchingEleventy("templates/pages", path, {
    quietMode: true,
    configPath: ".eleventy.ts",
    config(config: UserConfig) {
      // The server writes them itself, and nothing that it shows is made of them.
      config.watchIgnores?.add(`./${relative(".", content)}/${schemaFolder}`);
      leaveSettings(config, {
        watched: content,
        choosePages(read) {
          const show = (folder: Folder) => {
            shown = folder;
            return read({ folder, ...preview.recall(), ...shownAs });
          };
          const isHasty = server !== undefined && !isHalf;
          const updated = isHasty && shown ? updateFolder(shown, changed) : undefined;
          const first = show(updated ?? listFolder(content));
          const urgent = isHasty ? preview.takeUrgent(first) : [];
          isHalf = urgent.length > 0;
          if (isHalf) return plansOf(urgent);
          const reading = updated ? show(listFolder(content)) : first;
          report(withSchemas(reading, content));
          instead = reading.edition ? undefined : problemsAddress;
          return plansOf(preview.take(reading));
        },
        publish: preview.publish,
      });
      config.on("eleventy.beforeWatch", (paths: readonly string[]) => {
        changed = paths;
      });
      config.on("eleventy.after", async () => {
        if (!isHalf) server?.showInstead(instead);
        server?.reload();
        if (isHalf) return;
        await preview.finish();
        preview.save();
      });
      config.on("eleventy.afterwatch", () => {
        if (isHalf) rebuild?.(content);
      });
    },
  });
  await eleventy.init();
  rebuild = await eleventy.watch();
  // Eleventy hears of a deleted file and does nothing.
  eleventy.watcher.on("unlink", rebuild);
  // What can't be watched, such as a link to itself, is told of by whoever reads it, and must not end the server.
  eleventy.watcher.on("error", () => rebuild(content));
  await untilFollowed(eleventy.watcher, content);
  if (!shown || signatureOf(listFolder(content)) !== signatureOf(shown)) await rebuild(content);
  server = await startDevServer(path, host, port, async (address) => {
    if (address.startsWith(addresses.searchIndex)) await preview.index();
  });
  server.showInstead(instead);
  return server;
}

/** Has the editor know what the archive knows now. That it can't is worth a warning and stops nothing. */
function withSchemas(reading: Reading, content: string): Reading {
  // Of a file that can't be read the ids are not known: those that the editor has are better than none.
  if ([...reading.folder.unread].some((kind) => kind !== "article")) return reading;
  const writing = writeSchemas(content, reading.folder);
  return "problem" in writing ? { ...reading, problems: [writing.problem, ...reading.problems] } : reading;
}
