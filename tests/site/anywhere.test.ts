import assert from "node:assert/strict";
import { join } from "node:path";
import { before, suite, test } from "node:test";
import { buildHere } from "../support/building.ts";
import { differencesOf, readTree } from "../support/files.ts";
import { soundArchive, temporaryFolderOf } from "../support/folder.ts";

suite("a site that is built to be opened anywhere", () => {
  const folder = temporaryFolderOf("anywhere");
  const [hosted, opened] = [join(folder, "hosted"), join(folder, "opened")];
  before(async () => {
    await buildHere({ content: soundArchive, output: hosted });
    await buildHere({ content: soundArchive, output: opened, baseUrl: "./" });
  });

  test("holds the same files, but for those that name paths of a host", () => {
    const [one, other] = [readTree(hosted), readTree(opened)];
    const apart = differencesOf(other, one).filter((line) => !/\.html is another$/.test(line));
    assert.deepEqual(apart, ["_headers is missing", "_redirects is missing"]);
  });

  test("names the published site wherever a full address is written", () => {
    const other = readTree(opened);
    for (const [path, page] of Object.entries(readTree(hosted)).filter(([name]) => name.endsWith(".html"))) {
      assert.deepEqual(fullAddresses(other[path] ?? ""), fullAddresses(page), path);
    }
  });

  test("links to nothing from the root of a host", () => {
    for (const [path, page] of Object.entries(readTree(opened)).filter(([name]) => name.endsWith(".html"))) {
      assert.doesNotMatch(page, /(?:href|src|action|data-choices)="\/|url=\//, path);
    }
  });

  test("never mixes with the other in one folder", async () => {
    const both = join(folder, "both");
    for (const [baseUrl, alone] of [
      [undefined, hosted],
      ["./", opened],
      [undefined, hosted],
      ["./", opened],
    ] as const) {
      await buildHere({ content: soundArchive, output: both, baseUrl });
      assert.deepEqual(differencesOf(readTree(both), readTree(alone)), []);
    }
  });
});

/** The full addresses in a page, in their order. */
function fullAddresses(page: string): readonly string[] {
  return page.match(/https?:\/\/[^"<\s]+/g) ?? [];
}
