import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { paragraphsOf, parseOriginal } from "../../src/evidence/original.ts";
import { findPhrase } from "../../src/evidence/phrase.ts";

const standing: readonly (readonly [text: string, words: string, found: string])[] = [
  ["He spoke of “deep friendship” again.", "deep friendship", "deep friendship"],
  ["a ‘no‑limits’ bond", "no-limits", "no‑limits"],
  ["the war — which goes on", "war - which", "war — which"],
  ["it’s the people's", "it's the people’s", "it’s the people's"],
  ["two\u00a0 words\nhere", "two words here", "two\u00a0 words\nhere"],
  ["fr\u00adiend\u200bship", "friendship", "fr\u00adiend\u200bship"],
  ["We share the same views", "we share", "We share"],
  ["they said we share", "We share", "we share"],
  ["cafe\u0301 society", "café", "cafe\u0301"],
  ["wait… and see", "wait... and", "wait… and"],
  ["习近平强调深厚友谊。", "深厚友谊", "深厚友谊"],
];

const absent: readonly (readonly [text: string, words: string])[] = [
  ["a friendship", "friend"],
  ["befriend", "friend"],
  ["no-limits", "no limits"],
  ["Cold War", "cold war"],
  ["deep friendship", "deep  friendships"],
  ["a deep, lasting friendship", "deep lasting friendship"],
  ["growth of 5.5 percent", "5 percent"],
  ["it grew by 5.5", "grew by 5"],
  ["anything", ""],
];

suite("a phrase is found to the letter", () => {
  for (const [text, words, found] of standing) {
    test(`“${words}” in “${text}”`, () => {
      assert.deepEqual(
        findPhrase(text, words).map(({ start, end }) => text.slice(start, end)),
        [found],
      );
    });
  }
  for (const [text, words] of absent) {
    test(`“${words}” does not stand in “${text}”`, () => assert.deepEqual(findPhrase(text, words), []));
  }

  test("wherever it stands in whatever text", () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(word, { minLength: 1, maxLength: 6 }), (before, words) => {
        const phrase = words.join(" ");
        const text = `${before} “${words.join("\u00a0 ")}”`;
        assert.ok(findPhrase(text, phrase).some(({ end }) => end === text.length - 1));
      }),
    );
  });
});

suite("an original", () => {
  test("has what its copy states in front, and paragraphs that are counted from 1", () => {
    const { stated, passages, fault } = parseOriginal(
      "---\nheadline: The bridge\nbyline: A. Reporter\npublished: 2021-05-13\n---\n\n[1] One.\n\n## Between\n\n[2] Two,\nstill two.\r\n\r\nThree.\n",
    );
    assert.deepEqual([stated.headline, stated.byline, stated.published], ["The bridge", ["A. Reporter"], "2021-05-13"]);
    assert.deepEqual(passages, [
      { kind: "paragraph", text: "One.", number: 1 },
      { kind: "subheading", text: "Between" },
      { kind: "paragraph", text: "Two,\nstill two.", number: 2 },
      { kind: "paragraph", text: "Three.", number: 3 },
    ]);
    assert.equal(fault, undefined);
  });

  test("needs no front matter", () => assert.deepEqual(paragraphsOf(parseOriginal("One.\n\nTwo.")), ["One.", "Two."]));

  const faults: Readonly<Record<string, string>> = {
    "---\nheadline: One\n---\n": "has no paragraph",
    "---\nheadline: [\n---\n\nOne.\n": "has front matter that is no YAML",
    "[1] One.\n\n[3] Three.\n": "its paragraph 2 is numbered [3]",
  };
  for (const [text, wrong] of Object.entries(faults)) {
    test(`that ${wrong} is refused`, () => assert.equal(parseOriginal(text).fault?.wrong, wrong));
  }
});
