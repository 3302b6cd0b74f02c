import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import fc from "fast-check";
import { listFolder } from "../../src/archive/folder.ts";
import { formatProblem, isError } from "../../src/archive/problem.ts";
import { readArchive } from "../../src/archive/reading.ts";
import { parseRecord } from "../../src/archive/record.ts";
import { ArticleRecord } from "../../src/archive/schema/record.ts";
import { AbandonedError, type Asker } from "../../src/curation/asker.ts";
import type { KnownThing, KnownThings } from "../../src/curation/known.ts";
import { addRecord } from "../../src/curation/newRecord.ts";
import { type Answers, bareFlagOf, type QuestionName, questions } from "../../src/curation/question.ts";
import { slugOf } from "../../src/curation/recordId.ts";
import { writeRecordText } from "../../src/curation/recordText.ts";
import { runCli } from "../support/cli.ts";
import { readTree } from "../support/files.ts";
import { copyOfSoundArchive } from "../support/folder.ts";
import { converse, hasTerminal } from "../support/typist.ts";

const answers: Answers = {
  headline: ["The last ferry across the strait"],
  outlet: ["norland-herald"],
  published: ["2022-03-01"],
  language: ["en"],
  meeting: ["karsund-2021-05"],
  rightsHolder: ["Norland Herald Ltd"],
};

const id = "2022-03-01-norland-herald-last-ferry-across-strait";

suite("a new record", () => {
  test("says what was answered, whatever it was", () => {
    const text = fc
      .oneof(fc.string({ unit: "binary" }), fc.string({ unit: scraps }), fc.string({ unit: "grapheme" }))
      .map((typed) => ArticleRecord.shape.headline.safeParse(typed).data)
      .filter((parsed) => parsed !== undefined);
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), text, text, (headline, byline, holder, reason) => {
        const given = { ...answers, headline: [headline], byline, rightsHolder: [holder], unknownDay: [reason] };
        const { summary, content } = parseRecord({ path: `${id}.md`, text: writeRecordText(given, nothing) });
        assert.deepEqual(summary.problems.filter(isError), []);
        const { supplied, rights, status } = content ?? {};
        assert.deepEqual(
          { headline: content?.headline, byline: content?.byline, supplied, rights, status },
          {
            headline,
            byline,
            supplied: { published: reason },
            rights: { holder, original: "private" },
            status: "draft",
          },
        );
      }),
      { numRuns: 2_000, seed: 1 },
    );
  });

  test("shows how to write what was not asked, and that is right as it stands", async (context) => {
    const content = copyOfSoundArchive(context);
    const path = await expectAdded(content, answers);
    const text = readFileSync(path, "utf8");
    const [above = "", hints = ""] = text.split("# dateline");
    const shown = `# dateline${hints}`.replace(/^# (dateline|mentions|figures|statements| {2}-)/gm, "$1");
    assert.match(shown, /^statements:\n {2}- \{ speaker: /m);
    writeFileSync(path, above + shown);
    const record = parseRecord({ path, text: above + shown }).content;
    assert.deepEqual([record?.figures.length, record?.statements.length, record?.mentions.length], [1, 1, 1]);
    assert.deepEqual(problemsOf(content), [`${path}:23:1: warning: digest: is missing; write 120 to 250 words`]);
  });

  test("is asked for one field after another, and what is wrong is asked again at once", async (context) => {
    const content = copyOfSoundArchive(context);
    const desk = scriptedAsker(
      ["", "  The last ferry \n across the strait "],
      ["norland-herald"],
      ["sund-wire"],
      ["A. Reporter"],
      ["B. Writer"],
      [""],
      ["1 March 2022", "2022-03"],
      ["", "The copy has no date."],
      ["example.org/ferry", "https://example.org/ferry"],
      ["English", "en"],
      ["karsund-2021-05"],
      [["herring", "strait-bridge"]],
      [["ama-ferro"]],
      ["Sund Wire"],
    );
    const path = await expectAdded(content, {}, desk.asker);
    assert.equal(path, `${content}/2022-03-norland-herald-last-ferry-across-strait.md`);
    assert.deepEqual(desk.left(), []);
    assert.deepEqual(desk.complaints, [
      "is empty; write the headline as the outlet printed it",
      "“1 March 2022” is no date of the calendar; write the day of publication as YYYY-MM-DD",
      "is empty; write the reason for the supplied value, in a sentence",
      "“example.org/ferry” is no address of the web; write it in full, from https:// or http:// on, without spaces",
      "“English” is no language tag; write the language of the article as a tag like en or pt-BR",
    ]);
    assert.deepEqual(desk.initials, { language: "en", rightsHolder: "Sund Wire" });
    const { headline, wire, byline, topics, people, supplied } = parsed(path);
    assert.deepEqual(
      { headline, wire, byline, topics, people, supplied },
      {
        headline: "The last ferry across the strait",
        wire: "sund-wire",
        byline: ["A. Reporter", "B. Writer"],
        topics: ["herring", "strait-bridge"],
        people: ["ama-ferro"],
        supplied: { published: "The copy has no date." },
      },
    );
  });

  test("is asked only for what no flag gave", async (context) => {
    const content = copyOfSoundArchive(context);
    const given = { ...answers, wire: [""], byline: [""], url: [""], topics: ["herring"], people: [] };
    const { rightsHolder: _, ...rest } = given;
    const desk = scriptedAsker(["Norland Herald Ltd"]);
    await expectAdded(content, rest, desk.asker);
    assert.deepEqual(desk.asked, [questions.find(({ name }) => name === "rightsHolder")?.message]);
  });

  test("takes a flag that is given with nothing for no further name, topic or person", async (context) => {
    const content = copyOfSoundArchive(context);
    const given = { ...answers, byline: ["A. Reporter", ""], topics: [" ", "herring"], people: ["", ""], url: [""] };
    const { byline, topics, people } = parsed(await expectAdded(content, given));
    assert.deepEqual([byline, topics, people], [["A. Reporter"], ["herring"], []]);
    assert.match((await faultsOf(content, { ...answers, headline: [""] })).join(), /^--headline: is empty/);
  });

  test("says why its outlet is not known, where none is chosen", async (context) => {
    const content = copyOfSoundArchive(context);
    const { outlet: _, ...rest } = { ...answers, wire: [""], byline: [""], url: [""], topics: [""], people: [""] };
    const desk = scriptedAsker([""], ["The copy names none."]);
    const path = await expectAdded(content, rest, desk.asker);
    assert.equal(path, `${content}/2022-03-01-unknown-last-ferry-across-strait.md`);
    assert.deepEqual(parsed(path).supplied, { outlet: "The copy names none." });
  });

  test("is not written where whoever is asked gives up", async (context) => {
    const content = copyOfSoundArchive(context);
    const before = readTree(content);
    const desk = scriptedAsker(["A headline"], ["norland-herald"]);
    await assert.rejects(addRecord({ content, given: {}, words: undefined, asker: desk.asker }), AbandonedError);
    assert.deepEqual(readTree(content), before);
  });

  test("never takes the place of another: other words are asked", async (context) => {
    const content = copyOfSoundArchive(context);
    const path = await expectAdded(content, answers);
    const text = readFileSync(path, "utf8");
    assert.deepEqual(await faultsOf(content, answers), [
      `--slug: ${path} is there already; open that record, or write other words`,
    ]);
    const full = { ...answers, wire: [""], byline: [""], url: [""], topics: [""], people: [""] };
    const desk = scriptedAsker(["?!", "the LAST ferry across the strait", "Ferry again"]);
    assert.equal(await expectAdded(content, full, desk.asker), `${content}/2022-03-01-norland-herald-ferry-again.md`);
    assert.equal(desk.complaints.length, 2);
    assert.equal(readFileSync(path, "utf8"), text);
  });

  test("has no id that another record gave up", async (context) => {
    const content = copyOfSoundArchive(context);
    const [owner = ""] = readdirSync(content).filter((name) => name.endsWith(".md"));
    const text = readFileSync(join(content, owner), "utf8");
    writeFileSync(join(content, owner), text.replace("\n---", `\nformerly: [${id}]\n---`));
    assert.deepEqual(await faultsOf(content, answers), [
      `--slug: ${content}/${owner} had the id ${id} before; open that record, or write other words`,
    ]);
  });

  test("has no address that another record has, however it is written", async (context) => {
    const content = copyOfSoundArchive(context);
    const path = await expectAdded(content, { ...answers, url: ["https://example.org/ferry?a=1"] });
    // A record with faults has its address all the same.
    writeFileSync(path, readFileSync(path, "utf8").replace("status: draft", "status: drafty"));
    const given = { ...answers, headline: ["Another"], url: ["http://EXAMPLE.org/ferry/?a=1#top"] };
    assert.deepEqual(await faultsOf(content, given), [`--url: ${path} has this address already; open that record`]);
  });

  test("has every fault of its flags told at once, with the nearest known id", async (context) => {
    const content = copyOfSoundArchive(context);
    const given = {
      outlet: ["norland-herlad"],
      wire: ["sund"],
      topics: ["herring", "hering"],
      published: ["2022-02-30"],
    };
    assert.deepEqual(await faultsOf(content, given), [
      "--outlet: “norland-herlad” is no outlet; write norland-herald, or add it to outlets.yaml",
      "--wire: “sund” is no outlet; add it to outlets.yaml",
      "--published: “2022-02-30” is no date of the calendar; write the day of publication as YYYY-MM-DD",
      "--topic: “hering” is no topic; write herring, or add it to topics.yaml",
      "--headline: is missing; write the headline as the outlet printed it",
      "--meeting: is missing; write the id of the meeting that the article covers, from meetings.yaml",
      "--rights-holder: is missing; write who holds the rights to the original",
    ]);
    assert.deepEqual(await faultsOf(content, { ...answers, wire: ["norland-herald"], published: ["2022"] }), [
      "--wire: is the outlet itself; leave it out: a wire is named where the text is another's",
      "--unknown-day: is missing; write the reason for the supplied value, in a sentence",
    ]);
  });

  test("waits until there is something to choose from", async (context) => {
    const content = copyOfSoundArchive(context);
    writeFileSync(join(content, "topics.yaml"), "none\n");
    const unread = await addRecord({ content, given: answers, words: undefined, asker: undefined });
    assert.ok("problems" in unread);
    assert.match(unread.problems.map(formatProblem).join("\n"), /^.+topics\.yaml:1:1: file: is not a list; .+$/);
    rmSync(join(content, "topics.yaml"));
    rmSync(join(content, "meetings.yaml"));
    const unmet = await addRecord({ content, given: answers, words: undefined, asker: undefined });
    assert.ok("problems" in unmet);
    assert.match(unmet.problems.map(formatProblem).join("\n"), /meetings\.yaml:1:1: file: holds no meeting yet; add /);
  });

  test("has the first telling words of its headline in its address", () => {
    assert.equal(slugOf("The “No limits” friendship: what it is, and what it isn’t"), "no-limits-friendship-isnt");
    assert.equal(slugOf("Xi’s visit to the U.S. ends in Łódź, Ærø and Großenhain"), "xi-visit-us-ends-lodz");
    assert.equal(slugOf("To be or not to be"), "not");
    assert.equal(slugOf("What is it?"), "what-is-it");
    assert.equal(slugOf("Встреча в Москве"), "");
  });

  test("is written by one command without a terminal, and the check finds it sound", async (context) => {
    const content = copyOfSoundArchive(context);
    const flags = ["--headline", "#1: “go” -- @now", "--outlet", "norland-herald", "--published", "2022-03-01"];
    const lists = ["--byline", "A", "--byline", "B, C", "--topic", "herring", "--topic", "strait-bridge"];
    const rest = ["--meeting", "karsund-2021-05", "--person", "ama-ferro", "--rights-holder", "N"];
    const { status, stdout, stderr } = await runCli(["new", content, ...flags, ...lists, ...rest]);
    const path = `${content}/2022-03-01-norland-herald-1-go-now.md`;
    assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
    assert.match(
      stdout,
      /now\.md is written, as a draft\.\nNow write the digest at its end, of 120 to 250 words, then npm/,
    );
    assert.deepEqual(parsed(path).byline, ["A", "B, C"]);
    assert.equal((await runCli(["check", content])).status, 0);
    const again = await runCli(["new", content, ...flags, ...rest]);
    assert.equal(again.status, 1);
    assert.equal(again.stderr, `--slug: ${path} is there already; open that record, or write other words\n`);
    const help = await runCli(["new", "--help"]);
    for (const question of questions) assert.match(help.stdout, new RegExp(`${bareFlagOf(question)} <`));
  });

  const skip = hasTerminal ? false : "there is no script of util-linux here";
  // Where a question never comes, nobody answers it.
  const timeout = 60_000;
  test("is asked for in a terminal", { skip, timeout }, async (context) => {
    const content = copyOfSoundArchive(context);
    const flags = "--published 2022-03-01 --byline Me --language en --topic herring";
    const { shown, status } = await converse(
      `new ${content} ${flags}`,
      [
        [messageOf("headline"), "Ferry stops\r"],
        [messageOf("outlet"), "hérald\r"],
        [messageOf("wire"), "\r"],
        [messageOf("url"), "nowhere\r"],
        ["is no address of the web", `${"\u007f".repeat(7)}\r`],
        [messageOf("meeting"), "video\r"],
        [messageOf("people"), "ferro\t\r"],
        [messageOf("rightsHolder"), " Ltd\r"],
      ],
      context,
    );
    assert.equal(status, 0, shown);
    const { headline, outlet, wire, meeting, people, rights } = parsed(
      `${content}/2022-03-01-norland-herald-ferry-stops.md`,
    );
    assert.deepEqual(
      { headline, outlet, wire, meeting, people, holder: rights.holder },
      {
        headline: "Ferry stops",
        outlet: "norland-herald",
        wire: undefined,
        meeting: "video-link-2022-02",
        people: ["ama-ferro"],
        holder: "The Norland Herald Ltd",
      },
    );
  });

  test("is not written in a terminal where Ctrl+C ends the questions", { skip, timeout }, async (context) => {
    const content = copyOfSoundArchive(context);
    const before = readTree(content);
    const { shown, status } = await converse(
      `new ${content}`,
      [
        [messageOf("headline"), "Ferry stops\r"],
        [messageOf("outlet"), "\u0003"],
      ],
      context,
    );
    assert.equal(status, 130, shown);
    assert.match(shown, /Given up; nothing was written\./);
    assert.deepEqual(readTree(content), before);
  });
});

// Whatever YAML takes for something else.
const scraps = fc.constantFrom(
  ..."\n\t:,-[]{}'\"|>&*!%#?@`~_.=0123exno\u00a0\u2028\ufeff“’é",
  ": ",
  " #",
  "- ",
  "---",
  "null",
  "true",
  "0x1f",
  "1e3",
  "<<",
  "\\",
);

const nothing: KnownThings = { meeting: [], topic: [], person: [], outlet: [], measure: [] };

function messageOf(sought: QuestionName): string {
  return questions.find(({ name }) => name === sought)?.message ?? "";
}

function parsed(path: string) {
  const { content } = parseRecord({ path, text: readFileSync(path, "utf8") });
  assert.ok(content, `${path} can be read`);
  return content;
}

/** Every error of an archive, and every warning about its new record. */
function problemsOf(content: string): string[] {
  const { problems } = readArchive(listFolder(content), "with-drafts");
  return problems.map(formatProblem);
}

async function expectAdded(content: string, given: Answers, asker?: Asker): Promise<string> {
  const made = await addRecord({ content, given, words: undefined, asker });
  assert.ok("path" in made, JSON.stringify(made));
  assert.deepEqual(
    problemsOf(content).filter((line) => !line.includes(": warning: ")),
    [],
  );
  return made.path;
}

async function faultsOf(content: string, given: Answers): Promise<string[]> {
  const before = readTree(content);
  const made = await addRecord({ content, given, words: undefined, asker: undefined });
  assert.ok("faults" in made, JSON.stringify(made));
  assert.deepEqual(readTree(content), before);
  return made.faults.map(({ flag, wrong, write }) => `${flag}: ${wrong}; ${write}`);
}

/** Answers as a person would: each script is what is typed at one question, until it is taken. Then it gives up. */
function scriptedAsker(...scripts: readonly (readonly (string | readonly string[])[])[]) {
  const rest = scripts.map((script) => [...script]);
  const asked: string[] = [];
  const complaints: string[] = [];
  const initials: Record<string, string> = {};
  const next = (message: string) => {
    asked.push(message);
    const script = rest.shift();
    if (!script) throw new AbandonedError("the script is at its end");
    return script;
  };
  const expectKnown = (ids: readonly string[], things: readonly KnownThing[]) => {
    for (const id of ids)
      assert.ok(
        things.some((thing) => thing.id === id),
        `“${id}” is offered`,
      );
  };
  const asker: Asker = {
    async text(message, { initial, findFault }) {
      const name = questions.find((question) => question.message === message)?.name;
      if (name && initial) initials[name] = initial;
      for (const typed of next(message)) {
        const fault = findFault(String(typed));
        if (fault === undefined) return String(typed);
        complaints.push(fault);
      }
      throw new Error(`no text of the script was taken: ${complaints.at(-1)}`);
    },
    async choose(message, things) {
      const [chosen = ""] = next(message);
      expectKnown([String(chosen)], things);
      return String(chosen);
    },
    async chooseSeveral(message, things) {
      const [chosen = []] = next(message);
      assert.ok(typeof chosen !== "string");
      expectKnown(chosen, things);
      return chosen;
    },
  };
  return { asker, asked, complaints, initials, left: () => rest };
}
