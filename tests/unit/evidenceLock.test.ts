import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { type Claimant, claimsOf, fingerprintClaims } from "../../src/archive/claim.ts";
import { formatEvidence, parseEvidence, type RecordEvidence } from "../../src/archive/evidence.ts";
import { judgeClaims } from "../../src/archive/judgement.ts";
import { findQuotations } from "../../src/archive/quotation.ts";
import { parseRecord } from "../../src/archive/record.ts";

const record = `---
headline: A bridge
byline: [Ida Brandt, Jo Vale]
published: 2021-05-13
language: en
status: published
meeting: karsund
rights: { holder: The Herald, original: private }
supplied: { outlet: Not named., dateline: Inferred. }
dateline: Karsund
figures:
  - { measure: trade, value: 4.2e9, period: 2020, at: 4 }
  - { measure: trade, value: 3.9e9, period: 2019, at: 4 }
  - { measure: cost, value: 7, unit: EUR, at: [5, 6] }
statements:
  - { speaker: ferro, gist: It will tie the coasts together., words: a handshake in steel, at: 3 }
  - { speaker: ferro, gist: It takes time., at: 3 }
---

She called it “a handshake in steel” [3]. Nothing else was said.
`;

function claimant(edit: (text: string) => string = (text) => text): Claimant {
  const { content } = parseRecord({ path: "a.md", text: edit(record) });
  assert.ok(content);
  return content;
}

const unitOf = () => ({ unit: "EUR" });
const claimsIn = (edit?: (text: string) => string) => claimsOf(claimant(edit), unitOf);

function sealsOf(edit?: (text: string) => string): RecordEvidence {
  const claims = Object.fromEntries(claimsIn(edit).map(({ key, fingerprint }) => [key, `${fingerprint} paragraph`]));
  return { original: "original", claims };
}

function statesAfter(edit: (text: string) => string, seals = sealsOf()): string[] {
  return [...judgeClaims(claimsIn(edit), seals)]
    .filter(([, check]) => check !== "checked")
    .map(([{ key }, check]) => `${key}: ${check}`);
}

suite("the claims of a record", () => {
  test("are all that is printed or quoted, and nothing that the archive supplied", () => {
    assert.deepEqual(
      claimsIn().map(({ key, at }) => `${key.replace(/ [\w-]{6}$/, "")} ${at.join(",")}`.trim()),
      [
        "headline",
        "byline",
        "byline #2",
        "figure trade 2020 4",
        "figure trade 2019 4",
        "figure cost 5,6",
        "statement ferro 3",
        "quotation 3",
      ],
    );
  });

  test("have a fingerprint of what is sought, where and as what: of which measure, by whom", () => {
    const prints = (edit?: (text: string) => string) => claimsIn(edit).map(({ fingerprint }) => fingerprint);
    const countChanged = (edit: (text: string) => string) =>
      prints(edit).filter((print, index) => print !== prints()[index]).length;
    assert.equal(
      countChanged((text) => text.replace("period: 2020, at: 4", "period: 2020, at: 9")),
      1,
    );
    assert.equal(
      countChanged((text) => text.replaceAll("measure: trade", "measure: commerce")),
      2,
    );
    assert.equal(
      countChanged((text) => text.replace("speaker: ferro", "speaker: [ferro, vale]")),
      1,
    );
  });

  test("are sealed as a whole with the same, so that what breaks the seal of one breaks that, too", () => {
    const edits: readonly (readonly [string, string])[] = [
      ["measure: cost", "measure: price"],
      ["speaker: ferro", "speaker: vale"],
      ["value: 7", "value: 8"],
    ];
    for (const [before, after] of edits) {
      assert.notEqual(
        fingerprintClaims(claimant((text) => text.replace(before, after))),
        fingerprintClaims(claimant()),
      );
    }
  });
});

suite("a claim that was found", () => {
  const cases: Readonly<Record<string, readonly [edit: (text: string) => string, after: readonly string[]]>> = {
    "stays checked while nothing changes": [(text) => text, []],
    "stays checked when others are put before it": [
      (text) => text.replace("figures:\n", "figures:\n  - { measure: toll, value: 1, at: 1 }\n"),
      ["figure toll: unchecked"],
    ],
    "stays checked when its gist is put otherwise": [(text) => text.replace("It will tie", "It shall tie"), []],
    "is changed when its measure is": [
      (text) => text.replace("measure: cost", "measure: price"),
      ["figure price: changed"],
    ],
    "is changed when its speaker is": [
      (text) => text.replace("speaker: ferro", "speaker: vale"),
      ["statement vale B9LEcx: changed"],
    ],
    "is changed when its period is": [
      (text) => text.replace("period: 2020", "period: 2021"),
      ["figure trade 2021: changed"],
    ],
    "is changed when its qualifier is": [
      (text) => text.replace("period: 2020", "period: 2020, qualifier: nearly"),
      ["figure trade 2020: changed"],
    ],
    "is changed when it is attributed to another": [
      (text) => text.replace("period: 2020", "period: 2020, attributedTo: the customs"),
      ["figure trade 2020: changed"],
    ],
    "is changed when its value is": [(text) => text.replace("4.2e9", "4.3e9"), ["figure trade 2020: changed"]],
    "is changed when its locator is": [(text) => text.replace("[5, 6]", "5"), ["figure cost: changed"]],
    "is changed when its unit is": [(text) => text.replace("unit: EUR", "unit: USD"), ["figure cost: changed"]],
    "is changed when its value and its measure are": [
      (text) => text.replace("measure: cost, value: 7", "measure: price, value: 8"),
      ["figure price: changed"],
    ],
    "is changed when a digest quotes otherwise": [
      (text) => text.replace("it “a handshake in steel”", "it “a handshake of steel”"),
      ["quotation: changed"],
    ],
    "leaves a new one unchecked": [
      (text) => text.replace("byline: [Ida Brandt, Jo Vale]", "byline: [Ida Brandt, Jo Vale, A. Third]"),
      ["byline #3: unchecked"],
    ],
    "is forgotten with the record's claim": [(text) => text.replace(/ {2}- \{ measure: cost.*\n/, ""), []],
  };
  for (const [name, [edit, after]] of Object.entries(cases)) {
    test(name, () => assert.deepEqual(statesAfter(edit), after));
  }

  test("is unchecked where nobody looked", () => {
    assert.ok([...judgeClaims(claimsIn(), undefined).values()].every((check) => check === "unchecked"));
  });
});

suite("a quotation in a digest", () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    "He said “one” [2].": ["one 2"],
    "“One” and “two” [4, 3].": ["One 3,4", "two 3,4"],
    "“One” [1] and “two” [2].": ["One 1", "two 2"],
    "He said “one.” Then he left [2].": ["one "],
    "He said “one,” and left [2].": ["one 2"],
    "He said “one”.\n\nHe left [2].": ["one "],
    'With "straight *marks*" [7].': ["straight marks 7"],
    "A link “one” [2](https://a.example/).": ["one "],
    "Nothing is quoted [2].": [],
  };
  for (const [digest, found] of Object.entries(cases)) {
    test(JSON.stringify(digest), () => {
      assert.deepEqual(
        findQuotations(digest).map(({ words, at }) => `${words} ${at.join(",")}`),
        found,
      );
    });
  }
});

suite("the lock of evidence", () => {
  const evidence = new Map([
    ["b", sealsOf()],
    ["a", { ...sealsOf(), whole: "whole" }],
  ]);

  test("says what was written, a claim a line, in order", () => {
    const text = formatEvidence(evidence);
    const { summary, content } = parseEvidence({ path: "lock", text });
    assert.deepEqual(summary.problems, []);
    assert.deepEqual(new Map(Object.entries(content)), evidence);
    assert.deepEqual(Object.keys(content), ["a", "b"]);
    assert.equal(formatEvidence(new Map([...evidence].reverse())), text);
    assert.equal(text.split("\n").filter((line) => line.includes("figure cost")).length, 2);
  });

  const texts: Readonly<Record<string, string>> = {
    "{}": "",
    '{"version": 1, "records": {}}': "",
    '{"version": 2, "records": {}}': "1: is no lock that this version of verify wrote",
    "[]": "1: is no lock that this version of verify wrote",
    '{"records": {"a": {"claims": 1}}}': "1: is no lock that this version of verify wrote",
    "not JSON": "1: is no lock that this version of verify wrote",
    '{\n "version": 1,\n<<<<<<< HEAD\n=======\n>>>>>>> other\n}': "3: holds both sides of a merge",
  };
  for (const [text, told] of Object.entries(texts)) {
    test(`${JSON.stringify(text)} ${told ? `is refused: ${told}` : "is sound"}`, () => {
      const { problems } = parseEvidence({ path: "lock", text }).summary;
      assert.equal(problems.map(({ line, wrong }) => `${line}: ${wrong}`).join(), told);
    });
  }
});
