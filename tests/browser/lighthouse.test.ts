import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { build } from "../support/cli.ts";
import { onePathOfEachKind } from "../support/files.ts";
import { soundArchive, temporaryFolderOf } from "../support/folder.ts";
import { startAppraiser } from "../support/lighthouse.ts";
import { type StaticServer, serveFolder } from "../support/server.ts";

const appraiser = await startAppraiser(["accessibility", "best-practices", "seo"]);
const skip = appraiser ? false : "no browser";
const site = join(temporaryFolderOf("lighthouse"), "site");

// Performance is measured by the bench: what a machine has to do besides is no fault of a page.
suite("Lighthouse finds nothing to mend on a phone in", () => {
  let server: StaticServer;

  before(async () => {
    if (!appraiser) return;
    await build(soundArchive, site);
    server = await serveFolder(site);
  });
  after(async () => {
    server?.close();
    await appraiser?.close();
  });

  test("accessibility, best practices and SEO, on a page of each kind", { skip }, async () => {
    assert.ok(appraiser);
    const paths = onePathOfEachKind(site);
    assert.equal(paths.length, 19);
    for (const path of [...paths, "search/?q=bridge"]) {
      const { scores, faults } = await appraiser.appraise(`${server.url}/${path.replace(/index\.html$/, "")}`);
      assert.deepEqual(faults, [], path);
      assert.deepEqual(scores, { accessibility: 100, "best-practices": 100, seo: 100 }, path);
    }
  });
});
