import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Article } from "../../src/archive/archive.ts";
import { findExclusives } from "../../src/site/exclusive.ts";

suite("what one source alone speaks of", () => {
  test("is told by the thing, not by its name: two topics of one title are two", () => {
    const [one, other] = [articleOn("first", "security-asia"), articleOn("second", "security-europe")];
    const { sources } = findExclusives([one, other], [], (article) => (article === one ? "A" : "B"));
    assert.deepEqual(sources, [
      { letters: ["A"], kinds: [{ name: "Topics", things: "Security" }] },
      { letters: ["B"], kinds: [{ name: "Topics", things: "Security" }] },
    ]);
  });

  test("is not what both speak of", () => {
    const one = articleOn("first", "security");
    const other: Article = { ...articleOn("second", "any"), topics: one.topics };
    assert.deepEqual(findExclusives([one, other], [], ({ id }) => id).sources, []);
  });
});

/** An article of an outlet of its own. */
function articleOn(id: string, topic: string): Article {
  return { id, outlet: { id }, topics: [{ id: topic, title: "Security" }], people: [] } as unknown as Article; // all that is read
}
