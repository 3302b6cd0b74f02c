import assert from "node:assert/strict";
import { cpSync, lstatSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { runCli } from "../support/cli.ts";
import { readTree } from "../support/files.ts";
import { soundArchive, temporaryFolder } from "../support/folder.ts";
import { copyProgram, editProgram } from "../support/project.ts";

const places = [
  ["search", "const portion = ", /^(search\/index\.html|assets\/search\.\w+\.js)$/, 2],
  ["copy", "references.length > ", /^(articles\/\d{4}-\d\d-\d\d-[^/]+\/index\.html|assets\/copy\.\w+\.js)$/, 4],
] as const;

suite("a change of a script that pages load", () => {
  for (const [name, text, concerned, count] of places) {
    test(`makes the ${name} script anew, and the pages that load it, and no others`, async (context) => {
      const folder = temporaryFolder(context);
      copyProgram(folder);
      cpSync(soundArchive, join(folder, "articles"), { recursive: true });
      await runCli(["build"], {}, folder);
      const before = filesIn(join(folder, "_site"));
      editProgram(folder, `templates/scripts/${name}.js`, text, 7);
      const { status, stderr, stdout } = await runCli(["build"], {}, folder);
      assert.equal(status, 0, stderr);
      // A file that was kept is the same file, not only the same bytes.
      const kept = new Set(before.values());
      const made = [...filesIn(join(folder, "_site"))].flatMap(([path, number]) => (kept.has(number) ? [] : [path]));
      assert.deepEqual(
        made.filter((path) => !concerned.test(path)),
        [],
      );
      assert.equal(made.length, count);
      assert.match(stdout, new RegExp(`\\b${count - 1} pages? rendered`));
    });
  }
});

/** The files below a folder with the numbers that they have on the disk. */
function filesIn(folder: string): ReadonlyMap<string, number> {
  return new Map(Object.keys(readTree(folder)).map((path) => [path, lstatSync(join(folder, path)).ino]));
}
