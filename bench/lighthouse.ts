import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { compileProgram, root } from "../bin/compile.js";
import { build } from "../tests/support/cli.ts";
import { onePathOfEachKind, readTree } from "../tests/support/files.ts";
import { categories, startAppraiser } from "../tests/support/lighthouse.ts";
import { serveFolder } from "../tests/support/server.ts";

/*
 * Has Lighthouse judge a page of each kind as a phone shows it: `bench/lighthouse.ts [FOLDER] [ADDRESS…]`. Addresses are
 * judged besides, as `search/?q=trade`. How fast a page is depends on what else the machine has to do.
 */

const [content = "articles", ...besides] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "dossier-lighthouse-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
process.once("SIGINT", () => process.exit(130));

const appraiser = await startAppraiser(categories);
if (!appraiser) throw new Error("there is no browser: install Chrome or Chromium, or name one in BROWSER_PATH");
await compileProgram(root);
const site = join(folder, "site");
await build(content, site);
const paths = [...onePathOfEachKind(site), ...besides];
for (const [path, text] of Object.entries(readTree(site))) {
  if (/\.(html|css|js|json|xml|svg)$/.test(path))
    writeFileSync(join(site, `${path}.gz`), gzipSync(Buffer.from(text, "latin1")));
}
const server = await serveFolder(site);
console.log(categories.join("  "));
for (const path of paths) {
  const { scores, faults } = await appraiser.appraise(`${server.url}/${path.replace(/index\.html$/, "")}`);
  const told = categories.map((category) => `${scores[category] ?? ""}`.padStart(category.length));
  console.log(`${told.join("  ")}  /${path}`);
  for (const fault of faults) console.log(`    ${fault}`);
}
server.close();
await appraiser.close();
