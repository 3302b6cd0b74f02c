#!/usr/bin/env node
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compileProgram, root } from "./compile.js";

// The command may be called from any folder (src/build/workplace.ts).
process.env["DOSSIER_PROJECT"] = root;

// The command line of the project. The dev server follows changes of the program, so it runs the sources themselves.
if (process.argv[2] === "serve") await runSources();
else await runCompiled();

async function runSources() {
  const { register } = await import("tsx/esm/api");
  register({ tsconfig: join(root, "tsconfig.json") });
  await import("../src/cli.ts");
}

async function runCompiled() {
  const folder = await compileProgram(root).catch((/** @type {unknown} */ error) => {
    console.error(`The program can't be compiled: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  });
  // What lets Eleventy import a module anew after a change; a command that ends has no use for it and need not wait.
  process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "1";
  await import(pathToFileURL(`${folder}/src/cli.js`).href);
}
