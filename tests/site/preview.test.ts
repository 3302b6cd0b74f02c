import assert from "node:assert/strict";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { openPreview } from "../../src/build/preview.ts";
import { takeStage } from "../../src/build/publish.ts";
import { temporaryFolder } from "../support/folder.ts";

suite("the folder of the dev server", () => {
  test("is taken again when the last server ended before any page of the site stood in it", (context) => {
    const folder = join(temporaryFolder(context), "preview");
    const stage = takeStage(folder);
    openPreview(stage);
    writeFileSync(join(folder, "style.css"), "half a site");
    stage.release();
    takeStage(folder).release();
  });

  test("is not taken when it is another that somebody put in its place", (context) => {
    const folder = join(temporaryFolder(context), "preview");
    const stage = takeStage(folder);
    openPreview(stage);
    stage.release();
    renameSync(folder, `${folder}.before`);
    mkdirSync(folder);
    writeFileSync(join(folder, "thesis.txt"), "years of work");
    assert.throws(() => takeStage(folder), /holds something that is no site/);
  });
});
