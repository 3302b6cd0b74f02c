import { readdirSync } from "node:fs";
import { relative } from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { isCompiled, moduleUrl } from "./src/build/module.ts";
import { findSettings, type Settings } from "./src/build/settings.ts";
import type { Plans } from "./src/site/pageKind.ts";
import type { PageTemplate } from "./templates/page.tsx";

/** The one configuration: the archive in, templates and their addresses, the site out. */
export default async function configure(config: UserConfig) {
  const settings = findSettings(config);

  // A record is no template: Eleventy sees the pages that `src` planned and that have changed, and paginates over them.
  config.addGlobalData("plans", await findPlanner(settings));
  config.addGlobalData("publisher", () => Object.freeze({ publish: settings.publish }));

  // A page is a typed component, written in TSX.
  config.setTemplateFormats(["11ty.tsx"]);
  config.addExtension(["11ty.tsx"], isCompiled ? compiledTemplates : { key: "11ty.js" });

  // Eleventy keeps the modules that it imported and follows no TypeScript: after a change of code, all are new.
  config.setUseGitIgnore(false);
  config.setWatchJavaScriptDependencies(false);
  // Long enough for an editor to write a file, and no longer: somebody is waiting.
  config.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 50, pollInterval: 10 } });
  if ("watched" in settings) config.addWatchTarget(`./${relative(".", settings.watched)}/`);
  config.addWatchTarget("./src/", { resetConfig: true });
  config.addWatchTarget("./templates/", { resetConfig: true });
  config.on("eleventy.beforeWatch", (changed: string[]) => {
    if (changed.some((path) => /\.tsx?$/.test(path))) changed.push(...codeFiles());
  });

  return { dir: { input: "templates/pages" } };
}

/** What gives the plans. What reads and plans takes a while to load, and a build has done so elsewhere. */
async function findPlanner(settings: Settings): Promise<() => Plans> {
  if (!("watched" in settings)) return () => settings.plans;
  // After a change of code it is the new one. Whoever waited for it later would let two changes be followed at once.
  const { readEdition } = await import("./src/build/edition.ts");
  return () => settings.choosePages(readEdition);
}

// Where the program was compiled, Eleventy finds the source of a template and takes the module that was made of it.
const compiledTemplates = {
  read: false,
  getData: true,
  getInstanceFromInputPath: importTemplate,
  compile: async (_source: unknown, path: string) => (await importTemplate(path)).render,
};

function importTemplate(path: string): Promise<PageTemplate<unknown>> {
  return import(moduleUrl(path).href);
}

/** This file and everything that it and the templates import. */
function codeFiles(): string[] {
  const imported = ["src", "templates"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => `./${folder}/${path}`),
  );
  return ["./.eleventy.ts", ...imported];
}
