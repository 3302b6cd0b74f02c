import { readdirSync } from "node:fs";
import { relative } from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { isCompiled, moduleUrl } from "./src/build/module.ts";
import { findSettings } from "./src/build/settings.ts";
import type { PageTemplate } from "./templates/page.tsx";

/** The one configuration: the archive in, templates and their addresses, the site out. */
export default function configure(config: UserConfig) {
  const settings = findSettings(config);

  // A record is no template: Eleventy sees the pages that `src` planned and that have changed, and paginates over them.
  config.addGlobalData("plans", () => settings.choosePages(loadReader));
  config.addGlobalData("publisher", () => Object.freeze({ publish: settings.publish }));

  // A page is a typed component, written in TSX.
  config.setTemplateFormats(["11ty.tsx"]);
  config.addExtension(["11ty.tsx"], isCompiled ? compiledTemplates : { key: "11ty.js" });

  // Eleventy keeps the modules that it imported and follows no TypeScript: after a change of code, all are new.
  config.setUseGitIgnore(false);
  config.setWatchJavaScriptDependencies(false);
  // Long enough for an editor to write a file, and no longer: somebody is waiting.
  config.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 50, pollInterval: 10 } });
  if (settings.watched) config.addWatchTarget(`./${relative(".", settings.watched)}/`);
  config.addWatchTarget("./src/", { resetConfig: true });
  config.addWatchTarget("./templates/", { resetConfig: true });
  config.on("eleventy.beforeWatch", (changed: string[]) => {
    if (changed.some((path) => /\.tsx?$/.test(path))) changed.push(...codeFiles());
  });

  return { dir: { input: "templates/pages" } };
}

/** What reads and plans, which takes a while to load: a build has done so already, elsewhere. */
async function loadReader() {
  const { readEdition } = await import("./src/build/edition.ts");
  return readEdition;
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
