import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import type { Fingerprint } from "../../src/archive/fingerprint.ts";
import { boxOf, placeLabels } from "../../src/site/map/label.ts";
import { drawMap, type MapPicture } from "../../src/site/map/map.ts";
import type { MeetingPlace } from "../../src/site/meetingPlace.ts";

const frame = { width: 720, height: 500 };

const spot = fc.record({
  x: fc.integer({ min: 0, max: frame.width }),
  y: fc.integer({ min: 0, max: frame.height }),
  radius: fc.constantFrom(0, 9, 30),
  text: fc.string({ minLength: 1, maxLength: 30 }),
});

suite("a map", () => {
  test("has no names that overlap others, and all of them within its frame", () => {
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 30 }), (spots) => {
        const boxes = placeLabels(spots, frame).flatMap((label) => (label ? [boxOf(label)] : []));
        for (const [index, box] of boxes.entries()) {
          assert.ok(box.left >= 0 && box.right <= frame.width && box.top >= 0 && box.bottom <= frame.height);
          for (const other of boxes.slice(index + 1)) {
            const areApart = box.right <= other.left || other.right <= box.left;
            assert.ok(areApart || box.bottom <= other.top || other.bottom <= box.top);
          }
        }
      }),
      { seed: 5 },
    );
  });

  test("shows a place as a mark, a country as its area, and leaves out what it does not know", () => {
    const { marks, countries, labels } = expect([at("Osterwick", 57.7, 11.9), named("Iceland"), named("Atlantis")]);
    assert.equal(marks.length, 1);
    assert.match(countries, /^M/);
    assert.deepEqual(labels.map(({ text }) => text).sort(), ["Iceland", "Osterwick"]);
  });

  test("shows an entry of the list as a mark, even where it has the name of a country", () => {
    const { marks, countries } = expect([at("Luxembourg", 49.6, 6.1)]);
    assert.equal(marks.length, 1);
    assert.equal(countries, "");
  });

  test("is none of places that no map knows", () => {
    assert.equal(drawMap([named("Atlantis")]), undefined);
  });

  test("stays light and within its frame, however far its places are apart", () => {
    for (const places of [
      [at("One", 0, 0)],
      [at("North", 90, 0), at("South", -90, 0)],
      [at("East", 65, 179.9), at("West", 66, -179.9)],
      [at("Lima", -12, -77), at("Oslo", 60, 10.7), at("Suva", -18, 178.4), at("Perth", -32, 116)],
    ]) {
      const picture = expect(places);
      for (const { x, y } of picture.marks) {
        assert.ok(x >= 0 && x <= picture.width && y >= 0 && y <= picture.height, `${x} ${y}`);
      }
      assert.ok(gzipSync(picture.land + picture.borders).length < 3_500);
    }
  });
});

function at(name: string, latitude: number, longitude: number): MeetingPlace {
  const place = { name, latitude, longitude, also: [], fingerprint: "" as Fingerprint };
  return { ...named(name), place };
}

function named(name: string): MeetingPlace {
  return { name, place: undefined, meetings: 1, newest: [], articles: 0 };
}

function expect(places: readonly MeetingPlace[]): MapPicture {
  const picture = drawMap(places);
  assert.ok(picture);
  return picture;
}
