import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { FullRecord, Person } from "../../src/archive/archive.ts";
import { parseBase } from "../../src/site/address.ts";
import type { Site } from "../../src/site/site.ts";
import { groupVoices } from "../../src/site/voice.ts";

const people = ["ferro", "vale", "agent", "captain", "envoy"].map((id) => ({ id, name: id }) as Person); // all that is shown
const site = { base: parseBase("https://archive.example/"), about: { language: "en" } } as Site; // nothing else is asked of it

/** Who says it, what, and whether in quotation marks. */
type Said = readonly [speakers: string, gist: string, words?: string];

suite("who said what beside a meeting", () => {
  test("goes by speaker: those who met, alone or together, then those who said most, then by name", () => {
    const { voices, others } = group([
      [
        ["envoy", "Once."],
        ["captain", "Once."],
        ["captain", "Twice."],
        ["vale ferro", "Together."],
        ["agent", "Once."],
        ["ferro", "Alone."],
      ],
      [["ferro", "Again."]],
    ]);
    assert.deepEqual(
      voices.map(({ speakers }) => speakers.map(({ text }) => text).join(" ")),
      ["ferro", "vale ferro", "captain", "agent", "envoy"],
    );
    assert.deepEqual(
      voices[0]?.statements.map(({ letter, gist }) => `${letter}: ${gist}`),
      ["A: Alone.", "B: Again."],
    );
    assert.equal(others, "");
  });

  test("is bounded: everybody and every article has a turn, and what is quoted goes before what is not", () => {
    const said = (speaker: string, count: number): Said[] => [
      ...Array.from({ length: count }, (_, index): Said => [speaker, `Gist ${index}.`]),
      [speaker, "The last.", "in so many words"],
    ];
    const { voices, others } = group([
      [...said("ferro", 30), ...said("vale", 30)],
      said("ferro", 30),
      [["agent", "Once."]],
    ]);
    const [ferro, vale, agent] = voices.map(({ statements }) => statements);
    assert.deepEqual([ferro?.length, vale?.length, agent?.length], [11, 10, 1]);
    assert.equal(others, "72 more statements on the pages of the articles.");
    assert.equal(vale?.at(-1)?.words, "in so many words");
    assert.equal(ferro?.filter(({ letter }) => letter === "B").length, 5);
  });

  test("leaves room to a long list of articles", () => {
    const shown = (articles: number) => {
      const { voices } = group(
        Array.from({ length: articles }, (): Said[] => [
          ["ferro", "One."],
          ["ferro", "Two."],
        ]),
      );
      return voices[0]?.statements.length;
    };
    assert.deepEqual([shown(12), shown(30), shown(79)], [7, 3, 3]);
  });
});

function group(articles: readonly (readonly Said[])[]) {
  const records = articles.map((said) => ({
    article: { language: "en" },
    read: () => ({ statements: said.map(([speakers, gist, words]) => statementOf(speakers, gist, words)) }),
  })) as unknown as FullRecord[]; // nothing else is read
  const letters = articles.map((_, index) => String.fromCharCode(65 + index));
  return groupVoices(site, records, letters, people.slice(0, 2));
}

function statementOf(speakers: string, gist: string, words: string | undefined) {
  return {
    speakers: speakers.split(" ").flatMap((id) => people.find((person) => person.id === id) ?? []),
    gist,
    words,
    at: [1],
    check: undefined,
  };
}
