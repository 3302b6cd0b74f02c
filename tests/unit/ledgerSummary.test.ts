import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Row } from "../../src/compare/ledger.ts";
import type { Verdict } from "../../src/compare/verdict.ts";
import { summarizeLedger } from "../../src/site/ledgerSummary.ts";

/** A row by the articles that report it, a letter each, and its verdict. */
type Line = readonly [articles: string, verdict: Verdict];

const cases: readonly (readonly [lines: readonly Line[], letters: string, expected: string])[] = [
  [
    [
      ["AB", "differ"],
      ["AB", "agree"],
      ["AB", "agree"],
      ["A", "single source"],
      ["B", "single source"],
    ],
    "AB",
    "In both A and B: 3 measures; 1 differs, 2 agree. In one alone: 2.",
  ],
  [[["CE", "differ"]], "CE", "In both C and E: 1 measure, and it differs."],
  [
    [
      ["ABC", "agree"],
      ["BC", "agree"],
    ],
    "ABC",
    "In more than one article: 2 measures, and all agree.",
  ],
  [
    [
      ["ABC", "not comparable"],
      ["AB", "not comparable"],
      ["BC", "single source"],
      ["AC", "within rounding"],
    ],
    "ABC",
    "In more than one article: 4 measures; 2 are not comparable, 1 is within rounding, 1 has a single source.",
  ],
  [
    [
      ["AA", "single source"],
      ["B", "single source"],
    ],
    "AB",
    "No measure is in more than one article.",
  ],
];

suite("the sentence at the head of a ledger", () => {
  for (const [lines, letters, expected] of cases) {
    test(expected, () => assert.equal(summarizeLedger(lines.map(rowOf), [...letters]), expected));
  }
});

function rowOf([articles, verdict]: Line): Row {
  const reports = [...articles].map((article) => ({ article }));
  return { reports, finding: { verdict } } as unknown as Row; // all that is asked of it
}
