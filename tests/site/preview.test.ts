import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, type TestContext, test } from "node:test";
import { listFolder } from "../../src/archive/folder.ts";
import { carryOut } from "../../src/build/carryOut.ts";
import { type EditionReading, readEdition } from "../../src/build/edition.ts";
import type { PageTask } from "../../src/build/goal.ts";
import { openPreview, type Preview } from "../../src/build/preview.ts";
import { takeStage } from "../../src/build/publish.ts";
import { differencesOf, readTree } from "../support/files.ts";
import { soundArchive, temporaryFolder } from "../support/folder.ts";

suite("what the dev server renders", () => {
  test("is the article that was edited before all else, and then whatever else shows it", async (context) => {
    const content = copyOf(context);
    const preview = openPreview(takeStage(join(temporaryFolder(context), "preview")));
    await renderAll(preview, preview.take(read(content, preview)));
    edit(content, /^headline: .*$/m, "headline: An edited headline");
    const reading = read(content, preview);
    const urgent = preview.takeUrgent(reading);
    // Those before and after it name it.
    const first = addressesOf(urgent);
    assert.deepEqual([first.includes(`/articles/${record}/`), first.length], [true, 3], first.join(" "));
    await carryOut(urgent, preview.publish);
    const rest = addressesOf(preview.take(read(content, preview)));
    assert.ok(rest.includes("/") && rest.includes("/topics/herring/"), rest.join(" "));
    assert.ok(!rest.some((address) => first.includes(address)), "these were rendered before");
  });

  test("is in the end the same as without that order, and nothing is left to be done", async (context) => {
    const content = copyOf(context);
    const [hasty, patient] = ["hasty", "patient"].map((name) => join(temporaryFolder(context), name));
    assert.ok(hasty && patient);
    const preview = openPreview(takeStage(hasty));
    await renderAll(preview, preview.take(read(content, preview)));
    edit(content, /^headline: .*$/m, "headline: An edited headline");
    await carryOut(preview.takeUrgent(read(content, preview)), preview.publish);
    await renderAll(preview, preview.take(read(content, preview)));
    const other = openPreview(takeStage(patient));
    await renderAll(other, other.take(read(content, other)));
    assert.deepEqual(differencesOf(readTree(hasty), readTree(patient)), []);
    const again = read(content, preview);
    assert.deepEqual([preview.takeUrgent(again), preview.take(again)], [[], []]);
  });

  test("is all at once where many articles have changed, or the archive has errors", async (context) => {
    const content = copyOf(context);
    const preview = openPreview(takeStage(join(temporaryFolder(context), "preview")));
    assert.deepEqual(preview.takeUrgent({ ...read(content, preview), edition: undefined }), []);
    for (let copy = 1; copy <= 25; copy++) {
      writeFileSync(join(content, `${record}-${copy}.md`), readFileSync(join(content, `${record}.md`)));
    }
    assert.deepEqual(preview.takeUrgent(read(content, preview)), []);
  });
});

const record = "2021-05-14-radio-sudmark-bridge-treaty";

function copyOf(context: TestContext): string {
  const content = join(temporaryFolder(context), "articles");
  cpSync(soundArchive, content, { recursive: true });
  return content;
}

function edit(content: string, from: RegExp, to: string): void {
  const file = join(content, `${record}.md`);
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
}

function read(content: string, preview: Preview): EditionReading {
  const folder = listFolder(content);
  const published = { drafts: "with-drafts", baseUrl: "http://localhost/", sheetAddresses: "fixed" } as const;
  return readEdition({ folder, ...published, ...preview.recall(), purpose: "publication" });
}

async function renderAll(preview: Preview, pages: readonly PageTask[]): Promise<void> {
  await carryOut(pages, preview.publish);
  await preview.finish();
  preview.save();
}

function addressesOf(pages: readonly PageTask[]): string[] {
  return pages.map(({ plan }) => plan.address);
}

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
