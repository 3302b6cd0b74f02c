import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const root = fileURLToPath(new URL("..", import.meta.url));

// Loading TypeScript through a loader takes longer than most commands do.
const compiled = "node_modules/.cache/dossier";

// Which chunks there are, the sources say; where they stand, matters to what is found beside them (src/build/module.ts).
const chunkNames = "src/build/[name]-[hash]";

// The dev server of Eleventy, jsdom and Pagefind find files of their own beside themselves, esbuild and tsx are there for
// what runs uncompiled, and Nunjucks Eleventy loads only for who writes in it.
const external = ["@11ty/eleventy-dev-server", "esbuild", "jsdom", "nunjucks", "pagefind", "tsx"];

// Packages of the older kind ask for Node's modules by a name that ES modules do not have.
const prelude = `import { createRequire as requirer } from "node:module"; const require = requirer(import.meta.url);`;

/**
 * Two packages are told what they ask of Node. Eleventy, of whose 400 files one is made, finds its package.json from where
 * its modules stood. The painter of cards asks whether it was given what was fetched, which it never is: for the answer Node
 * would load all that fetches.
 *
 * @type {import("esbuild").Plugin}
 */
const answers = {
  name: "answers",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]@11ty[\\/]eleventy[\\/]src[\\/].+\.js$/ }, ({ path }) => {
      const [, place] = path.replaceAll("\\", "/").split("/@11ty/eleventy/src/");
      const url = `new URL("${place}", import.meta.resolve("@11ty/eleventy")).href`;
      return { contents: readFileSync(path, "utf8").replaceAll("import.meta.url", url) };
    });
    onLoad({ filter: /[\\/]@resvg[\\/]resvg-wasm[\\/].+\.m?js$/ }, ({ path }) => {
      return { contents: `const Request = undefined, Response = undefined;\n${readFileSync(path, "utf8")}` };
    });
  },
};

/**
 * Compiles the program to JavaScript, unless that has been done: what is compiled stands under a name that tells the
 * content of all that it was compiled from, so it is never older than the sources.
 *
 * @param {string} project the folder of the project
 * @returns {Promise<string>} the folder that holds a module for each module of the sources that is begun with
 * @throws {Error} with file and line, where a source can't be compiled
 */
export async function compileProgram(project) {
  const folder = join(project, compiled, fingerprintSources(project));
  if (existsSync(folder)) return folder;
  const begun = `${folder}.${process.pid}`;
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: project,
    entryPoints: [
      ".eleventy.ts",
      "src/cli.ts",
      "src/build/handThread.ts",
      "src/build/thread.ts",
      "src/import/pageThread.ts",
      "templates/pages/*.11ty.tsx",
    ],
    outbase: project,
    outdir: begun,
    chunkNames,
    external,
    plugins: [answers],
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    logLevel: "silent",
    banner: { js: prelude },
  });
  // An edit while it was compiled: nobody knows what this is.
  if (join(project, compiled, fingerprintSources(project)) !== folder) {
    rmSync(begun, { recursive: true });
    return await compileProgram(project);
  }
  try {
    renameSync(begun, folder);
  } catch (error) {
    // Another command has compiled the same.
    if (!existsSync(folder)) throw error;
    rmSync(begun, { recursive: true });
  }
  removeOld(join(project, compiled), folder);
  return folder;
}

/** @param {string} project */
function fingerprintSources(project) {
  const hash = createHash("sha256").update(process.version);
  const folders = ["bin", "src", "templates"].flatMap((name) => filesIn(project, name)).sort();
  for (const path of [".eleventy.ts", "package-lock.json", "tsconfig.json", ...folders]) {
    hash.update(`\0${path}\0`).update(readFileSync(join(project, path)));
  }
  return hash.digest("hex").slice(0, 20);
}

/**
 * @param {string} project
 * @param {string} folder
 */
function filesIn(project, folder) {
  return readdirSync(join(project, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.[jt]sx?$/.test(path))
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`);
}

const day = 24 * 60 * 60 * 1000;

/**
 * Removes what was compiled days ago; what is younger, another command may be running.
 *
 * @param {string} parent
 * @param {string} present
 */
function removeOld(parent, present) {
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    const path = join(parent, name);
    if (path !== present && Date.now() - statSync(path).mtimeMs > day) rmSync(path, { recursive: true, force: true });
  }
}
