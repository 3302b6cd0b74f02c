import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { listFolder } from "../../src/archive/folder.ts";
import { readArchive } from "../../src/archive/reading.ts";
import { edited, moved, openDesk, questions, steel, toll, treaty } from "../support/renaming.ts";

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
          ["speaker: [ama-ferro, jon-vale]", "speaker: [ama-ferro, vale]"],
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
