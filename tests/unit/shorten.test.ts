import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { shorten } from "../../src/site/shorten.ts";

suite("a text that is too long", () => {
  test("ends with a whole word, and without what parts it from the next", () => {
    assert.equal(shorten("The meetings of two", 16), "The meetings of");
    assert.equal(shorten("The meetings, of both", 14), "The meetings");
    assert.equal(shorten("The meetings of", 15), "The meetings of");
    assert.equal(shorten("Archive of correspondence", 16), "Archive of");
  });

  test("ends with a whole sign where the last space would leave little of it", () => {
    const text = `在 Putin 访问期间,${"两国领导人共同宣布将继续加强合作。".repeat(20)}`;
    assert.equal(shorten(text, 200), text.slice(0, 200).replace(/[，,]$/, ""));
    assert.equal(shorten("Donaudampfschifffahrtsgesellschaft", 16), "Donaudampfschiff");
  });

  test("ends with no half of a sign", () => {
    assert.equal(shorten("abcdefghijklmn𠮷野家", 15), "abcdefghijklmn");
    assert.equal(shorten(`abcdefghijkl${"e\u0301".repeat(9)}`, 15), "abcdefghijkle\u0301");
    assert.equal(shorten("abcdefghijkl👩‍👩‍👧‍👦 and more", 15), "abcdefghijkl");
    assert.equal(shorten(`e${"\u0301".repeat(30)}`, 16), `e${"\u0301".repeat(15)}`);
  });
});
