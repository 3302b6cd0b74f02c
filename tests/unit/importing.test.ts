import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, type TestContext, test } from "node:test";
import { findIdFault } from "../../src/archive/id.ts";
import { isError } from "../../src/archive/problem.ts";
import { parseRecord } from "../../src/archive/record.ts";
import { runCli } from "../support/cli.ts";
import { readTree } from "../support/files.ts";
import { copyOfSoundArchive } from "../support/folder.ts";

const cases = "tests/cases/import";

// An article of the sound archive's world, as somebody might paste it.
const paste = `The Norland Herald

Ferro and Vale agree to count the herring

By Nils Okonjo, Sund Wire

14 May 2021

Share this article

KARSUND (Sund Wire) — President Ama Ferro and Prime Minister Jon Vale agreed on Thursday to count the herring of the strait together, a day after they had signed the treaty on the bridge.

The fleets of the two countries landed more than 4.5 million tonnes last year, worth 1.2 billion euros, the Strait Commission says.

Newsletter: Sign up for our morning letter

"We are fishing in the dark," Vale told reporters in Karsund.

## Who counts

Ferro said that the count would "settle what talk has not", and that it would cost €30 million in its first year.

Its first results are expected in the spring.

© 2021 Sund Wire. All rights reserved.

https://herald.example/2021/05/14/herring-count?utm_source=post
`;

const id = "2021-05-14-norland-herald-ferro-vale-agree-count-herring";

suite("an import", () => {
  test("drafts a record in which what the copy says is found, and keeps the original apart", async (context) => {
    const { content, run } = prepare(context);
    const { status, stdout } = await run(paste);
    assert.equal(status, 0, stdout);
    const text = readFileSync(join(content, `${id}.md`), "utf8");
    const { card, problems } = parseRecord({ path: "draft.md", text }).summary;
    assert.deepEqual(problems.filter(isError), []);
    assert.ok(card);
    const { headline, outlet, wire, byline, published, status: state, meeting, topics, people } = card;
    assert.deepEqual(
      { headline, outlet, wire, byline, published, state, meeting, topics, people },
      {
        headline: "Ferro and Vale agree to count the herring",
        outlet: "norland-herald",
        wire: "sund-wire",
        byline: ["Nils Okonjo"],
        published: "2021-05-14",
        state: "draft",
        meeting: "karsund-2021-05",
        topics: [],
        people: ["ama-ferro", "jon-vale", "strait-commission"],
      },
    );
    assert.match(text, /^url: https:\/\/herald\.example\/2021\/05\/14\/herring-count/m);
    assert.match(text, /^dateline: KARSUND$/m);
    assert.match(text, /^# {3}- \{ measure: trade, value: 1\.2e9, at: 2 \}/m);
    assert.match(text, /^# {3}- \{ speaker: ama-ferro, .*words: "settle what talk has not", at: 4 \}/m);
    const original = readFileSync(join(content, "originals", `${id}.md`), "utf8");
    const passages = original.split("\n---\n\n")[1]?.trimEnd().split("\n\n") ?? [];
    assert.deepEqual(
      passages.map((passage) => passage.slice(0, 12)),
      ["[1] KARSUND ", "[2] The flee", '[3] "We are ', "## Who count", "[4] Ferro sa", "[5] Its firs"],
    );
    assert.match(original, /reason: prompt to share/);
  });

  test("takes the day from the dateline where the copy prints it nowhere else", async (context) => {
    const { content, run } = prepare(context);
    const { stdout } = await run(paste.replace("14 May 2021\n\n", "").replace("KARSUND (", "KARSUND, May 14, 2021 ("));
    assert.match(stdout, /to write: digest\b/);
    const text = readFileSync(join(content, `${id}.md`), "utf8");
    assert.match(text, /^published: 2021-05-14$/m);
    assert.match(text, /^dateline: KARSUND$/m);
    assert.match(text, /^meeting: karsund-2021-05$/m);
    assert.doesNotMatch(text, /prints no date|^ {2}published:/m);
  });

  test("notes where the day that a page prints is another one than that of its data", async (context) => {
    const { content, run } = prepare(context);
    const paragraphs = paste.split("\n\n").slice(5, -2);
    const { status, stderr } = await run(
      `<!doctype html><meta property="article:published_time" content="2021-05-15T01:15:00Z"><h1>Herring</h1><p>14 May 2021</p>${paragraphs.map((one) => `<p>${one}</p>`).join("")}`,
    );
    assert.equal(status, 0, stderr);
    const [name = ""] = readdirSync(content).filter((one) => one.endsWith("-herring.md"));
    const text = readFileSync(join(content, name), "utf8");
    assert.match(
      text,
      /^published: 2021-05-14 # the page prints “14 May 2021”, its data say "?2021-05-15T01:15:00Z"?$/m,
    );
  });

  test("reads the numbers of a text as the press of its language writes them", async (context) => {
    const { content, run } = prepare(context);
    const { status, stderr } = await run(
      "Los faros vuelven a contar barcos\n\n14 de mayo de 2021\n\nEl puente nuevo mide 1.200 metros de largo y costó 240.000 millones de coronas, según dijo el jueves la comisión del estrecho.\n\nLos pescadores de las dos orillas esperan que el recuento de los barcos empiece antes de que termine el verano, y que cueste menos.",
    );
    assert.equal(status, 0, stderr);
    const [name = ""] = readdirSync(content).filter((one) => one.includes("-faros-"));
    const values = readFileSync(join(content, name), "utf8").match(/value: \S+(?=,)/g);
    assert.deepEqual(values, ["value: 1200", "value: 240e9"]);
  });

  test("takes over no more than a few words of the text in a row into the record", async (context) => {
    const { content, run } = prepare(context);
    await run(paste);
    const record = wordsOf(readFileSync(join(content, `${id}.md`), "utf8"));
    const body = wordsOf(paste.split("KARSUND (Sund Wire)")[1]?.split("©")[0] ?? "");
    const runs = new Set(record.map((_, at) => record.slice(at, at + 8).join(" ")));
    const taken = body.map((_, at) => body.slice(at, at + 8).join(" ")).filter((run) => runs.has(run));
    assert.deepEqual(taken, []);
  });

  test("refuses an article that the archive holds, by its address, its text or its headline", async (context) => {
    const { content, run } = prepare(context);
    await run(paste);
    const held = new RegExp(`${id}\\.md holds this article`);
    const others: Readonly<Record<string, string>> = {
      address: paste
        .replace(/KARSUND[\s\S]*?©/, `${"Something else was written here, and at some length. ".repeat(12)}\n\n©`)
        .replace("Ferro and Vale", "Two leaders"),
      text: paste
        .replace(/https:.*/, "")
        .replace("Ferro and Vale agree to count", "Leaders are to count")
        .replace("1.2 billion", "1.3 billion"),
      headline: `Ferro and Vale agree to count the herring\n\nBy A. Name\n\n15 May 2021\n\n${"Nothing of this stood there before, but the headline did. ".repeat(10)}`,
    };
    for (const [what, text] of Object.entries(others)) {
      const { status, stderr } = await run(text);
      assert.equal(status, 1, what);
      assert.match(stderr, held, what);
    }
    assert.equal(readdirSync(join(content, "originals")).length, 1);
  });

  test("names no agency as the outlet for its photograph, nor anybody for the title of another article", async (context) => {
    const { content, run } = prepare(context);
    const bare = paste.replace("The Norland Herald\n\n", "").replace("By Nils Okonjo, Sund Wire", "By Nils Okonjo");
    const silent = bare
      .replace(/https:.*/, "")
      .replace(/KARSUND \(Sund Wire\) — /, "")
      .replace(/©.*\n/, "");
    await run(
      `${silent}\nThe harbour of Karsund. Photo: A. Name/Sund Wire\n\nRead more: Radio Sudmark loses its mast\n`,
    );
    const [name = ""] = readdirSync(content).filter((one) => one.includes("herring"));
    const draft = readFileSync(join(content, name), "utf8");
    assert.doesNotMatch(draft, /^(outlet|wire):/m);
    assert.match(draft, /outlet: The copy does not name the outlet\./);
  });

  test("takes an article that is on a page that is not found, or on access that is denied", async (context) => {
    const { run } = prepare(context);
    const { status, stderr } = await run(paste.replace("Ferro and Vale agree to", "Access denied: fishermen may not"));
    assert.equal(status, 0, stderr);
  });

  test("knows within a batch what it has just taken, whatever counts visits in its address", async (context) => {
    const { content, file } = prepare(context);
    const again = join(content, "..", "again.txt");
    writeFileSync(file, paste);
    writeFileSync(again, paste.replace("utm_source=post", "utm_source=mail"));
    const { stdout } = await runCli(["import", file, again, "--reprint", "--folder", content]);
    assert.match(stdout, /1 article imported of 2 files/);
    assert.match(
      readFileSync(join(content, `${id}.md`), "utf8"),
      /^url: https:\/\/herald\.example\/2021\/05\/14\/herring-count$/m,
    );
  });

  test("takes a reprint where that is asked for, and an article again whose record was deleted", async (context) => {
    const { content, file, run } = prepare(context);
    await run(paste);
    writeFileSync(file, paste.replace("https://herald.example", "https://another.example"));
    const reprint = await runCli(["import", file, "--reprint", "--folder", content]);
    assert.equal(reprint.status, 0, reprint.stderr);
    assert.ok(existsSync(join(content, `${id}-2.md`)));
    for (const name of [id, `${id}-2`]) rmSync(join(content, `${name}.md`));
    assert.equal((await run(paste)).status, 0);
  });

  test("gives an id that may be one, however long the name of the site and the headline", async (context) => {
    const { content, run } = prepare(context);
    const site = `Society of ${"the Friends of the Harbour and Lighthouses ".repeat(6)}`;
    const words = ["Harbourmasters", "Lighthousekeepers", "Ferrypassengers", "Bridgebuilders", "Herringcounters"];
    const headlines = [words.map((word) => word.repeat(2)).join(" "), "Herring".repeat(30)];
    const paragraphs = ["ferries", "bridges", "lamps"].map(
      (what) =>
        `<p>Nothing of this was said of the ${what} before, and nothing of it is ever to be said again by any of them.</p>`,
    );
    for (const headline of [...headlines, ...headlines]) {
      const { status, stderr } = await run(
        `<!doctype html><meta property="og:site_name" content="${site}"><h1>${headline}</h1><p>14 May 2021</p>${paragraphs.join("")}`,
        ["--reprint"],
      );
      assert.equal(status, 0, stderr);
    }
    const ids = readdirSync(content).flatMap((name) => (name.includes("-society-") ? [name.replace(/\.md$/, "")] : []));
    assert.equal(ids.length, 4);
    for (const id of ids) {
      assert.equal(findIdFault(id), undefined, id);
      assert.match(id, /^2021-05-14-society-of-the-friends-of-the-harbour-and-[a-z]{14}/);
    }
    assert.equal((await runCli(["check", content])).status, 0);
  });

  test("leaves a draft that is not finished out of everything, which it does not stop", async (context) => {
    const { content, run } = prepare(context);
    const { stdout } = await run(paste.replace("14 May 2021\n", ""));
    assert.match(stdout, /to write: published, meeting, digest/);
    const { status, stderr } = await runCli(["check", content]);
    assert.equal(status, 0);
    assert.match(stderr, /warning: published: is missing, so the draft is not shown yet; write the day/);
    const site = join(content, "..", "site");
    const built = await runCli(["build", content, "--output", site]);
    assert.equal(built.status, 0, built.stderr);
    assert.ok(!JSON.stringify(readTree(site)).includes("herring together"));
  });

  test("refuses what it can't keep, and goes on", async (context) => {
    const { content, file } = prepare(context);
    writeFileSync(file, paste);
    symlinkSync(join(content, "nowhere", "originals"), join(content, "originals"));
    const { status, stdout, stderr } = await runCli(["import", file, "nowhere.txt", "--folder", content]);
    assert.equal(status, 1);
    assert.match(stderr, /copy\.txt: can't be kept in .*; make that folder one in which you may write/);
    assert.match(stdout, /0 articles imported of 2 files/);
    assert.ok(!existsSync(join(content, `${id}.md`)));
  });

  test("takes an original whose link leads to nothing for one that is not at hand, and its name for taken", async (context) => {
    const { content, run } = prepare(context);
    const [record = ""] = readdirSync(content).filter((name) => name.startsWith("2021-05-13"));
    const originals = join(content, "originals");
    mkdirSync(originals);
    for (const name of [record, `${id}.md`]) symlinkSync(join(content, "..", "elsewhere", name), join(originals, name));
    const { status, stderr } = await run(paste);
    assert.equal(status, 0, stderr);
    assert.ok(existsSync(join(content, `${id}-2.md`)));
  });

  test("names what it can't read", async (context) => {
    const { content, file } = prepare(context);
    const copies: Readonly<Record<string, RegExp>> = {
      "{\\rtf1\\ansi Some words.}": /is a document with formatting \(RTF\); save it as plain text/,
      [`${"Some words. ".repeat(100_000)}`]: /has 1200000 characters; copy the text of one article/,
      "From: <Saved by Blink>\nMIME-Version: 1.0\n":
        /is a page in a single file \(MHTML\); save the page as HTML alone/,
    };
    for (const [text, message] of Object.entries(copies)) {
      writeFileSync(file, text);
      assert.match((await runCli(["import", file, "--folder", content])).stderr, message);
    }
    assert.match((await runCli(["import", content, "--folder", content])).stderr, /can't be read \(it is a folder\)/);
  });

  test("goes on behind files that hold no article, and tells of each what became of it", async (context) => {
    const { content } = prepare(context);
    const bad = readdirSync(cases)
      .filter((name) => name.startsWith("error-"))
      .flatMap((name) => {
        return readdirSync(join(cases, name, "input")).map((file) => join(cases, name, "input", file));
      });
    const good = join(content, "..", "good.txt");
    writeFileSync(good, paste);
    const { status, stdout, stderr } = await runCli(["import", ...bad, "nowhere.txt", good, "--folder", content]);
    assert.equal(status, 1);
    assert.equal(stderr.trim().split("\n").length, bad.length + 1);
    assert.match(stderr, /error-empty-file\/input\/copy\.\w+: is empty; copy the text/);
    assert.match(stderr, /nowhere\.txt: can't be read \(it does not exist\)/);
    assert.match(stdout, new RegExp(`1 article imported of ${bad.length + 2} files`));
    assert.equal(stdout.match(/^\S+ +(draft|refused) /gm)?.length, bad.length + 2);
    assert.ok(existsSync(join(content, `${id}.md`)));
  });

  test("writes whatever a headline holds as it stands there", async (context) => {
    const { content, run } = prepare(context);
    const headlines = [
      `"No: never", says #1 of the {strait}`,
      "- ’Tis a [bridge]: 50% done",
      "Ferro & Vale: yes, no | maybe",
      "海峡の橋 @ the strait",
    ];
    for (const [index, headline] of headlines.entries()) {
      const body = `${"Words of an article that has never been seen before. ".repeat(3)}${`Number ${index} of it. `.repeat(9)}`;
      const { status, stdout, stderr } = await run(
        `# ${headline}\n\n14 May 202${index}\n\n${body}\n\n${body.split(" ").reverse().join(" ")}.`,
      );
      assert.equal(status, 0, stdout + stderr);
    }
    const drafts = readdirSync(content).filter((name) => /^202\d-05-14-unknown/.test(name));
    const found = drafts.map((name) =>
      parseRecord({ path: name, text: `${readFileSync(join(content, name), "utf8")}\n` }),
    );
    assert.equal(found.length, headlines.length);
    for (const [index, name] of drafts.entries()) {
      const text = readFileSync(join(content, name), "utf8")
        .replace(/^# meeting: .*/m, "meeting: m")
        .replace(/^# meeting: #.*/m, "");
      assert.equal(parseRecord({ path: name, text }).summary.card?.headline, headlines[index]);
    }
  });
});

/** A copy of the sound archive, and a way to import a text into it. */
function prepare(context: TestContext) {
  const content = copyOfSoundArchive(context);
  const file = join(content, "..", "copy.txt");
  return {
    content,
    file,
    run(text: string, flags: readonly string[] = []) {
      writeFileSync(file, text);
      return runCli(["import", file, ...flags, "--folder", content]);
    },
  };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
