import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import fc from "fast-check";
import { parseArchive } from "../../src/archive/authority.ts";
import { parsePlainYaml } from "../../src/archive/plainYaml.ts";
import { parsePlainRecord, parseUnusualRecord } from "../../src/archive/record.ts";
import { decodeText } from "../../src/archive/text.ts";
import { parseYaml } from "../../src/archive/yaml.ts";
import { soundArchive } from "../support/folder.ts";

// The quick reader may leave a text to the thorough one; it may not read one differently.
suite("what is read quickly is read as it would be thoroughly:", () => {
  test("every record of the cases", () => {
    const records = textsIn(["articles", soundArchive, ...inputs()], ".md");
    const quick = records.filter((text) => agrees(text));
    assert.ok(quick.length > 40, `${quick.length} of ${records.length} were read quickly`);
  });

  test("every authority of the cases", () => {
    const lists = textsIn(["articles", soundArchive, ...inputs()], ".yaml");
    const quick = lists.filter((text) => yamlAgrees(text));
    assert.ok(quick.length > 10, `${quick.length} of ${lists.length} were read quickly`);
  });

  test("a file that begins with the line by which editors find its schema", () => {
    const line = "# yaml-language-server: $schema=.schemas/any.schema.json\n";
    const records = textsIn([soundArchive], ".md").filter(agrees);
    assert.ok(records.length > 0 && records.every((text) => agrees(text.replace("\n", `\n${line}`))));
    const lists = textsIn([soundArchive], ".yaml").filter(yamlAgrees);
    assert.ok(lists.length > 0 && lists.every((text) => yamlAgrees(line + text)));
    assert.equal(parsePlainYaml(line), undefined, "of a file of nothing else the thorough reader tells");
  });

  test("records in which anything was put, taken away or repeated anywhere", () => {
    const sound = textsIn([soundArchive], ".md");
    const scrap = fc.constantFrom(...scraps);
    const spoiled = fc
      .tuple(
        fc.constantFrom(...sound),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), scrap)),
      )
      .map(([text, edits]) =>
        edits.slice(0, 3).reduce((now, [place, length, put]) => {
          const at = Math.floor(place * now.indexOf("\n---", 3));
          return now.slice(0, at) + put + now.slice(at + length);
        }, text),
      );
    fc.assert(
      fc.property(spoiled, (text) => {
        agrees(text);
      }),
      { numRuns: 3_000, seed: 1 },
    );
  });
});

const scraps = [
  ..."\n \t:,-[]{}'\"|>&*!%#?@`~_.0123ex\\",
  "\n  ",
  ": ",
  "- ",
  "\n- ",
  "null",
  "true",
  "0x1f",
  "1_000",
  "0o17",
  "017",
  ".5",
  "1e3",
  "<<: ",
  "é",
  "\u2028",
  "\u00a0",
  "",
];

/** Whether a record was read quickly; fails where the thorough reader has it otherwise. */
function agrees(text: string): boolean {
  const source = { path: "record.md", text };
  const quick = parsePlainRecord(source);
  if (quick) assert.deepEqual(quick, parseUnusualRecord(source), text);
  return quick !== undefined;
}

function yamlAgrees(text: string): boolean {
  const quick = parsePlainYaml(text);
  if (!quick) return false;
  const { document, complaints } = parseYaml(text);
  // What the schemas refuse in any case, the thorough reader explains.
  if (complaints.length > 0 && !("value" in parseArchive({ path: "archive.yaml", text }))) return false;
  assert.deepEqual({ value: quick.value, complaints: [] }, { value: document?.value, complaints }, text);
  return true;
}

function inputs(): string[] {
  return readdirSync("tests/cases/reading").map((name) => join("tests/cases/reading", name, "input"));
}

function textsIn(folders: readonly string[], ending: string): string[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .map((name) => join(folder, name)),
    )
    .filter((path) => statSync(path).isFile())
    .flatMap((path) => {
      const decoded = decodeText(readFileSync(path));
      return "text" in decoded ? [decoded.text] : [];
    });
}
