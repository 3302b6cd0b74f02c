import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, type TestContext, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { XMLParser } from "fast-xml-parser";
import { buildHere } from "../support/building.ts";
import { runCli } from "../support/cli.ts";
import { readTree } from "../support/files.ts";
import { copyOfSoundArchive, soundArchive, temporaryFolder } from "../support/folder.ts";
import { copyProgram, editProgram } from "../support/project.ts";

const withoutPagefind = { PAGEFIND_EXTENDED_BINARY_PATH: "/nowhere/pagefind", NODE_OPTIONS: "" };

suite("the search of a site", () => {
  test("has an index of the published articles, and nothing in it that the search page does not ask for", async (context) => {
    const output = join(temporaryFolder(context), "site");
    await buildHere({ content: soundArchive, output });
    const paths = Object.keys(indexIn(output));
    const kinds = new Set(
      paths.map((path) => path.replace(/[a-z]*_[0-9a-f]+\./, "*.").replace(/\.en\b|\.unknown/, "")),
    );
    assert.deepEqual([...kinds].sort(), [
      "pagefind/filter/*.pf_filter",
      "pagefind/fragment/*.pf_fragment",
      "pagefind/index/*.pf_index",
      "pagefind/pagefind-entry.json",
      "pagefind/pagefind.*.pf_meta",
      "pagefind/pagefind.js",
      "pagefind/wasm.pagefind",
    ]);
    const fragments = paths.filter((path) => path.endsWith(".pf_fragment"));
    assert.equal(fragments.length, 3);
    const texts = fragments.map((path) => gunzipSync(readFileSync(join(output, path))).toString("utf8")).join("\n");
    assert.match(texts, /Bridge treaty signed in Karsund/);
    assert.doesNotMatch(texts, /What the toll leaves open/, "a draft");
  });

  test("is missing, and the build says so, where Pagefind’s program does not run or ends without an answer", async (context) => {
    for (const env of [withoutPagefind, { ...withoutPagefind, PAGEFIND_EXTENDED_BINARY_PATH: process.execPath }]) {
      const output = join(temporaryFolder(context), "site");
      const { status, stderr } = await runCli(["build", soundArchive, "--output", output], env);
      assert.equal(status, 0, stderr);
      assert.match(stderr, /the site has no search: Pagefind (does not run on this machine|ended without an answer)/);
      assert.deepEqual(Object.keys(indexIn(output)), []);
      assert.ok(statSync(join(output, "search/index.html")));
    }
  });

  test("has the same index on every run, wherever the site will stand", async (context) => {
    const [one, other] = [join(temporaryFolder(context), "site"), join(temporaryFolder(context), "site")];
    await buildHere({ content: soundArchive, output: one });
    await buildHere({ content: soundArchive, output: other, baseUrl: "https://elsewhere.example/below/" });
    assert.deepEqual(indexIn(one), indexIn(other));
  });

  test("keeps its index while no record changes, and makes it anew when one does", async (context) => {
    const { content, output } = await grow(context);
    const meetings = join(content, "archive.yaml");
    const before = indexIn(output);
    const entry = join(output, "pagefind/pagefind-entry.json");
    const { ino } = statSync(entry);
    writeFileSync(meetings, readFileSync(meetings, "utf8").replace(/^curator: .*$/m, "curator: Somebody else"));
    await buildHere({ content, output });
    assert.equal(statSync(entry).ino, ino, "the same file");
    const record = join(content, "2021-05-14-radio-sudmark-bridge-treaty.md");
    writeFileSync(record, `${readFileSync(record, "utf8")}\nThe word lighthouse stands nowhere else.\n`);
    await buildHere({ content, output });
    assert.notDeepEqual(indexIn(output), before);
  });

  test("keeps its index while nothing of the program changes that makes it", async (context) => {
    const folder = temporaryFolder(context);
    copyProgram(folder);
    cpSync(soundArchive, join(folder, "articles"), { recursive: true });
    await runCli(["build"], {}, folder);
    // Pagefind does not run here: so whoever asks for an index is told that there is none.
    const isAskedFor = async (path: string, text: string) => {
      editProgram(folder, path, text, 7);
      const { status, stderr } = await runCli(["build"], withoutPagefind, folder);
      assert.equal(status, 0, stderr);
      const isAsked = stderr.includes("the site has no search");
      assert.equal(Object.keys(indexIn(join(folder, "_site"))).length > 0, !isAsked);
      return isAsked;
    };
    assert.equal(await isAskedFor("templates/components/Colophon.tsx", "Kept by"), false);
    assert.equal(await isAskedFor("src/site/paging.ts", "articles: 4"), false);
    assert.equal(await isAskedFor("src/site/searchEntry.ts", "The words of a digest"), true);
    await runCli(["build"], {}, folder);
    assert.equal(await isAskedFor("src/archive/record.ts", "nothing is thrown"), true);
  });

  test("is whole again after a file of it was lost or spoilt", async (context) => {
    const { content, output } = await grow(context);
    const before = indexIn(output);
    const [lost = "", spoilt = ""] = Object.keys(before);
    rmSync(join(output, lost));
    writeFileSync(join(output, spoilt), "spoilt");
    await buildHere({ content, output });
    assert.deepEqual(indexIn(output), before);
  });

  test("is described for browsers, with the address that they are to ask", async (context) => {
    const { output } = await grow(context, "https://elsewhere.example/below/");
    const parser = new XMLParser({ ignoreAttributes: false });
    const { OpenSearchDescription: described } = parser.parse(readFileSync(join(output, "opensearch.xml"), "utf8"));
    assert.equal(described.Url["@_template"], "https://elsewhere.example/below/search/?q={searchTerms}");
    assert.ok(described.ShortName.length <= 16);
    const page = readFileSync(join(output, "about/index.html"), "utf8");
    assert.match(
      page,
      /<link rel="search" href="\/below\/opensearch\.xml" type="application\/opensearchdescription\+xml"/,
    );
  });
});

/** The files of the index with their content, in no readable form. */
function indexIn(output: string): Record<string, string> {
  return Object.fromEntries(Object.entries(readTree(output)).filter(([path]) => path.startsWith("pagefind/")));
}

async function grow(context: TestContext, baseUrl?: string) {
  const [content, output] = [copyOfSoundArchive(context), join(temporaryFolder(context), "site")];
  await buildHere({ content, output, baseUrl });
  return { content, output };
}
