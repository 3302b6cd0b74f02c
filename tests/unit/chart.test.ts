import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Figure } from "../../src/archive/archive.ts";
import { isPartialDate, type PartialDate } from "../../src/archive/date.ts";
import type { Report } from "../../src/compare/report.ts";
import { timeTicks, valueTicks } from "../../src/site/axis.ts";
import { drawChart } from "../../src/site/chart.ts";
import { type Course, findCourse } from "../../src/site/course.ts";
import type { Drawing } from "../../src/site/drawing.ts";
import { legendOf } from "../../src/site/legend.ts";

suite("the course of a measure", () => {
  test("needs three reports of two times", () => {
    const [early, late] = [report("2020-01-01", 1), report("2021-01-01", 2)];
    assert.equal(findCourse([]), undefined);
    assert.equal(findCourse([early, late]), undefined);
    assert.equal(findCourse([early, early, early]), undefined);
    assert.ok(findCourse([early, early, late]));
  });

  test("counts a year and its first day as one time, for they are drawn at one place", () => {
    assert.equal(findCourse([report("2020", 1), report("2020-01", 2), report("2020-01-01", 3)]), undefined);
  });

  test("stands at the period that a number is about, and else at the day of the article", () => {
    const { points } = courseOf(
      report("2022-03-04", 1, { period: date("2020") }),
      report("2022-03-04", 2),
      report("2022-03-05", 3),
    );
    assert.deepEqual(
      points.map(({ time }) => time),
      ["2020", "2022-03-04", "2022-03-05"],
    );
  });

  test("takes reports that say the same of the same time for one point", () => {
    const { points } = courseOf(
      report("2020-01-01", 5),
      report("2020-01-01", 5, { qualifier: "record" }),
      report("2020-01-01", 5, { qualifier: "about" }),
      report("2021-01-01", 5),
    );
    assert.deepEqual(
      points.map(({ leeway, reports }) => [leeway, reports]),
      [
        ["around", 1],
        ["none", 2],
        ["none", 1],
      ],
    );
  });

  test("looks for more of a loss below it, where the loss is larger", () => {
    const { points } = courseOf(
      report("2020-01-01", -5, { qualifier: "more than" }),
      report("2021-01-01", -5, { qualifier: "nearly" }),
      report("2022-01-01", -5),
    );
    assert.deepEqual(
      points.map(({ leeway }) => leeway),
      ["below", "above", "none"],
    );
  });

  test("is of the unit that most reports have, and leaves the others out", () => {
    const { unit, reports } = courseOf(
      report("2019-01-01", 9, { unit: "CNY" }),
      report("2020-01-01", 1),
      report("2021-01-01", 2),
      report("2022-01-01", 3),
    );
    assert.deepEqual({ unit, reports: reports.length }, { unit: "tonnes", reports: 3 });
  });
});

suite("an axis", () => {
  const values: readonly [readonly number[], readonly number[]][] = [
    [
      [40, 42, 43],
      [40, 41, 42, 43],
    ],
    [
      [190e9, 240e9],
      [180e9, 200e9, 220e9, 240e9],
    ],
    [
      [0.04, 0.05],
      [0.04, 0.045, 0.05],
    ],
    [
      [7, 7],
      [5, 10],
    ],
    [
      [0, 0],
      [-1, 0, 1],
    ],
    [
      [-3, 12],
      [-5, 0, 5, 10, 15],
    ],
  ];
  for (const [given, ticks] of values) {
    test(`has round values around ${given.join(", ")}`, () => assert.deepEqual(valueTicks(given), ticks));
  }

  const times: readonly [string, string, number, readonly string[]][] = [
    ["2023-10-17", "2023-10-18", 30, ["2023-10-17", "2023-10-18"]],
    ["2023-10-17", "2024-05-16", 30, ["2024-01", "2024-04"]],
    ["2023-10-17", "2024-05-16", 40, ["2023-11", "2024-01", "2024-03", "2024-05"]],
    ["2020", "2021", 30, ["2020", "2021"]],
    ["2013", "2024-05-16", 30, ["2014", "2016", "2018", "2020", "2022", "2024"]],
    ["1400", "2024", 25, ["1400", "1600", "1800", "2000"]],
  ];
  for (const [first, last, room, ticks] of times) {
    test(`names what begins between ${first} and ${last}, where ${room} letters have room`, () =>
      assert.deepEqual(timeTicks(date(first), date(last), room), ticks));
  }
});

suite("a chart", () => {
  const qualifiers = ["about", "more than", "at least", "less than", "up to", "nearly", "record", undefined] as const;
  const course = courseOf(
    ...qualifiers.map((qualifier, index) => report(`202${index}-05-06`, 10 + index, { qualifier })),
  );
  const words = { title: "Salt <script>", description: "“Fish” & salt" };
  const chart = drawChart(course, words);
  const elements = [...elementsOf(chart)];

  test("has a mark for each point, an open one where the number is hedged", () => {
    const fills = elements.filter(({ name }) => name === "circle").map((circle) => inherited(chart, circle, "fill"));
    assert.equal(fills.filter((fill) => fill === "var(--paper)").length, 6);
    assert.equal(fills.filter((fill) => fill === "currentColor").length, 2);
  });

  test("has an arrow up where the number may be more, and down where it may be less", () => {
    const arrows = elements
      .filter(({ attributes }) => attributes["d"]?.startsWith("M0,0L0,-24"))
      .map(({ attributes }) => attributes["transform"]?.includes("rotate(180)"));
    assert.deepEqual(arrows, [false, false, true, true, true]);
  });

  test("has a ring around what several reports say alike, and its legend explains it", () => {
    const alike = courseOf(report("2020-01-01", 5), report("2020-01-01", 5), report("2021-01-01", 5));
    const circles = [...elementsOf(drawChart(alike, words))].filter(({ name }) => name === "circle");
    assert.equal(circles.length, 3);
    assert.deepEqual(
      legendOf(alike.points).map(({ meaning }) => meaning),
      ["the number as such", "several reports alike"],
    );
  });

  test("explains the marks that it has, and none where all are plain", () => {
    assert.equal(legendOf(course.points).length, 4);
    const plain = courseOf(report("2020-01-01", 1), report("2021-01-01", 2), report("2022-01-01", 3));
    assert.deepEqual(legendOf(plain.points), []);
  });

  test("is named and described by texts of its own", () => {
    assert.equal(chart.attributes["role"], "img");
    const named = chart.attributes["aria-labelledby"]?.split(" ").map((id) => {
      return elements.find(({ attributes }) => attributes["id"] === id)?.children[0];
    });
    assert.deepEqual(named, [words.title, words.description]);
  });

  test("holds nothing that a policy against inline styles forbids", () => {
    for (const { name, attributes } of elements) {
      assert.notEqual(name, "style");
      for (const attribute of Object.keys(attributes)) assert.doesNotMatch(attribute, /^(style|on)/);
    }
  });

  test("is the same on every run, in every time zone", () => {
    const zone = process.env["TZ"];
    for (const place of ["Pacific/Apia", "America/Los_Angeles"]) {
      process.env["TZ"] = place;
      assert.deepEqual(drawChart(course, words), chart, place);
    }
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  });
});

function report(published: string, value: number, figure: Partial<Record<keyof Figure, unknown>> = {}): Report {
  // A report of which only these are looked at.
  return {
    article: { published: date(published) },
    figure: { value, measure: { unit: "tonnes" }, ...figure },
  } as Report;
}

function courseOf(...reports: readonly Report[]): Course {
  return findCourse(reports) ?? assert.fail("no course");
}

function date(text: string): PartialDate {
  assert.ok(isPartialDate(text), text);
  return text;
}

function* elementsOf(drawing: Drawing): Generator<Drawing> {
  yield drawing;
  for (const child of drawing.children) if (typeof child !== "string") yield* elementsOf(child);
}

/** An attribute of an element, or of what holds it. */
function inherited(root: Drawing, element: Drawing, name: string): string | undefined {
  const parent = [...elementsOf(root)].find(({ children }) => children.includes(element));
  return element.attributes[name] ?? (parent && inherited(root, parent, name));
}
