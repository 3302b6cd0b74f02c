import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import type { PartialDate } from "../../src/archive/date.ts";
import { estimateWidth } from "../../src/site/textWidth.ts";
import { daysOf } from "../../src/site/timeline/days.ts";
import type { TimelineEvent } from "../../src/site/timeline/event.ts";
import { markGap, type TimelineMark, type TimelinePicture, textSizes } from "../../src/site/timeline/picture.ts";
import { spread } from "../../src/site/timeline/spread.ts";
import { drawTimeline, mostOnTimeline, type Timeline } from "../../src/site/timeline/timeline.ts";

const day = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length) as PartialDate);

const meeting = fc.record({
  start: fc.oneof(partial, fc.constant("2023-10-18" as PartialDate)),
  place: fc.string({ maxLength: 40 }),
  published: fc.array(partial, { maxLength: 30 }),
  isHere: fc.boolean(),
});
type MadeUp = typeof meeting extends fc.Arbitrary<infer Made> ? Made : never;

suite("a timeline", () => {
  test("has no words that overlap others, and all of them within its frame", () => {
    fc.assert(
      fc.property(fc.array(meeting, { minLength: 2, maxLength: mostOnTimeline }), (meetings) => {
        for (const picture of picturesOf(draw(meetings))) {
          const boxes = picture.marks.map(boxOf);
          for (const [index, box] of boxes.entries()) {
            assert.ok(box.left >= 0 && box.right <= picture.width, `${box.left} to ${box.right}`);
            assert.ok(box.top >= 0 && box.bottom <= picture.height, `${box.top} to ${box.bottom}`);
            for (const other of boxes.slice(index + 1)) assert.ok(areApart(box, other));
          }
        }
      }),
      { seed: 5 },
    );
  });

  test("has marks that stand apart and in order", () => {
    fc.assert(
      fc.property(fc.array(meeting, { minLength: 2, maxLength: mostOnTimeline }), (meetings) => {
        const { wide, tall } = expect(draw(meetings));
        const across = wide.marks.map(({ x, foot }) => x + foot.x);
        const down = tall.marks.map(({ y, foot }) => y + foot.y);
        for (const places of [across, down]) {
          for (const [index, place] of places.slice(1).entries()) {
            assert.ok(place - (places[index] ?? 0) >= markGap - 1, places.join(" "));
          }
        }
      }),
      { seed: 5 },
    );
  });

  test("names all meetings of one day", () => {
    const meetings = Array.from({ length: mostOnTimeline }, () => madeUp("2023-10-18", ["2023-10-18"]));
    const { wide } = expect(draw(meetings));
    assert.equal(wide.marks.length, mostOnTimeline);
    assert.deepEqual(
      wide.tallies.map(({ text }) => text),
      [String(mostOnTimeline)],
    );
    assert.deepEqual(
      wide.graduations.map(({ text }) => text),
      ["Oct 2023"],
    );
  });

  test("shows the whole year or month of which no more is known", () => {
    const { wide } = expect(draw([madeUp("2019"), madeUp("2021-12"), madeUp("2022-06-05")]));
    const spans = [...wide.spans.matchAll(/M(\d+) \d+H(\d+)/g)].map(([, from, to]) => Number(to) - Number(from));
    const [year = 0, month = 0, oneDay = 0] = spans;
    assert.ok(year > 11 * month && month > 10 && oneDay <= 1, spans.join(" "));
    assert.match(expect(draw([madeUp("2019"), madeUp("2022-06-05")])).legend, /band/);
    assert.doesNotMatch(expect(draw([madeUp("2019-02-03"), madeUp("2022-06-05")])).legend, /band/);
  });

  test("is none of one meeting, nor of none", () => {
    assert.equal(draw([madeUp("2019")]), undefined);
    assert.equal(draw([]), undefined);
  });

  test("counts articles that stand together, and sets a stroke for each that does not", () => {
    const { wide } = expect(draw([madeUp("2019-01-01", ["2019-01-01", "2019-01-02"]), madeUp("2022", ["2022-12-30"])]));
    assert.equal(wide.strokes.match(/M/g)?.length, 2);
    assert.deepEqual(
      wide.tallies.map(({ text }) => text),
      ["2"],
    );
  });

  test("has the fingerprint of what is seen", () => {
    const at = (published: string) => expect(draw([madeUp("2010", [published]), madeUp("2023")])).fingerprint;
    assert.equal(at("2010-05-01"), at("2010-05-02"), "a day is less than a stroke is wide");
    assert.notEqual(at("2010-05-01"), at("2011-05-01"));
  });
});

test("places that are spread keep the gap and move as little as can be", () => {
  assert.deepEqual(spread([10, 10, 50], 10, 0, 100), [5, 15, 50]);
  assert.deepEqual(spread([0, 0], 10, 0, 100), [0, 10]);
  assert.deepEqual(spread([100, 100], 10, 0, 100), [90, 100]);
});

function madeUp(start: string, published: readonly string[] = []): MadeUp {
  return { start: start as PartialDate, place: "Osterwick", published: published as PartialDate[], isHere: false };
}

function draw(meetings: readonly MadeUp[]): Timeline | undefined {
  const events = meetings.map(({ start, place, published, isHere }, index): TimelineEvent => {
    const articles = published.map((date) => daysOf(date));
    const href = `/meetings/${index}/`;
    return { href, date: start, place, days: daysOf(start), isHeld: articles.length > 0, isHere, articles };
  });
  return drawTimeline(events, "The list names them.");
}

function expect(timeline: Timeline | undefined): Timeline {
  assert.ok(timeline);
  return timeline;
}

function picturesOf(timeline: Timeline | undefined): TimelinePicture[] {
  const { wide, tall } = expect(timeline);
  return [wide, tall];
}

function boxOf({ x, y, words, date, place }: TimelineMark) {
  const width = Math.max(...[date, place].map((text) => estimateWidth(text, textSizes.name)));
  const left = x + words.x - (words.isBefore ? width : 0);
  const [first, second] = words.lines;
  return { left, right: left + width, top: y + first - 12, bottom: y + second + 3 };
}

function areApart(a: ReturnType<typeof boxOf>, b: ReturnType<typeof boxOf>): boolean {
  return a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
}
