import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { suite, test } from "node:test";
import { buildHere } from "../support/building.ts";
import { runCli } from "../support/cli.ts";
import { readTree } from "../support/files.ts";
import { soundArchive, temporaryFolderOf } from "../support/folder.ts";

const bridge = "2021-05-14-radio-sudmark-bridge-treaty";

/** What the tests copy: more than fifteen words, written for them. */
const copied =
  "gulls stood on every post of the old pier while the band played an anthem that nobody had learned by heart";
const original = `---
headline: Bridge treaty signed in Karsund
---

[1] A bridge shall be built.

[2] The ${copied}, and the rain went on.
`;

suite("a build with an original at hand", () => {
  const folder = temporaryFolderOf("gate");
  const [articles, site] = [join(folder, "articles"), join(folder, "site")];
  cpSync(soundArchive, articles, { recursive: true });
  mkdirSync(join(articles, "originals"), { recursive: true });
  putOriginal(bridge, original);

  test("refuses to publish what is copied from it, tells all that a curator needs, and leaves the old site whole", async () => {
    await buildHere({ content: articles, output: site });
    const before = readTree(site);
    addToDigest(`The report adds that *gulls* stood ${copied.slice("gulls stood ".length)} [2].`);
    const { status, stderr } = await runCli(["build", articles, "--output", site]);
    assert.equal(status, 1);
    const fault = `21 words on end, from “gulls stood on every post of”, are those of ${articles}/originals/${bridge}.md, ¶ 2; tell it in words of the archive’s own, or set rights.original to public if its holder allows that\n`;
    assert.ok(stderr.includes(`/articles/${bridge}/: ${fault}`), stderr);
    const indexed = stderr.split("\n").find((line) => line.startsWith("/pagefind/fragment/"));
    assert.ok(indexed && fault.startsWith(indexed.replace(/^[^:]*: /, "")), "the search index is looked through too");
    assert.match(stderr, /4 files would publish private text: nothing is published, what was there is as it was\n$/);
    assert.doesNotMatch(stderr, /^ +at /m, "no stack trace");
    assert.deepEqual(readTree(site), before);
  });

  test("refuses again, renders no page twice for that, and keeps no copy of the text", async () => {
    await assert.rejects(buildHere({ content: articles, output: site }), /gulls stood/);
    const kept = Object.values(readTree(join(dirname(site), ".site.dossier", "next")));
    assert.ok(kept.length > 10);
    assert.deepEqual(
      kept.filter((file) => file.includes("stood on every post")),
      [],
    );
  });

  test("publishes what goes on for fourteen words", async () => {
    const text = read(bridge);
    write(
      bridge,
      text.replace(/The report adds[\s\S]*$/, `It adds that ${copied.split(" ").slice(0, 14).join(" ")}.\n`),
    );
    await buildHere({ content: articles, output: site });
    assert.match(readFileSync(join(site, "articles", bridge, "index.html"), "utf8"), /gulls stood on every post/);
  });

  test("publishes the whole where its rights allow, and refuses again when they don’t any more", async () => {
    addToDigest(`The *gulls* stood ${copied.slice("gulls stood ".length)} [2].`);
    await assert.rejects(buildHere({ content: articles, output: site }), /gulls stood/);
    const text = read(bridge);
    write(bridge, text.replace("original: private", "original: public"));
    await buildHere({ content: articles, output: site });
    write(bridge, text);
    await assert.rejects(buildHere({ content: articles, output: site }), /gulls stood/);
    write(bridge, text.replace("original: private", "original: public"));
  });

  test("looks at every page again when there is a new original, though no page is another", async () => {
    const gone = join(articles, "originals", "2020-01-01-of-no-record.md");
    writeFileSync(gone, `The ${copied}.`);
    await buildHere({ content: articles, output: site });
    const herring = "the two delegations will take the question up again in the winter. the herald does not say";
    writeFileSync(gone, `Somebody wrote that ${herring}.`);
    const before = readTree(site);
    await assert.rejects(buildHere({ content: articles, output: site }), /2020-01-01-of-no-record\.md, ¶ 1/);
    assert.deepEqual(readTree(site), before);
    rmSync(gone);
    await buildHere({ content: articles, output: site });
  });

  test("guards the original of a draft, whose words are no headline for others", async () => {
    const draft = "2022-02-09-norland-herald-toll-questions";
    const words = "nobody could say how the worth of a lorry is to be measured on a bridge or by whom";
    putOriginal(draft, `[1] ${words}, it says.`);
    const wire = "2022-02-08-sund-wire-toll-agreed";
    const text = read(wire);
    write(wire, text.replace("headline: Leaders agree on toll", `headline: ${words}`));
    await assert.rejects(buildHere({ content: articles, output: site }), new RegExp(`originals/${draft}\\.md, ¶ 1`));
    write(wire, text);
  });

  test("can’t publish while an original can’t be read", async () => {
    const path = join(articles, "originals", "2022-02-09-norland-herald-toll-questions.md");
    writeFileSync(path, Buffer.from([0x67, 0xff, 0xfe]));
    const { status, stderr } = await runCli(["build", articles, "--output", site]);
    assert.equal(status, 1);
    assert.match(stderr, /toll-questions\.md:1:2: file: is not UTF-8; save it as UTF-8\nwhat can’t be read can’t be/);
    rmSync(path);
  });

  test("can’t publish while an original has a name that the gate does not know, though it had nothing else to do", async () => {
    await buildHere({ content: articles, output: site, isLater: true });
    const before = readTree(site);
    const path = join(articles, "originals", "2022-02-09-norland-herald-toll-questions.txt");
    writeFileSync(path, original);
    const { status, stderr } = await runCli(["build", articles, "--output", site]);
    assert.equal(status, 1);
    assert.match(stderr, /toll-questions\.txt:1:1: file: is not read as an original, .*; rename it to end in \.md, or/);
    assert.deepEqual(readTree(site), before);
    rmSync(path);
  });

  test("does nothing where nothing has changed", async () => {
    await buildHere({ content: articles, output: site, isLater: true });
    const { stdout } = await runCli(["build", articles, "--output", site, "--verbose"]);
    assert.doesNotMatch(stdout, /private text/);
  });

  function putOriginal(id: string, text: string): void {
    writeFileSync(join(articles, "originals", `${id}.md`), text);
  }

  function read(id: string): string {
    return readFileSync(join(articles, `${id}.md`), "utf8");
  }

  function write(id: string, text: string): void {
    writeFileSync(join(articles, `${id}.md`), text);
  }

  function addToDigest(sentence: string): void {
    write(bridge, `${read(bridge)}\n${sentence}\n`);
  }
});
