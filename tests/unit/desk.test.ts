import assert from "node:assert/strict";
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { listFolder } from "../../src/archive/folder.ts";
import { formatProblem } from "../../src/archive/problem.ts";
import { readArchive } from "../../src/archive/reading.ts";
import { type Desk, layDesk } from "../../src/desk/desk.ts";
import type { Group, GroupKind } from "../../src/desk/finding.ts";
import { copyOfProvenArchive, copyOfSoundArchive } from "../support/folder.ts";

const steel = "2021-05-13-norland-herald-steel-and-salt";
const bridge = "2021-05-14-radio-sudmark-bridge-treaty";
const toll = "2022-02-08-sund-wire-toll-agreed";
const draft = "2022-02-09-norland-herald-toll-questions";

suite("the curator’s desk tells", () => {
  test("a draft, with what it lacks, at its status", (context) => {
    const folder = copyOfSoundArchive(context);
    edit(folder, draft, /^byline: .*\n/m, "");
    edit(folder, draft, /^figures:\n.*\n/m, "");
    assert.deepEqual(linesOf(folder, "drafts"), [
      `${draft}.md:7:9: warning: status: is a draft, without a byline, figures and an original to be checked against; ` +
        "add what is missing, or its reason under supplied, then write published",
    ]);
  });

  test("a draft that is not finished, with what it waits for and nothing else", (context) => {
    const folder = copyOfSoundArchive(context);
    edit(folder, draft, /^published: .*\n/m, "");
    assert.deepEqual(linesOf(folder, "drafts"), [
      `${draft}.md:2:1: warning: published: is missing, so the draft is not shown yet; write the day of publication as YYYY-MM-DD`,
    ]);
    assert.deepEqual(linesOf(folder, "digests"), []);
  });

  test("a draft that lacks nothing, until it is published", (context) => {
    const folder = copyOfSoundArchive(context);
    putOriginal(folder, draft);
    const line = `${draft}.md:8:9: warning: status: is a draft; write published when it is right`;
    assert.deepEqual(linesOf(folder, "drafts"), [line]);
    edit(folder, draft, "status: draft", "status: published");
    assert.deepEqual(linesOf(folder, "drafts"), []);
  });

  test("the digest of a draft with the draft, and nowhere else", (context) => {
    const folder = copyOfSoundArchive(context);
    edit(folder, draft, /\n\n[\s\S]*$/, "\n");
    assert.deepEqual(linesOf(folder, "drafts").slice(1), [
      `${draft}.md:18:1: warning: digest: is missing; write 120 to 250 words`,
    ]);
    assert.deepEqual(linesOf(folder, "digests"), []);
    assert.deepEqual(deskOf(folder).lacks.get(draft), ["digest", "original"]);
  });

  test("a record without a byline or an address, unless it says why", (context) => {
    const folder = copyOfSoundArchive(context);
    assert.deepEqual(linesOf(folder, "fields"), [
      `${bridge}.md:2:1: warning: byline: is missing; write the names in brackets, or say under supplied.byline why it is unknown`,
      `${toll}.md:2:1: warning: url: is missing; write the address of the article, or say under supplied.url why there is none`,
    ]);
    edit(folder, toll, "supplied:\n", "supplied:\n  url: It came by wire.\n");
    edit(folder, bridge, "figures:\n", "supplied: { byline: It is a broadcast. }\nfigures:\n");
    assert.deepEqual(linesOf(folder, "fields"), []);
  });

  test("a record without figures or statements, unless it says why", (context) => {
    const folder = copyOfSoundArchive(context);
    assert.deepEqual(linesOf(folder, "claims"), []);
    edit(folder, toll, /^statements:\n(?: .*\n)+/m, "");
    assert.match(
      linesOf(folder, "claims").join(),
      new RegExp(`^${toll}.md:2:1: warning: statements: there are none; `),
    );
    edit(folder, toll, "supplied:\n", "supplied:\n  statements: Nobody speaks.\n");
    assert.deepEqual(linesOf(folder, "claims"), []);
  });

  test("claims that have no original to be checked against, at the first of them", (context) => {
    const folder = copyOfSoundArchive(context);
    for (const id of [steel, toll]) putOriginal(folder, id);
    assert.deepEqual(linesOf(folder, "originals"), [
      `${bridge}.md:14:3: warning: figures: 2 figures and 3 statements can’t be checked, as the original is not there; ` +
        `put the text of the article into originals/${bridge}.md`,
    ]);
    putOriginal(folder, bridge);
    assert.deepEqual(linesOf(folder, "originals"), []);
  });

  test("what was changed since its check, then what was never checked though its original is there", (context) => {
    const folder = copyOfProvenArchive(context);
    assert.deepEqual(linesOf(folder, "evidence"), []);
    putOriginal(folder, toll);
    edit(folder, bridge, "value: 4.18e9", "value: 4.2e9");
    assert.deepEqual(linesOf(folder, "evidence"), [
      `${bridge}.md:14:5: warning: figures[1]: changed since it was checked on its original; run npm run verify`,
      `${toll}.md:2:11: warning: headline: not everything in the record was found in its original; run npm run verify`,
    ]);
    assert.deepEqual(linesOf(folder, "digests"), []);
    assert.deepEqual(linesOf(folder, "originals"), []);
  });

  test("every warning of the check, once", (context) => {
    const folder = copyOfSoundArchive(context);
    edit(
      folder,
      steel,
      "On herring nothing was agreed.",
      "<b>On herring</b> ![nothing](https://a.example/) was agreed.",
    );
    edit(folder, draft, /\n\n[\s\S]*$/, "\n");
    writeFileSync(join(folder, "notes.docx"), "notes");
    appendFileSync(join(folder, "people.yaml"), "- id: nobody\n  name: Nobody\n  role: None\n");
    const { problems } = readArchive(listFolder(folder), "with-drafts");
    const told = (["drafts", "digests", "authorities", "files"] as const).flatMap((kind) => linesOf(folder, kind));
    const warnings = problems.map((problem) => formatProblem(problem).replaceAll(`${folder}/`, ""));
    assert.equal(warnings.length, 5);
    assert.deepEqual(told.filter((line) => !line.includes("status: ")).sort(), warnings.sort());
    assert.deepEqual(
      (["digests", "authorities", "files"] as const).map((kind) => groupOf(folder, kind).all),
      [1, 1, 1],
    );
  });

  test("entries that look like one, at the name of the second", (context) => {
    const folder = copyOfSoundArchive(context);
    appendFileSync(
      join(folder, "people.yaml"),
      "- id: ferro\n  name: The other\n  role: None\n  also: [F., FERRO Amá]\n",
    );
    const { length } = read(folder, "people.yaml").trimEnd().split("\n");
    assert.deepEqual(linesOf(folder, "duplicates"), [
      `people.yaml:${length}:14: warning: ferro.also[2]: “FERRO Amá” is nearly “Ama Ferro”, a name of ama-ferro, on line 2; ` +
        "make one entry of the two, or tell their names apart",
    ]);
  });

  test("no two meetings of one title on days of their own", (context) => {
    const folder = copyOfSoundArchive(context);
    const [meeting = ""] = read(folder, "meetings.yaml").split(/\n(?=- )/);
    const start = /start: (.*)/.exec(meeting)?.[1] ?? "";
    const add = (id: string, day: string) =>
      appendFileSync(
        join(folder, "meetings.yaml"),
        `${meeting
          .trim()
          .replace(/id: .*/, `id: ${id}`)
          .replace(/start: .*/, `start: ${day}`)
          .replace(/\n {2}end: .*/, "")}\n`,
      );
    add("another", "1999-01-01");
    assert.deepEqual(linesOf(folder, "duplicates"), []);
    add("again", start.slice(0, 4));
    assert.match(linesOf(folder, "duplicates").join(), /again\.title: .* is also a name of /);
  });

  test("what the archive supplied or left out, at the reasons", (context) => {
    const folder = copyOfSoundArchive(context);
    edit(folder, toll, "supplied:\n", "supplied:\n  url: It came by wire.\n");
    assert.deepEqual(linesOf(folder, "supplied"), [
      `${toll}.md:14:3: warning: supplied: published is supplied by the archive, url is left out; ` +
        "write what a copy says, should one say it",
    ]);
  });

  test("how many there are of a kind, and the first fifty", (context) => {
    const folder = copyOfSoundArchive(context);
    const text = read(folder, `${toll}.md`);
    for (let copy = 0; copy < 60; copy++) writeFileSync(join(folder, `2023-01-01-copy-${copy}.md`), text);
    const { all, findings } = groupOf(folder, "fields");
    assert.deepEqual([all, findings.length], [62, 50]);
  });
});

suite("a finding has another fingerprint when its place is another", () => {
  for (const [name, kind, path] of [
    ["of a draft", "drafts", `${draft}.md`],
    ["of a record that lacks a field", "fields", `${toll}.md`],
    ["of an entry", "duplicates", "people.yaml"],
    ["of a warning", "authorities", "people.yaml"],
  ] as const) {
    test(name, (context) => {
      const folder = copyOfSoundArchive(context);
      appendFileSync(join(folder, "people.yaml"), "- id: ferro\n  name: Ferro Ama\n  role: None\n");
      const before = fingerprintsOf(folder, kind);
      const text = read(folder, path);
      writeFileSync(
        join(folder, path),
        path.endsWith(".md") ? text.replace("---\n", "---\n# moved\n") : `# moved\n${text}`,
      );
      const after = fingerprintsOf(folder, kind);
      assert.ok(before.length > 0);
      assert.equal(after.length, before.length);
      assert.notDeepEqual(after, before);
    });
  }

  test("and the same when nothing of it changed", (context) => {
    const folder = copyOfSoundArchive(context);
    const before = fingerprintsOf(folder, "fields");
    edit(folder, draft, "status: draft", "status: published");
    assert.deepEqual(fingerprintsOf(folder, "fields"), before);
  });
});

test("an archive without originals has none, and one whose originals can’t be listed says so", (context) => {
  const folder = copyOfSoundArchive(context);
  assert.deepEqual([...listFolder(folder).originals.keys()], []);
  putOriginal(folder, toll);
  writeFileSync(join(folder, "originals", "note.txt"), "no original");
  assert.deepEqual([...listFolder(folder).originals.keys()], [toll]);
  renameSync(join(folder, "originals"), join(folder, "elsewhere"));
  writeFileSync(join(folder, "originals"), "a file");
  const told = listFolder(folder).problems.map(formatProblem).join("\n");
  assert.match(told, /originals:1:1: file: can't be read as a folder \(it is a file\); make it a folder/);
  rmSync(join(folder, "originals"));
});

function deskOf(folder: string): Desk {
  const listed = listFolder(folder);
  return layDesk(readArchive(listed, "with-drafts"), new Set(listed.originals.keys()));
}

function groupOf(folder: string, kind: GroupKind): Group {
  const group = deskOf(folder).groups.find((one) => one.kind === kind);
  assert.ok(group);
  return group;
}

/** What a group tells, in the manner of the check. */
function linesOf(folder: string, kind: GroupKind): string[] {
  const told = groupOf(folder, kind).findings.flatMap(({ tell }) => tell());
  return told.map((problem) => formatProblem(problem).replaceAll(`${folder}/`, ""));
}

function fingerprintsOf(folder: string, kind: GroupKind): string[] {
  return groupOf(folder, kind).findings.map(({ fingerprint }) => fingerprint);
}

function putOriginal(folder: string, id: string): void {
  mkdirSync(join(folder, "originals"), { recursive: true });
  writeFileSync(join(folder, "originals", `${id}.md`), "The text of the article.");
}

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

function edit(folder: string, id: string, from: string | RegExp, to: string): void {
  const before = read(folder, `${id}.md`);
  const after = before.replace(from, to);
  assert.notEqual(after, before, `${id} has nothing to edit`);
  writeFileSync(join(folder, `${id}.md`), after);
}
