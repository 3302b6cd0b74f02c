import assert from "node:assert/strict";
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { suite, type TestContext, test } from "node:test";
import { evidenceFile } from "../../src/archive/folder.ts";
import { isOfIndex } from "../../src/build/searchIndex.ts";
import { readTree as readKept } from "../../src/build/tree.ts";
import { buildHere } from "../support/building.ts";
import { runCli } from "../support/cli.ts";
import { differencesOf, readTree } from "../support/files.ts";
import { copyOfProvenArchive, soundArchive, temporaryFolder } from "../support/folder.ts";

const treaty = "2021-05-14-radio-sudmark-bridge-treaty";
const page = `articles/${treaty}/index.html`;

suite("what was checked on the originals", () => {
  test("stands on the pages concerned, and a changed lock renders these and no other", async (context) => {
    const { content, output, rebuild } = await buildProven(context);
    const before = readTree(output);
    const lock = JSON.parse(readFileSync(join(content, evidenceFile), "utf8"));
    const claims = lock.records[treaty].claims;
    const [key = ""] = Object.keys(claims).filter((one) => one.startsWith("statement jon-vale"));
    claims[key] = claims[key].replace(/^\S+/, "another");
    delete lock.records[treaty].whole;
    writeFileSync(join(content, evidenceFile), JSON.stringify(lock));
    const madeBefore = readLeaves(output);
    const { rendered } = await rebuild();
    const changed = differencesOf(readTree(output), before);
    assert.deepEqual(changed, [
      `${page} is another`,
      "data/articles-2021.json is another",
      "data/statements-2021.csv is another",
      "meetings/karsund-2021-05.json is another",
      "meetings/karsund-2021-05/index.html is another",
      "people/jon-vale/index.html is another",
      "statements/index.html is another",
    ]);
    // What may show a seal of the record is made again, though this one is no news to all of it; nothing else is: neither
    // the feeds nor the home page, which show none, and no list but that of the statements.
    const again = [...readLeaves(output)].flatMap(([address, { made }]) => {
      return made === madeBefore.get(address)?.made || isOfIndex(address) ? [] : [address];
    });
    assert.deepEqual(again.sort(), [
      `/articles/${treaty}/`,
      "/data/articles-2021.csv",
      "/data/articles-2021.json",
      "/data/figures-2021.csv",
      "/data/statements-2021.csv",
      "/figures/bridge-cost/",
      "/figures/trade/",
      "/meetings/karsund-2021-05.json",
      "/meetings/karsund-2021-05/",
      "/people/ama-ferro/",
      "/people/jon-vale/",
      "/people/strait-commission/",
      "/statements/",
    ]);
    assert.equal(rendered, again.filter((address) => address.endsWith("/")).length);
  });

  test("goes from the pages with the lock", async (context) => {
    const { content, output, rebuild } = await buildProven(context);
    rmSync(join(content, evidenceFile));
    await rebuild();
    const pages = Object.entries(readTree(output)).filter(
      ([path]) => path.endsWith(".html") && path !== "about/index.html",
    );
    assert.deepEqual(
      pages.filter(([, html]) => html.includes('data-check="checked"')).map(([path]) => path),
      [],
    );
    copyFileSync(join(soundArchive, evidenceFile), join(content, evidenceFile));
    await rebuild();
    assert.match(readTree(output)[page] ?? "", /data-check="checked"/);
  });

  test("no longer holds for a figure that was edited since, of which the build warns", async (context) => {
    const { content, output, rebuild } = await buildProven(context);
    assert.match(readTree(output)[page] ?? "", />all 4 figures and quotations against the original</);
    const path = join(content, `${treaty}.md`);
    writeFileSync(path, readFileSync(path, "utf8").replace("value: 4.18e9", "value: 4.81e9"));
    await rebuild();
    const html = readTree(output)[page] ?? "";
    assert.match(html, />3 of 4 figures and quotations against the original; 1 has changed since</);
    assert.match(html, /data-check="changed">changed since its check, /);
    const { status, stderr } = await runCli(["build", content, "--output", join(temporaryFolder(context), "site")]);
    assert.equal(status, 0);
    assert.match(
      stderr,
      /:14:5: warning: figures\[1\]: changed since it was checked on its original; run npm run verify\n/,
    );
  });

  test("stops the build where it can't be read, and says what to do", async (context) => {
    const content = copyOfProvenArchive(context);
    writeFileSync(join(content, evidenceFile), "<<<<<<< HEAD\n");
    const { status, stderr } = await runCli(["build", content, "--output", join(temporaryFolder(context), "site")]);
    assert.equal(status, 1);
    assert.match(stderr, /evidence\.lock\.json:1:1: file: holds both sides of a merge; keep one of them, or delete /);
  });
});

/** What the build knows of each file of the site that it last published. */
function readLeaves(output: string) {
  return readKept({ folder: output, memory: join(dirname(output), ".site.dossier", "site.json") }).leaves;
}

/** Builds the proven archive, of which a test may then change everything. */
async function buildProven(context: TestContext) {
  const content = copyOfProvenArchive(context);
  const output = join(temporaryFolder(context), "site");
  await buildHere({ content, output, isLater: true });
  return {
    content,
    output,
    /** Builds again, and sees that the site is what a clean build gives. */
    async rebuild() {
      const build = await buildHere({ content, output });
      const clean = join(temporaryFolder(context), "site");
      await buildHere({ content, output: clean });
      assert.deepEqual(differencesOf(readTree(output), readTree(clean)), []);
      return build;
    },
  };
}
