import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Article, Figure, Measure } from "../../src/archive/archive.ts";
import { claimOf } from "../../src/compare/claim.ts";
import { ledgerOf } from "../../src/compare/ledger.ts";
import type { Report } from "../../src/compare/report.ts";
import { compareClaims, findVerdict, type Verdict } from "../../src/compare/verdict.ts";
import { verdictEntry } from "../../src/site/verdict.ts";

type Quantity = number | readonly [Exclude<Figure["qualifier"], undefined>, number];

suite("of two numbers", () => {
  const cases: readonly [rule: string, a: Quantity, b: Quantity, verdict: Verdict][] = [
    ["the same number agrees with itself", 190e9, 190e9, "agree"],
    ["a sum that a double holds inexactly is the same number", 0.3, 0.1 + 0.2, "agree"],
    ["a record is a mark and no hedge", ["record", 190e9], 190e9, "agree"],
    ["a hedged number agrees with the same words", ["nearly", 200], ["nearly", 200], "agree"],
    ["“about” agrees with the number that it is about", ["about", 3000], 3000, "agree"],
    ["zero agrees with zero", 0, 0, "agree"],

    ["what a bound reaches agrees with it", ["more than", 40], 42, "agree"],
    ["“at least” and “up to” hold the number itself", ["at least", 140], 140, "agree"],
    ["two bounds agree where they reach the same numbers", ["more than", 100], ["more than", 140], "agree"],
    ["two bounds agree where they close on one another", ["more than", 40], ["less than", 50], "agree"],
    ["a bound below reaches down as one above reaches up", ["less than", 0.05], 0.045, "agree"],
    ["“up to” reaches a step down", ["up to", 200], 150, "agree"],

    ["a bound says too little of what lies far beyond it", ["more than", 40], 4000, "not comparable"],
    ["the next number of as many digits is out of reach", ["more than", 140], 150, "not comparable"],
    [
      "two bounds on one side with nothing in common don’t clash",
      ["more than", 130],
      ["more than", 140],
      "not comparable",
    ],
    ["a bound neither bears out nor rules out what is about more", ["at least", 140], ["about", 200], "not comparable"],
    ["a bound reaches by no more than half", ["more than", 100], 190, "not comparable"],
    ["a bound from above reaches down by no more than half", ["less than", 100], 3, "not comparable"],
    ["a loss of less than so much may be none", ["less than", -0.05], -0.01, "not comparable"],
    ["any number is more than nothing", ["more than", 0], 5, "not comparable"],

    ["a loss is more than another where it is larger", ["more than", -0.05], -0.052, "agree"],
    ["“about” of a loss reaches to either side", ["about", -3000], -2970, "within rounding"],
    ["“about” reaches a tenth to either side", ["about", 3000], 2970, "within rounding"],
    ["“nearly” reaches down by a tenth at most", ["nearly", 200], 190, "within rounding"],
    ["“nearly” a number can be the number, rounded", ["nearly", 200], 200, "within rounding"],
    ["“nearly” of a loss reaches towards zero", ["nearly", -200], -190, "within rounding"],
    ["two words for rounding that reach the same numbers", ["about", 3000], ["nearly", 3100], "within rounding"],
    ["a bound and “about” on the same number", ["more than", 140], ["about", 140], "within rounding"],
    ["“more than” a number can be the number, rounded", ["more than", 140], 140, "within rounding"],
    ["fewer digits are the rounding of more", 190e9, 190.3e9, "within rounding"],
    ["a share without a decimal is the rounding of one with it", 0.34, 0.343, "within rounding"],
    ["a half is rounded to either side", 34, 34.5, "within rounding"],
    ["a count in tens can be an exact one rounded", 130, 131, "within rounding"],

    ["numbers of as many digits are no roundings of each other", 130, 140, "differ"],
    ["a number below a bound is out of it", ["more than", 140], 130, "differ"],
    ["bounds that leave no number between them", ["more than", 140], ["less than", 130], "differ"],
    ["“nearly” does not go beyond its number", ["nearly", 200], 210, "differ"],
    ["“nearly” does not reach three quarters", ["nearly", 200], 150, "differ"],
    ["“about” does not reach a fifth", ["about", 3000], 3600, "differ"],
    ["a single digit is no rounding of what is a fifth larger", 2e9, 2.4e9, "differ"],
    ["a thousand is no rounding of fourteen hundred", 1000, 1400, "differ"],
    ["a gain is no loss", 3, -3, "differ"],
    ["a loss is not more than another where it is smaller", ["more than", -0.05], -0.04, "differ"],
    ["nothing is not something", 0, 1, "differ"],
  ];
  for (const [rule, a, b, verdict] of cases) {
    test(`${rule}: ${written(a)} – ${written(b)}, ${verdict}`, () => {
      const [one, other] = [claimOf(numberOf(a)), claimOf(numberOf(b))];
      assert.equal(compareClaims(one, other).verdict, verdict);
      assert.equal(compareClaims(other, one).verdict, verdict, "the order tells nothing");
    });
  }
});

suite("of several reports", () => {
  type Told = readonly [source: string, published: string, number: Quantity];
  const day = "2023-10-17";
  const later = "2023-10-18";
  const cases: readonly [rule: string, reports: readonly Told[], verdict: Verdict, reason: string][] = [
    ["one article is a single source", [["a", day, 42]], "single source", ""],
    [
      "two outlets with one wire’s text are a single source",
      [
        ["a/wire", day, 42],
        ["b/wire", day, 42],
      ],
      "single source",
      "Both have the text of WIRE.",
    ],
    [
      "an agency’s own article and a reprint are a single source, whatever they print",
      [
        ["wire", day, 42],
        ["b/wire", day, 50],
      ],
      "single source",
      "Both have the text of WIRE, yet the numbers differ.",
    ],
    [
      "three articles of one outlet are a single source",
      [
        ["a", day, 42],
        ["a", day, 42],
        ["a", day, 42],
      ],
      "single source",
      "All 3 articles are by A.",
    ],
    [
      "independent sources that give one number agree",
      [
        ["a", day, 42],
        ["b/wire", day, 42],
        ["c/wire", day, 42],
      ],
      "agree",
      "2 independent sources give the same number.",
    ],
    [
      "the pair that differs decides",
      [
        ["a", day, 130],
        ["b", day, 130],
        ["c", day, ["more than", 140]],
      ],
      "differ",
      "a and c can’t mean the same number.",
    ],
    [
      "a pair that can’t be compared weighs more than one that is rounded",
      [
        ["a", day, ["about", 42]],
        ["b", day, 42.5],
        ["c", day, ["more than", 20]],
      ],
      "not comparable",
      "a and c don’t rule each other out, but are too far apart to confirm each other.",
    ],
    [
      "rounding weighs more than agreement",
      [
        ["a", day, 190e9],
        ["b", day, 190e9],
        ["c", day, 190.3e9],
      ],
      "within rounding",
      "a and c can mean the same number, rounded.",
    ],
    [
      "agreement says by which words it is reached",
      [
        ["a", day, 42],
        ["b", day, 42],
        ["c", day, ["more than", 40]],
      ],
      "agree",
      "a and c can mean the same number.",
    ],
  ];
  for (const [rule, reports, verdict, reason] of cases) {
    test(`${rule}`, () => tells(reports.map(reportOf()), verdict, reason));
  }

  test("an article that gives two numbers stands behind both", () => {
    const article = articleOf("a", day);
    const own = [30, 45].map((value): Report => ({ article, figure: figureOf(meetings, value) }));
    const other = reportOf()(["b", day, ["more than", 40]]);
    tells([...own, other], "differ", "a (30 meetings) and b can’t mean the same number.");
    tells(own, "single source", "One article, yet the numbers differ.");
  });

  test("two articles that give the same range agree, and two of which one gives a number more do not", () => {
    const giving = (source: string, values: readonly number[]) => {
      const article = articleOf(source, day);
      return values.map((value): Report => ({ article, figure: figureOf(meetings, value) }));
    };
    const range = giving("a", [20, 30]);
    tells([...range, ...giving("b", [20, 30])], "agree", "2 independent sources give the same number.");
    tells([...range, ...giving("b", [30])], "differ", "a (20 meetings) and b can’t mean the same number.");
  });

  test("what counts different things is compared all the same, for the archive does not judge", () => {
    const [a, b] = [reportOf()(["a", day, 140]), reportOf()(["b", day, 130])];
    const noted = { ...a, figure: { ...a.figure, note: "delegations expected" } };
    tells([noted, b], "differ", "a and b can’t mean the same number.");
  });

  test("a count that grows does not contradict an earlier and smaller one", () => {
    const growing = reportOf({ ...meetings, grows: true });
    const told = "The count grows with time, and b is the later article.";
    tells([growing(["a", day, 42]), growing(["b", later, 43])], "not comparable", told);
    tells([growing(["b", later, 43]), growing(["a", day, 42])], "not comparable", told);
  });

  test("a count that grows is compared as any other where the articles are of one day, or the numbers fit", () => {
    const growing = reportOf({ ...meetings, grows: true });
    tells([growing(["a", day, 42]), growing(["b", day, 43])], "differ", "a and b can’t mean the same number.");
    tells(
      [growing(["a", day, ["more than", 40]]), growing(["b", later, 42])],
      "agree",
      "a and b can mean the same number.",
    );
  });

  test("a count that grows can’t be smaller later", () => {
    const growing = reportOf({ ...meetings, grows: true });
    const told = "The count grows with time, yet of a and b the later gives the smaller number.";
    tells([growing(["a", day, 43]), growing(["b", later, 42])], "differ", told);
  });

  test("a count that grows is not compared where nobody knows which article is the later", () => {
    const growing = reportOf({ ...meetings, grows: true });
    const told = "The count grows with time, and which of a and b is the later is not known.";
    for (const [one, other] of [
      ["2023-10", day],
      ["2023", day],
      ["2023-10", "2023-10"],
    ] as const) {
      tells([growing(["a", one, 42]), growing(["b", other, 43])], "not comparable", told);
    }
    const known = "The count grows with time, and b is the later article.";
    tells([growing(["a", "2023-03", 42]), growing(["b", "2023-10", 43])], "not comparable", known);
  });

  test("a count that grows is compared as any other where both name the period", () => {
    const growing = { ...meetings, grows: true as const };
    const [a, b] = [42, 43].map((value, at): Report => {
      const figure = { ...figureOf(growing, value), period: "2022" as NonNullable<Figure["period"]> };
      return { article: articleOf("ab"[at] ?? "", at === 0 ? day : later), figure };
    });
    assert.ok(a && b);
    tells([a, b], "differ", "a and b can’t mean the same number.");
  });
});

suite("a ledger", () => {
  const day = "2023-10-17";
  const trade = measureOf("trade", "Trade", "USD");
  const at = (source: string, measure: Measure, value: number, more: object = {}): Report => {
    return { article: articleOf(source, day), figure: { ...figureOf(measure, value), ...more } };
  };

  test("has a row for each measure, unit and period, those of a measure together", () => {
    const rows = ledgerOf([
      at("a", trade, 190e9, { period: "2022" }),
      at("a", meetings, 42),
      at("b", trade, 180e9, { period: "2021" }),
      at("b", trade, 1.2e12, { period: "2022", unit: "CNY" }),
      at("b", trade, 190e9, { period: "2022", unit: "USD" }),
      at("b", meetings, 42),
    ]);
    const told = rows.map(({ measure, period, reports, finding }) => {
      return [measure.id, period, reports.map(({ figure }) => figure.unit ?? ""), finding.verdict];
    });
    assert.deepEqual(told, [
      ["meetings", undefined, ["", ""], "agree"],
      ["trade", "2021", [""], "single source"],
      ["trade", "2022", ["CNY"], "single source"],
      ["trade", "2022", ["", "USD"], "agree"],
    ]);
  });

  test("begins with what needs a reader’s eye, and then goes by title", () => {
    const named = (title: string) => measureOf(title.toLowerCase(), title, "people");
    const [élan, fair, grain] = [named("Élan"), named("Fair"), named("Grain")];
    const rows = ledgerOf([
      at("a", grain, 1),
      at("b", grain, 2),
      at("a", fair, 5),
      at("a", élan, 3),
      at("a", meetings, 42),
      at("b", meetings, 42),
    ]);
    assert.deepEqual(
      rows.map(({ measure }) => measure.title),
      ["Grain", "Meetings", "Élan", "Fair"],
    );
  });

  test("of nothing has no row", () => assert.deepEqual(ledgerOf([]), []));
});

const meetings = measureOf("meetings", "Meetings", "meetings");

function measureOf(id: string, title: string, unit: string): Measure {
  return { id, title, unit, description: "", formerly: [], fingerprint: id } as unknown as Measure;
}

function numberOf(quantity: Quantity): Pick<Figure, "value" | "qualifier"> {
  if (typeof quantity === "number") return { value: quantity };
  const [qualifier, value] = quantity;
  return { value, qualifier };
}

function written(quantity: Quantity): string {
  return typeof quantity === "number" ? String(quantity) : quantity.join(" ");
}

function figureOf(measure: Measure, quantity: Quantity): Figure {
  return { measure, ...numberOf(quantity), at: [1], check: "unchecked" };
}

/** An article of an outlet, or of one that carries a wire's text: `a`, `b/wire`. */
function articleOf(source: string, published: string): Article {
  const [outlet, wire] = source.split("/").map((id) => ({ id, name: id.toUpperCase() }) as unknown);
  return { id: source, published, outlet, wire } as unknown as Article;
}

function reportOf(measure: Measure = meetings) {
  return ([source, published, quantity]: readonly [string, string, Quantity]): Report => {
    return { article: articleOf(source, published), figure: figureOf(measure, quantity) };
  };
}

function tells(reports: readonly Report[], verdict: Verdict, reason: string): void {
  const entry = verdictEntry(findVerdict(reports), reports, ({ id }) => id);
  assert.deepEqual([entry.verdict, entry.reason], [verdict, reason]);
}
