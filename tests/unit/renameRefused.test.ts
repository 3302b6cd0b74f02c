import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import type { IdKind } from "../../src/archive/id.ts";
import { formatProblem } from "../../src/archive/problem.ts";
import { RenamingError } from "../../src/curation/rename.ts";
import { runCli } from "../support/cli.ts";
import { watchDisk } from "../support/disk.ts";
import { type Desk, openDesk, questions, steel, toll, treaty } from "../support/renaming.ts";

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
