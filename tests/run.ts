import { readdirSync } from "node:fs";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { compileProgram, root } from "../bin/compile.js";
import { ensureBrowser } from "./support/browser.ts";
import { findNginx } from "./support/nginx.ts";

/*
 * Runs the tests: `tests/run.ts [GROUP…] [--accept]`. Node 20 finds no test files by itself. A browser is sought before
 * the browser tests, and where none is to be had they are skipped, loudly; with BROWSER_REQUIRED=1 that is a failure. So
 * it is with nginx and NGINX_REQUIRED=1, but nothing installs that.
 */

const groups = ["unit", "site", "browser"];
const asked = process.argv.slice(2);
if (asked.includes("--accept")) process.env["ACCEPT"] = "1";
const chosen = groups.filter((group) => asked.includes(group));
const running = chosen.length > 0 ? chosen : groups;

const browser = running.includes("browser") ? await ensureBrowser() : undefined;
if (browser) process.env["BROWSER_PATH"] = browser;

// Once, so that no test waits for it.
await compileProgram(root);

const files = running.flatMap((group) =>
  readdirSync(`tests/${group}`)
    .filter((name) => name.endsWith(".test.ts"))
    .sort()
    .map((name) => `tests/${group}/${name}`),
);

const tally = { passed: 0, failed: 0, skipped: 0 };
const stream = run({ files, concurrency: 2 });
stream.on("test:pass", ({ skip, details }) => {
  if (details.type === "suite") return;
  if (skip === undefined) tally.passed++;
  else tally.skipped++;
});
stream.on("test:fail", ({ details }) => {
  // A suite fails with each of its tests, which are counted; what it fails by itself, no test tells.
  const { error }: { readonly error: Error & { readonly failureType?: string } } = details;
  if (details.type !== "suite" || error.failureType !== "subtestsFailed") tally.failed++;
});
stream.on("end", () => {
  const noBrowser = running.includes("browser") && !browser;
  const noNginx = running.includes("browser") && !findNginx();
  if (noBrowser) console.error("\nNO BROWSER WAS FOUND OR COULD BE INSTALLED: the browser tests were skipped.");
  if (noNginx) console.error("\nNO NGINX WAS FOUND: the sample configuration was not tested.");
  console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
  const isMissing =
    (noBrowser && process.env["BROWSER_REQUIRED"] === "1") || (noNginx && process.env["NGINX_REQUIRED"] === "1");
  process.exitCode = tally.failed > 0 || tally.passed === 0 || isMissing ? 1 : 0;
});
stream.compose(new spec()).pipe(process.stdout);
