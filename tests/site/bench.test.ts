import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { generateArchive, putRecord } from "../../bench/archive.ts";
import { adaptToHugo, findHugo, hugoArguments } from "../../bench/hugo.ts";
import { build, runCli } from "../support/cli.ts";
import { readTree } from "../support/files.ts";
import { temporaryFolder } from "../support/folder.ts";

test("an archive that the benchmark generates is sound, also with a record added to it", async (t) => {
  const folder = join(temporaryFolder(t), "articles");
  const archive = generateArchive(folder, 60);
  putRecord(archive, 60);
  const { status, stdout, stderr } = await runCli(["check", folder]);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /sound, 61 articles/);
});

test("an archive that the benchmark generates has the same bytes each time", (t) => {
  const [first, second] = [join(temporaryFolder(t), "first"), join(temporaryFolder(t), "second")];
  generateArchive(first, 60);
  generateArchive(second, 60);
  assert.deepEqual(readTree(first), readTree(second));
});

const skip = findHugo() ? false : "HUGO IS NOT INSTALLED, so nothing tells whether it still builds the same site";

test("Hugo builds the same pages and files from the records that the benchmark generates", { skip }, async (t) => {
  const folder = temporaryFolder(t);
  const [articles, site] = [join(folder, "articles"), join(folder, "hugo")];
  generateArchive(articles, 100);
  adaptToHugo(articles, site);
  execFileSync("hugo", hugoArguments(site, join(folder, "theirs"), join(folder, "cache")));
  await build(articles, join(folder, "ours"));
  const ours = readTree(join(folder, "ours"));
  const theirs = readTree(join(folder, "theirs"));
  const addresses = Object.keys(ours).filter((path) => !leftOut.test(path));
  assert.deepEqual(Object.keys(theirs).flatMap(addressOf).sort(), addresses);
  const sizes = sizesOf(addresses.map((path) => [path, withoutDrawings(path, ours[path] ?? "")]));
  const shares = Array.from(
    sizesOf(Object.entries(theirs)),
    ([kind, size]) => [kind, size / (sizes.get(kind) ?? 0)] as const,
  );
  // Their site is to be as much work to make as ours.
  const uneven = shares.filter(([, share]) => share < 0.7 || share > 1.3);
  assert.deepEqual(uneven, []);
});

// What Hugo leaves out: the search's index and choices, styles and scripts, which bear a hash in their names, and cards.
const leftOut = /^(pagefind|assets)\/|^search\/filters\.json$|(^|\/)card\.png$/;

/** What Hugo's plain templates have of a page. */
function withoutDrawings(path: string, text: string): string {
  return path.endsWith(".html") ? text.replaceAll(/<svg.*?<\/svg>/gs, "") : text;
}

/**
 * Where we have a page of Hugo's. It numbers the pages of a list from its reader's first one, which is 1; we number lists
 * by date from the oldest, and the newest has no number. Its `page/1/` leads on to the list itself.
 */
function addressOf(path: string): string[] {
  const [, list, number] = /^(.*)page\/(\d+)\/index\.html$/.exec(path) ?? [];
  if (list === undefined || number === "1") return list === undefined ? [path] : [];
  const isByName = /^(topics|people|outlets|figures)\/$/.test(list);
  return [`${list}${isByName ? number : Number(number) - 1}/index.html`];
}

/** How many characters the files of each kind have, all together: those of a folder that end alike. */
function sizesOf(files: readonly (readonly [path: string, text: string])[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const [path, text] of files) {
    const kind = path.replace(/^([^/]+\/).+?(\.[a-z.]+)$/, "$1…$2");
    sizes.set(kind, (sizes.get(kind) ?? 0) + text.length);
  }
  return sizes;
}
