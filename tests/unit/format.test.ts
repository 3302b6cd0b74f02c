import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Figure } from "../../src/archive/archive.ts";
import { isPartialDate, type PartialDate } from "../../src/archive/date.ts";
import { findNearest } from "../../src/archive/suggestion.ts";
import { parseBase, relativeBase } from "../../src/site/address.ts";
import { formatDate, formatSpan } from "../../src/site/date.ts";
import { formatFigure } from "../../src/site/quantity.ts";

suite("dates", () => {
  test("are days, months and years of the calendar and nothing else", () => {
    for (const date of ["2023-10-18", "2024-02-29", "2023-10", "1914"]) assert.ok(isPartialDate(date), date);
    for (const text of [
      "2023-02-29",
      "2023-13",
      "2023-00-01",
      "23-10-18",
      "2023-1-1",
      "2023-10-18T00:00",
      "today",
      "",
    ]) {
      assert.ok(!isPartialDate(text), text);
    }
  });

  test("are written for people, as precise as they are known", () => {
    assert.equal(formatDate(date("2023-10-18")), "18\u00a0October 2023");
    assert.equal(formatDate(date("2023-10-18"), "short"), "18\u00a0Oct 2023");
    assert.equal(formatDate(date("2023-10")), "October 2023");
    assert.equal(formatDate(date("2023")), "2023");
  });

  test("are the day that was written on both sides of Greenwich, and where a day was skipped", () => {
    const zone = process.env["TZ"];
    for (const place of ["Pacific/Apia", "Pacific/Kiritimati", "America/Los_Angeles", "America/Sao_Paulo"]) {
      process.env["TZ"] = place;
      assert.equal(formatDate(date("2011-12-30")), "30\u00a0December 2011", place);
      assert.equal(formatDate(date("2018-11-04")), "4\u00a0November 2018", place);
      assert.ok(isPartialDate("2011-12-30"), place);
    }
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  });

  test("of a span say what they share once", () => {
    assert.equal(formatSpan(date("2024-05-16"), date("2024-05-17")), "16–17\u00a0May 2024");
    assert.equal(formatSpan(date("2024-04-30"), date("2024-05-02")), "30\u00a0April – 2\u00a0May 2024");
    assert.equal(formatSpan(date("2023-12-30"), date("2024-01-02")), "30\u00a0December 2023 – 2\u00a0January 2024");
    assert.equal(formatSpan(date("2024-05"), date("2024-06")), "May 2024 – June 2024");
    assert.equal(formatSpan(date("2024-05-16"), date("2024-05-16")), "16\u00a0May 2024");
    assert.equal(formatSpan(date("2024-05-16"), undefined), "16\u00a0May 2024");
  });
});

suite("figures", () => {
  const cases: readonly [number, string, Figure["qualifier"], string][] = [
    [190e9, "USD", "record", "a record $190 billion"],
    [2.5e9, "EUR", "nearly", "nearly €2.5 billion"],
    [-3e6, "GBP", undefined, "−£3 million"],
    [12_000, "CNY", undefined, "12,000 CNY"],
    [0.343, "ratio", undefined, "34.3%"],
    [0.1 + 0.2, "ratio", undefined, "30%"],
    [140, "countries", "more than", "more than 140 countries"],
    [1400, "people", "about", "about 1,400 people"],
    [1_000_000, "people", "more than", "more than 1 million people"],
    [1.5e12, "USD", undefined, "$1.5 trillion"],
    [0, "people", undefined, "0 people"],
  ];
  for (const [value, unit, qualifier, written] of cases) {
    test(`are written as newspapers do: ${written}`, () => {
      const measure = { id: "m", title: "M", unit, description: "" } as unknown as Figure["measure"];
      assert.equal(formatFigure({ measure, value, ...(qualifier ? { qualifier } : {}) }), written);
    });
  }

  test("of one have the singular that the measure gives", () => {
    const measure = { unit: "decades", singular: "decade" } as unknown as Figure["measure"];
    assert.equal(formatFigure({ measure, value: 1, qualifier: "more than" }), "more than 1 decade");
    assert.equal(formatFigure({ measure, value: 2 }), "2 decades");
  });
});

suite("a misspelt word", () => {
  test("finds the nearest known one, and none where none is near", () => {
    const known = ["belt-and-road", "trade-energy", "military-cooperation"];
    assert.equal(findNearest("belt-and-raod", known), "belt-and-road");
    assert.equal(findNearest("TRADE-ENERGY", known), "trade-energy");
    assert.equal(findNearest("culture", known), undefined);
    assert.equal(findNearest("anything", []), undefined);
  });
});

suite("a base URL", () => {
  test("is a folder with or without a slash at its end", () => {
    for (const url of ["https://example.org/archive", "https://example.org/archive/"]) {
      const base = parseBase(url);
      assert.equal(base.path, "/archive/");
      assert.equal(base.href("/meetings/"), "/archive/meetings/");
      assert.equal(base.url("/meetings/"), "https://example.org/archive/meetings/");
    }
    assert.equal(parseBase("https://example.org").href("/"), "/");
  });

  test("is where pages are opened, with the name of each file, where they link to each other from there", () => {
    const base = relativeBase(parseBase("https://example.org/archive"));
    for (const [page, to, href] of [
      ["/", "/", "index.html"],
      ["/", "/topics/trade/", "topics/trade/index.html"],
      ["/topics/trade/", "/", "../../index.html"],
      ["/topics/trade/", "/topics/trade/", "index.html"],
      ["/topics/trade/2/", "/topics/trade.json", "../../trade.json"],
      ["/404.html", "/about/", "about/index.html"],
    ] as const) {
      assert.equal(base.seenFrom(page).href(to), href, `${page} to ${to}`);
      assert.equal(base.seenFrom(page).url("/about/"), "https://example.org/archive/about/");
    }
  });
});

function date(text: string): PartialDate {
  assert.ok(isPartialDate(text), text);
  return text;
}
