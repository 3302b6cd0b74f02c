import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { formatEvidence } from "../../src/archive/evidence.ts";
import { evidenceFile, listFolder } from "../../src/archive/folder.ts";
import { isOfProof } from "../../src/archive/proof.ts";
import { readArchive } from "../../src/archive/reading.ts";
import { verifyArchive } from "../../src/evidence/verify.ts";
import { soundArchive, soundOriginals } from "../support/folder.ts";
import { edited, moved, openDesk, questions, steel, toll, treaty } from "../support/renaming.ts";

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
      `articles/${toll}.md: 3 places`,
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
        ["speaker: [ama-ferro, jon-vale]", "speaker: [ama-ferro, vale]"],
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

  test("renames its original as a link where it is one, whether or not the link leads to anything", (context) => {
    for (const text of [undefined, "The original.\n"]) {
      const desk = openDesk(context);
      mkdirSync(join(desk.folder, "originals"));
      const target = join("..", "..", "kept.md");
      if (text !== undefined) writeFileSync(join(desk.folder, "..", "kept.md"), text);
      symlinkSync(target, join(desk.folder, "originals", `${steel}.md`));
      desk.rename(steel, "steel");
      assert.deepEqual(readdirSync(join(desk.folder, "originals")), ["steel.md"]);
      assert.equal(readlinkSync(join(desk.folder, "originals", "steel.md")), target);
    }
  });

  test("keeps what was found in its original, and what was found of a renamed measure or speaker", (context) => {
    const desk = openDesk(context);
    desk.write(evidenceFile, readFileSync(join(soundArchive, evidenceFile), "utf8"));
    const before = desk.tree()[evidenceFile] ?? "";
    assert.ok(desk.rename(steel, "steel").includes("articles/evidence.lock.json: 1 place"));
    assert.ok(desk.rename("bridge-cost", "price").includes("articles/evidence.lock.json: 2 places"));
    assert.ok(desk.rename("jon-vale", "vale").includes("articles/evidence.lock.json: 1 place"));
    const places = (text: string) => text.match(/ [\w-]{22}"/g)?.sort();
    const after = desk.tree()[evidenceFile] ?? "";
    assert.deepEqual(places(after), places(before));
    assert.match(after, /"steel": \{[^}]*"figure price": [^}]*\}\}\n \}\n\}\n$/);
    assert.match(after, /"statement vale /);
    assert.deepEqual(desk.errors(), []);
    const { problems } = readArchive(listFolder(desk.folder), "with-drafts");
    assert.deepEqual(problems.filter(isOfProof), []);
  });

  test("seals what was found of a renamed measure or speaker as verify would now", (context) => {
    const desk = openDesk(context);
    cpSync(soundOriginals, join(desk.folder, "originals"), { recursive: true });
    desk.write(evidenceFile, readFileSync(join(soundArchive, evidenceFile), "utf8"));
    for (const id of ["bridge-cost", "trade", "jon-vale", "mira-osolin", steel]) desk.rename(id, `new-${id}`);
    const { evidence, failures } = verifyArchive(desk.folder, join(desk.folder, "originals"));
    assert.deepEqual(failures, []);
    assert.equal(desk.tree()[evidenceFile], formatEvidence(evidence));
  });

  test("gives no seal to what was changed since its check, and takes none from what stands beside it", (context) => {
    const desk = openDesk(context);
    desk.write(evidenceFile, readFileSync(join(soundArchive, evidenceFile), "utf8"));
    desk.write(`${treaty}.md`, "value: 1.4e9", "value: 1.3e9");
    desk.write(`${steel}.md`, "speaker: jon-vale", "speaker: ama-ferro");
    const unproven = () => {
      const { problems } = readArchive(listFolder(desk.folder), "with-drafts", undefined, "strict");
      const concerned = problems.filter(({ file }) => file.includes(steel) || file.includes(treaty));
      return concerned.map(({ field, wrong }) => `${field}: ${wrong}`);
    };
    const before = unproven();
    assert.equal(before.length, 2);
    for (const id of ["bridge-cost", "jon-vale", "ama-ferro"]) desk.rename(id, `new-${id}`);
    assert.deepEqual(unproven(), before);
  });

  test("makes no seal valid again that is left over from another thing of that id", (context) => {
    const desk = openDesk(context);
    desk.write(evidenceFile, readFileSync(join(soundArchive, evidenceFile), "utf8"));
    desk.write("measures.yaml", "- id: commerce", "- id: trade");
    for (const record of [steel, treaty]) desk.write(`${record}.md`, "measure: commerce", "measure: trade");
    desk.rename("commerce", "trade");
    const { problems } = readArchive(listFolder(desk.folder), "with-drafts", undefined, "strict");
    const unproven = problems.filter(({ file, write }) => file.includes(treaty) && write === "run npm run verify");
    assert.equal(unproven.length, 1);
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
