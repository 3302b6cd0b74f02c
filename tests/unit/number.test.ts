import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { findNumbers } from "../../src/import/number.ts";

suite("numbers in a text", () => {
  const cases: Readonly<Record<string, string>> = {
    "a record $190 billion last year": "190e9 USD record",
    "US$2bn in aid": "2e9 USD",
    "rose by 34.3%": "0.343 ratio",
    "some 12 percent of it": "0.12 ratio about",
    "had met 42 times": "42 times",
    "delegations from more than 140 countries": "140 countries more than",
    "killing 1,400 people": "1400 people",
    "the leaders’ 43rd meeting": "43 meeting",
    "nearly two decades": "2 decades nearly",
    "in October 2023": "",
    "on 18 October, at 14:05": "",
    "since 2013": "",
  };
  for (const [text, expected] of Object.entries(cases)) {
    test(`“${text}” ${expected ? "is read" : "is none"}`, () => {
      const found = findNumbers(text).map(({ value, unit, qualifier }) =>
        [value, unit, qualifier].filter(Boolean).join(" "),
      );
      assert.deepEqual(found.join("; "), expected);
    });
  }

  test("are never read out of any text as what is no number", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const { value } of findNumbers(text)) assert.ok(Number.isFinite(Number(value)), `${text}: ${value}`);
      }),
    );
  });
});
