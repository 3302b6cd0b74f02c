import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, type TestContext, test } from "node:test";
import { listFolder } from "../../src/archive/folder.ts";
import type { IdKind } from "../../src/archive/id.ts";
import { formatProblem, isError } from "../../src/archive/problem.ts";
import { readArchive } from "../../src/archive/reading.ts";
import { RenamingError, rename } from "../../src/curation/rename.ts";
import { runCli } from "../support/cli.ts";
import { watchDisk } from "../support/disk.ts";
import { readTree } from "../support/files.ts";
import { copyOfSoundArchive } from "../support/folder.ts";

const steel = "2021-05-13-norland-herald-steel-and-salt";
const treaty = "2021-05-14-radio-sudmark-bridge-treaty";
const toll = "2022-02-08-sund-wire-toll-agreed";
const questions = "2022-02-09-norland-herald-toll-questions";

type Tree = Readonly<Record<string, string>>;

/** The edits that are expected of a file: what stood there once, and what stands there now. */
type Edits = Readonly<Record<string, readonly (readonly [before: string, after: string])[]>>;

/** A copy of the sound archive in which a test renames. */
interface Desk {
  readonly folder: string;
  readonly rename: (from: string, to: string, kind?: IdKind) => readonly string[];
  readonly tree: () => Tree;
  /** Puts a text into a file, in the place of another if one is named. */
  readonly write: (name: string, text: string, instead?: string) => void;
  /** What the check says of the archive, errors only. */
  readonly errors: () => readonly string[];
}

function openDesk(context: TestContext): Desk {
  const folder = copyOfSoundArchive(context);
  return {
    folder,
    rename: (from, to, kind) => rename({ folder, from, to, kind }).map((line) => line.replaceAll(folder, "articles")),
    tree: () => readTree(folder),
    write(name, text, instead) {
      const path = join(folder, name);
      if (instead === undefined) return writeFileSync(path, text);
      const before = readFileSync(path, "utf8");
      assert.ok(before.includes(instead), `${name} has no ${instead}`);
      writeFileSync(path, before.replace(instead, text));
    },
    errors() {
      const { problems } = readArchive(listFolder(folder), "with-drafts");
      return problems.filter(isError).map((problem) => formatProblem(problem).replaceAll(folder, "articles"));
    },
  };
}

/** A tree after edits, each of which must find its place. */
function edited(tree: Tree, edits: Edits): Tree {
  const after: Record<string, string> = { ...tree };
  for (const [name, pairs] of Object.entries(edits)) {
    for (const [from, to] of pairs) {
      const before = after[name] ?? "";
      assert.ok(before.includes(latin1(from)), `${name} has no ${from}`);
      after[name] = before.replace(latin1(from), latin1(to));
    }
  }
  return after;
}

/** A tree in which a file has another name. */
function moved(tree: Tree, from: string, to: string): Tree {
  const { [from]: text, ...others } = tree;
  assert.ok(text !== undefined, `there is no ${from}`);
  return { ...others, [to]: text };
}

/** Text as `readTree` gives it: a character for each byte. */
function latin1(text: string): string {
  return Buffer.from(text).toString("latin1");
}

suite("renaming an authority changes its id wherever it is named, and not a byte besides:", () => {
  test("a topic in records and in topics below it, and not the word in a digest", (context) => {
    const desk = openDesk(context);
    const before = desk.tree();
    assert.match(before[`${steel}.md`] ?? "", /On herring nothing/);
    desk.rename("herring", "fish");
    desk.rename("strait-bridge", "bridge");
    const after = edited(before, {
      "topics.yaml": [
        ["- id: herring", "- id: fish\n  formerly: [herring]"],
        ["- id: strait-bridge", "- id: bridge\n  formerly: [strait-bridge]"],
        ["broader: strait-bridge", "broader: bridge"],
      ],
      [`${steel}.md`]: [["[strait-bridge, bridge-tolls, herring]", "[bridge, bridge-tolls, fish]"]],
      [`${treaty}.md`]: [["[strait-bridge, herring]", "[bridge, fish]"]],
    });
    assert.deepEqual(desk.tree(), after);
    assert.deepEqual(desk.errors(), []);
  });

  test("a person among people, speakers and participants", (context) => {
    const desk = openDesk(context);
    const before = desk.tree();
    assert.deepEqual(desk.rename("jon-vale", "vale"), [
      `articles/${steel}.md: 1 place`,
      `articles/${treaty}.md: 3 places`,
      `articles/${toll}.md: 2 places`,
      "articles/meetings.yaml: 3 places",
      "articles/people.yaml: 2 places",
    ]);
    const participants = ["[ama-ferro, jon-vale]", "[ama-ferro, vale]"] as const;
    const after = edited(before, {
      "people.yaml": [["- id: jon-vale", "- id: vale\n  formerly: [jon-vale]"]],
      "meetings.yaml": [participants, participants, participants],
      [`${steel}.md`]: [["people: [ama-ferro, jon-vale", "people: [ama-ferro, vale"]],
      [`${treaty}.md`]: [
        ["people: [ama-ferro, jon-vale", "people: [ama-ferro, vale"],
        ["{ speaker: jon-vale", "{ speaker: vale"],
        ["speaker: [ama-ferro, jon-vale]", "speaker: [ama-ferro, vale]"],
      ],
      [`${toll}.md`]: [
        ["people: [ama-ferro, jon-vale", "people: [ama-ferro, vale"],
        ["{ speaker: jon-vale", "{ speaker: vale"],
      ],
    });
    assert.deepEqual(desk.tree(), after);
    assert.deepEqual(desk.errors(), []);
  });

  test("an agency as outlet and as wire, and not in the names of records", (context) => {
    const desk = openDesk(context);
    const before = desk.tree();
    desk.rename("sund-wire", "sw");
    const after = edited(before, {
      "outlets.yaml": [["- id: sund-wire", "- id: sw\n  formerly: [sund-wire]"]],
      [`${treaty}.md`]: [["wire: sund-wire", "wire: sw"]],
      [`${toll}.md`]: [["outlet: sund-wire", "outlet: sw"]],
    });
    assert.deepEqual(desk.tree(), after);
  });

  test("a meeting that is covered or mentioned, and a measure", (context) => {
    const desk = openDesk(context);
    const before = desk.tree();
    desk.rename("karsund-2021-05", "karsund");
    desk.rename("bridge-toll", "toll");
    const after = edited(before, {
      "meetings.yaml": [["- id: karsund-2021-05", "- id: karsund\n  formerly: [karsund-2021-05]"]],
      "measures.yaml": [["- id: bridge-toll", "- id: toll\n  formerly: [bridge-toll]"]],
      [`${steel}.md`]: [
        ["meeting: karsund-2021-05", "meeting: karsund"],
        ["measure: bridge-toll,", "measure: toll,"],
      ],
      [`${treaty}.md`]: [["meeting: karsund-2021-05", "meeting: karsund"]],
      [`${toll}.md`]: [
        ["mentions: [karsund-2021-05,", "mentions: [karsund,"],
        ["measure: bridge-toll,", "measure: toll,"],
      ],
      [`${questions}.md`]: [["measure: bridge-toll,", "measure: toll,"]],
    });
    assert.deepEqual(desk.tree(), after);
    assert.deepEqual(desk.errors(), []);
  });

  test("an outlet whose id is the name of a field, with the reasons for its fields", (context) => {
    const desk = openDesk(context);
    desk.rename("sund-wire", "wire");
    desk.write(`${toll}.md`, "supplied:\n  wire: wire\n  outlet: wire", "supplied:");
    const before = desk.tree();
    desk.rename("wire", "published");
    const after = edited(before, {
      "outlets.yaml": [["- id: wire\n  formerly: [sund-wire]", "- id: published\n  formerly: [sund-wire, wire]"]],
      [`${treaty}.md`]: [["wire: wire", "wire: published"]],
      [`${toll}.md`]: [["\noutlet: wire", "\noutlet: published"]],
    });
    assert.deepEqual(desk.tree(), after);
    assert.deepEqual(desk.errors(), []);
  });
});

suite("renaming a record", () => {
  test("renames its file and its original, and adds the old id to its former ones", (context) => {
    const desk = openDesk(context);
    mkdirSync(join(desk.folder, "originals"));
    desk.write(`originals/${steel}.md`, `---\nheadline: ${steel}\n---\n\nDas Original. \xe4\n`);
    const before = desk.tree();
    assert.deepEqual(desk.rename(steel, "steel"), [
      `articles/${steel}.md: 1 place, now articles/steel.md`,
      `articles/originals/${steel}.md: now articles/originals/steel.md`,
    ]);
    const renamed = moved(before, `${steel}.md`, "steel.md");
    const after = edited(moved(renamed, `originals/${steel}.md`, "originals/steel.md"), {
      "steel.md": [["-herald-bridge]\n---", `-herald-bridge, ${steel}]\n---`]],
    });
    assert.deepEqual(desk.tree(), after);
    assert.deepEqual(desk.errors(), []);
  });

  test("gives it a list of former ids as the last of its fields where it has none", (context) => {
    const desk = openDesk(context);
    const before = desk.tree();
    desk.rename(treaty, "treaty");
    const after = edited(moved(before, `${treaty}.md`, "treaty.md"), {
      "treaty.md": [["    at: 6\n---\n", `    at: 6\nformerly: [${treaty}]\n---\n`]],
    });
    assert.deepEqual(desk.tree(), after);
    assert.deepEqual(desk.errors(), []);
  });

  test("renames its key in the lock of evidence, at the top or among the records, and no text", (context) => {
    for (const open of ['{"version": 1,\n\t"records": {', "{"]) {
      const desk = openDesk(context);
      const close = open === "{" ? "}\n" : "}}\n";
      desk.write("evidence.lock.json", `${open}\n  "${toll}": { "original": "${steel}" },\n  "${steel}": {}\n${close}`);
      const before = desk.tree();
      assert.ok(desk.rename(steel, "steel").includes("articles/evidence.lock.json: 1 place"));
      const after = edited(before, { "evidence.lock.json": [[`"${steel}": {}`, '"steel": {}']] });
      assert.equal(desk.tree()["evidence.lock.json"], after["evidence.lock.json"]);
    }
  });

  test("back to an id that it had before swaps the two", (context) => {
    const desk = openDesk(context);
    const before = desk.tree();
    desk.rename(treaty, "treaty");
    desk.rename("treaty", treaty);
    const there = edited(before, { [`${treaty}.md`]: [["    at: 6\n---", "    at: 6\nformerly: [treaty]\n---"]] });
    assert.deepEqual(desk.tree(), there);
    desk.rename(treaty, "treaty");
    desk.rename("treaty", "bridge-treaty");
    assert.match(desk.tree()["bridge-treaty.md"] ?? "", new RegExp(`^formerly: \\[${treaty}, treaty\\]$`, "m"));
    desk.rename("bridge-treaty", "treaty");
    assert.match(desk.tree()["treaty.md"] ?? "", new RegExp(`^formerly: \\[${treaty}, bridge-treaty\\]$`, "m"));
    assert.deepEqual(desk.errors(), []);
  });
});

suite("renaming keeps what the curator wrote as it is:", () => {
  test("comments, quotation marks, lists of every style and spaces", (context) => {
    const desk = openDesk(context);
    desk.write(
      "topics.yaml",
      [
        "# herring: the first of all topics",
        "",
        '-   id: "herring"   # not only herring',
        "    title: 'Herring'",
        "    description: >-",
        "      On herring, herring",
        "      and herring.",
        '- {"id":"strait-bridge","title":"herring","description":"Of herring","broader":"herring"}',
        "- { id: bridge-tolls , title: herring, description: herring, formerly: [ herrings , 'sprat' ] }",
        "- id: salt",
        "  title: Salt",
        "  broader:",
        "    herring",
        "  description: Salt herring.",
        "  formerly: # two",
        "    - brine    # herring",
        "    - 'herring-salt' # the last",
        "  also: [ herring ]",
        "- id: rope",
        "  title: Rope",
        "  description: The rope.",
        "  formerly: []",
      ].join("\n"),
    );
    desk.write(
      `${steel}.md`,
      "topics: # herring\n  - strait-bridge\n  - 'herring' # herring",
      "topics: [strait-bridge, bridge-tolls, herring]",
    );
    desk.write(
      `${treaty}.md`,
      'topics: [\n    strait-bridge, # herring\n    "herring",\n  ]',
      "topics: [strait-bridge, herring]",
    );
    const before = desk.tree();
    desk.rename("herring", "fish");
    desk.rename("strait-bridge", "bridge");
    desk.rename("bridge-tolls", "tolls");
    desk.rename("salt", "sea-salt");
    desk.rename("rope", "ropes");
    const after = edited(before, {
      "topics.yaml": [
        ['-   id: "herring"   # not only herring\n', '-   id: "fish"   # not only herring\n    formerly: [herring]\n'],
        ['{"id":"strait-bridge",', '{"id":"bridge", formerly: [strait-bridge],'],
        ['"broader":"herring"', '"broader":"fish"'],
        ["{ id: bridge-tolls ,", "{ id: tolls ,"],
        ["'sprat' ]", "'sprat', bridge-tolls ]"],
        ["- id: salt", "- id: sea-salt"],
        ["broader:\n    herring\n", "broader:\n    fish\n"],
        ["# the last\n", "# the last\n    - salt\n"],
        ["- id: rope", "- id: ropes"],
        ["formerly: []", "formerly: [rope]"],
      ],
      [`${steel}.md`]: [["  - strait-bridge\n  - 'herring' #", "  - bridge\n  - 'fish' #"]],
      [`${treaty}.md`]: [['    strait-bridge, # herring\n    "herring",', '    bridge, # herring\n    "fish",']],
      [`${toll}.md`]: [["[bridge-tolls]", "[tolls]"]],
      [`${questions}.md`]: [["[bridge-tolls]", "[tolls]"]],
    });
    assert.deepEqual(desk.tree(), after);
    assert.deepEqual(desk.errors(), []);
  });

  for (const [name, lineEnd, mark] of [
    ["Windows line ends and a byte order mark", "\r\n", "\uFEFF"],
    ["old line ends", "\r", ""],
  ] as const) {
    test(name, (context) => {
      const desk = openDesk(context);
      const convert = (text: string) => mark + text.replaceAll("\n", lineEnd);
      for (const file of ["topics.yaml", "people.yaml", "meetings.yaml", `${treaty}.md`]) {
        desk.write(file, convert(readFileSync(join(desk.folder, file), "utf8")));
      }
      const before = desk.tree();
      desk.rename("herring", "fish");
      desk.rename("jon-vale", "vale");
      desk.rename(treaty, "treaty");
      desk.rename("treaty", "bridge-treaty");
      const after = edited(moved(before, `${treaty}.md`, "bridge-treaty.md"), {
        "topics.yaml": [["- id: herring", `- id: fish${lineEnd}  formerly: [herring]`]],
        "people.yaml": [["- id: jon-vale", `- id: vale${lineEnd}  formerly: [jon-vale]`]],
        "meetings.yaml": [1, 2, 3].map(() => ["ama-ferro, jon-vale]", "ama-ferro, vale]"] as const),
        "bridge-treaty.md": [
          ["[strait-bridge, herring]", "[strait-bridge, fish]"],
          ["people: [ama-ferro, jon-vale", "people: [ama-ferro, vale"],
          ["speaker: jon-vale", "speaker: vale"],
          ["speaker: [ama-ferro, jon-vale]", "speaker: [ama-ferro, vale]"],
          [`    at: 6${lineEnd}---`, `    at: 6${lineEnd}formerly: [${treaty}, treaty]${lineEnd}---`],
        ],
        [`${steel}.md`]: [
          ["bridge-tolls, herring]", "bridge-tolls, fish]"],
          ["people: [ama-ferro, jon-vale", "people: [ama-ferro, vale"],
        ],
        [`${toll}.md`]: [
          ["people: [ama-ferro, jon-vale", "people: [ama-ferro, vale"],
          ["speaker: jon-vale", "speaker: vale"],
        ],
      });
      assert.deepEqual(desk.tree(), after);
      assert.deepEqual(desk.errors(), []);
    });
  }

  test("an id that YAML would take for a number is put in quotation marks", (context) => {
    const desk = openDesk(context);
    desk.rename("herring", "1e5");
    assert.match(desk.tree()["topics.yaml"] ?? "", /- id: "1e5"\n {2}formerly: \[herring\]/);
    assert.match(desk.tree()[`${treaty}.md`] ?? "", /topics: \[strait-bridge, "1e5"\]/);
    desk.rename("1e5", "fish");
    assert.match(desk.tree()["topics.yaml"] ?? "", /- id: "fish"\n {2}formerly: \[herring, "1e5"\]/);
    assert.deepEqual(desk.errors(), []);
  });

  test("every thing of the archive can be renamed and back, and the archive is sound all the while", (context) => {
    const desk = openDesk(context);
    const { archive } = readArchive(listFolder(desk.folder), "with-drafts");
    assert.ok(archive);
    const { articles, meetings, topics, people, outlets, measures } = archive;
    for (const { id } of [...articles, ...meetings, ...topics, ...people, ...outlets, ...measures]) {
      const before = desk.tree();
      desk.rename(id, `${id}-x`);
      assert.deepEqual(desk.errors(), [], id);
      desk.rename(`${id}-x`, id);
      assert.deepEqual(desk.errors(), [], id);
      const others = Object.entries(desk.tree()).filter(([name, text]) => text !== before[name]);
      // A draft had no address that anybody could have kept.
      if (articles.some((article) => article.id === id && article.status === "draft")) {
        assert.deepEqual(others, []);
        continue;
      }
      assert.equal(others.length, 1, `${id}: only the file in which it stands is another`);
      assert.equal((others[0]?.[1] ?? "").split(`${id}-x`).length, 2, `${id}: and there the former id alone`);
    }
  });
});

suite("renaming is refused, with the reason, and nothing is written,", () => {
  const refusals: Readonly<Record<string, (desk: Desk) => readonly [string, string, RegExp, IdKind?]>> = {
    "where nothing has the id: the nearest known one is told": () => [
      "herrings",
      "fish",
      /“herrings” is not an id.*; write herring$/,
    ],
    "where nothing of the kind has the id": () => ["herring", "fish", /“herring” is not the id of a person;/, "person"],
    "where the new id is none": () => ["herring", "Fish & Co", /“Fish & Co” is no id; .* like fish-co$/],
    "where the new id leads elsewhere in a file system": () => ["herring", "../fish", /“..\/fish” is no id/],
    "where the new id is the old one": () => ["herring", "herring", /already/],
    "where the new id is that of another of its kind": () => [
      "herring",
      "bridge-tolls",
      /“bridge-tolls” is the id of a topic that is here/,
    ],
    "where the new id is that of another record": () => [treaty, toll, new RegExp(`“${toll}” is the id of a record`)],
    "where another record had the new id before": () => {
      return [treaty, "2021-05-13-norland-herald-bridge", new RegExp(`is a former id of ${steel}`)];
    },
    "where another topic had the new id before": (desk) => {
      desk.rename("herring", "fish");
      return ["bridge-tolls", "herring", /“herring” is a former id of fish/];
    },
    "where things of several kinds have the id": (desk) => {
      desk.rename("karsund-2021-05", "herring");
      return ["herring", "fish", /is a meeting and a topic; add --kind meeting or --kind topic$/];
    },
    "where two have the id": (desk) => {
      desk.write("topics.yaml", "- id: herring", "- id: bridge-tolls");
      return ["herring", "fish", /there twice/];
    },
    "where a record can’t be parsed, which may name it": (desk) => {
      desk.write(`${questions}.md`, "topics: [bridge-tolls", "topics: [bridge-tolls]");
      return ["herring", "fish", /toll-questions\.md:\d+:\d+: front matter: .*\n.*nothing was renamed/];
    },
    "where a list can’t be parsed": (desk) => {
      desk.write("outlets.yaml", "- id: a\n  name: [b\n");
      return ["herring", "fish", /outlets\.yaml:\d+:\d+: file: /];
    },
    "where a file may be a record under a wrong name": (desk) => {
      desk.write("Draft One.md", "---\ntopics: [herring]\n---\n");
      return ["herring", "fish", /Draft One\.md:1:1: file: /];
    },
    "where the id is written with characters escaped": (desk) => {
      desk.write(`${treaty}.md`, '[strait-bridge, "h\\x65rring"]', "[strait-bridge, herring]");
      return ["herring", "fish", /bridge-treaty\.md:10:25: topics\[2\]: .*; write herring as it is/];
    },
    "where the former ids are no list": (desk) => {
      desk.write("topics.yaml", "- id: herring\n  formerly: sprat", "- id: herring");
      return ["herring", "fish", /topics\.yaml:10:13: herring\.formerly: is no list/];
    },
    "where there is no safe place for the former id": (desk) => {
      desk.write("topics.yaml", "- ? id\n  : herring", "- id: herring");
      return ["herring", "fish", /topics\.yaml:1:1: file: is laid out/];
    },
    "where the new name is that of something else": (desk) => {
      mkdirSync(join(desk.folder, "originals"));
      desk.write(`originals/${treaty}.md`, "The original.\n");
      desk.write("originals/treaty.md", "Another.\n");
      return [treaty, "treaty", /originals\/treaty\.md:1:1: file: is the original of no record/];
    },
  };
  for (const [name, prepare] of Object.entries(refusals)) {
    test(name, (context) => {
      const desk = openDesk(context);
      const [from, to, pattern, kind] = prepare(desk);
      const before = desk.tree();
      assert.throws(
        () => desk.rename(from, to, kind),
        (error) => {
          assert.ok(error instanceof RenamingError);
          assert.match([...error.problems.map(formatProblem), error.message].join("\n"), pattern);
          return true;
        },
      );
      assert.deepEqual(desk.tree(), before);
    });
  }

  test("but not for faults that have nothing to do with it", (context) => {
    const desk = openDesk(context);
    desk.write(`${questions}.md`, "topics: [no-such-topic]\nstatement: none", "topics: [bridge-tolls]");
    desk.write(`${toll}.md`, "meeting: [nowhere]", "meeting: video-link-2022-02");
    desk.rename("herring", "fish");
    assert.match(desk.tree()["topics.yaml"] ?? "", /- id: fish/);
  });

  test("and of things of several kinds the one that is asked for is renamed", (context) => {
    const desk = openDesk(context);
    desk.rename("karsund-2021-05", "herring");
    const before = desk.tree();
    desk.rename("herring", "fish", "topic");
    assert.equal(desk.tree()["meetings.yaml"], before["meetings.yaml"]);
    assert.match(desk.tree()[`${treaty}.md`] ?? "", /\nmeeting: herring\ntopics: \[strait-bridge, fish\]/);
    assert.deepEqual(desk.errors(), []);
  });
});

suite("a renaming that can’t be written", () => {
  test("leaves everything as it was, at whichever call the disk fails", (context) => {
    const [desk, whole] = [openDesk(context), openDesk(context)];
    mkdirSync(join(desk.folder, "originals"));
    desk.write(`originals/${treaty}.md`, "The original.\n");
    const before = desk.tree();
    const leftovers: string[] = [];
    let failures = 0;
    for (let calls = 0; calls < 100; calls++) {
      const { lines, message } = renameOnFailingDisk(desk, calls);
      if (lines.length > 0) {
        leftovers.push(...lines.filter((line) => line.endsWith("delete it")));
        break;
      }
      assert.match(message, /nothing was renamed: EIO/);
      assert.deepEqual(desk.tree(), before, `after ${calls} calls`);
      failures++;
    }
    assert.ok(failures > 3);
    whole.rename(treaty, "treaty");
    assert.equal(desk.tree()["treaty.md"], whole.tree()["treaty.md"]);
    assert.equal(desk.tree()["originals/treaty.md"], "The original.\n");
    assert.equal(leftovers.length, 1, "the first call whose failure does no harm is the removal of a copy");
  });

  test("says which files are neither the old nor the new ones, where it can’t put them back", (context) => {
    const desk = openDesk(context);
    let renames = 0;
    const mend = watchDisk(desk.folder, ({ name }) => {
      if (name === "renameSync" && ++renames > 1) throw Object.assign(new Error("EIO: a fault"), { code: "EIO" });
    });
    try {
      assert.throws(() => desk.rename("herring", "fish"), new RegExp(`not put back: .*${steel}.md; hidden files`));
    } finally {
      mend();
    }
    assert.match(desk.tree()[`.${steel}.md.old`] ?? "", /herring\]/);
  });
});

/** Renames the record on the treaty, while one call to the disk fails. */
function renameOnFailingDisk(
  desk: Desk,
  calls: number,
): { readonly lines: readonly string[]; readonly message: string } {
  let left = calls;
  const mend = watchDisk(desk.folder, ({ name }) => {
    if (left-- === 0) throw Object.assign(new Error(`EIO: a fault at ${name}`), { code: "EIO" });
  });
  try {
    return { lines: desk.rename(treaty, "treaty"), message: "" };
  } catch (error) {
    assert.ok(error instanceof RenamingError);
    return { lines: [], message: error.message };
  } finally {
    mend();
  }
}

suite("the command to rename", () => {
  test("prints each file that it changed, or says in a line why not and exits 1", async (context) => {
    const { folder, tree } = openDesk(context);
    const done = await runCli(["rename", "herring", "fish", folder]);
    assert.equal(done.stderr, "");
    assert.equal(
      done.stdout.replaceAll(folder, "articles"),
      `articles/${steel}.md: 1 place\narticles/${treaty}.md: 1 place\narticles/topics.yaml: 2 places\n`,
    );
    const before = tree();
    const refused = await runCli(["rename", "fish", "bridge-tolls", folder, "--kind", "topic"]);
    assert.equal(refused.status, 1);
    assert.equal(refused.stderr, "“bridge-tolls” is the id of a topic that is here; write another id\n");
    assert.deepEqual(tree(), before);
  });
});
