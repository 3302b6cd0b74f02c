import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { eachPart, foldPhrase, holdsPhrase, type PhraseKey } from "../../src/archive/phrase.ts";

const same = [
  ["case", "No Limits", "no limits"],
  ["a hyphen", "no-limits", "no limits"],
  ["an en dash and an ellipsis", "no – limits …", "no limits"],
  ["marks at the end", "No limits!", "no limits"],
  ["quotation marks around a word", "“no” limits", "no limits"],
  ["spaces of any kind", "no\u00a0 limits", "no limits"],
  ["a plural", "dear friend", "dear friends"],
  ["a plural of y", "brotherly country", "brotherly countries"],
  ["a plural of sh", "fresh push", "fresh pushes"],
  ["a possessive", "the bridge’s cost", "bridges cost"],
  ["an article before it", "a stabilizing factor", "the stabilizing factor"],
  ["-our and -or", "good neighbours", "good neighbors"],
  ["-our within a word", "favourable winds", "favorable winds"],
  ["-ise and -ize", "a stabilising factor", "a stabilizing factor"],
  ["-isation and -ization", "modernisation of ports", "modernization of ports"],
  ["-yse and -yze", "analyse the past", "analyze the past"],
  ["-re and -er", "the centres of power", "the centers of power"],
  ["-ence and -ense", "common defence", "common defense"],
  ["-ogue and -og", "open dialogue", "open dialog"],
  ["one l or two", "well travelled", "well traveled"],
  ["a prefix with a hyphen", "close co-operation", "close cooperation"],
  ["a prefix of another kind", "a multi-polar world", "a multipolar world"],
  ["points in initials", "U.S. pressure", "US pressure"],
  ["an ampersand", "steel & salt", "steel and salt"],
  ["an accent", "a naïve hope", "a naive hope"],
  ["the width of letters", "ｎｏ limits", "no limits"],
  ["marks between thousands", "5,000 ships", "5000 ships"],
  ["a soft hyphen", "un\u00adlimited friend\u00adship", "unlimited friendship"],
] as const;

const different = [
  ["another word", "doomed to fail", "doomed to failure"],
  ["another order", "deep and lasting", "lasting and deep"],
  ["words that a rule of spelling must not make one", "the fourth bridge", "the forth bridge"],
  ["mourning and morning", "a day of mourning", "a day of morning"],
  ["words that end in s alone", "this crisis", "this crisi"],
  ["success and succes", "great success", "great succes"],
  ["a decimal point", "3.5 per cent", "35 per cent"],
] as const;

const tooLittle = [
  ["one word", "friends", "en"],
  ["one word after its article", "the friends", "en"],
  ["nothing", "", "en"],
  ["marks alone", "…!", "en"],
  ["words that everybody says", "we will do it", "en"],
  ["three signs, which are about one word", "共产党", "zh"],
  ["one word of another language", "дружба", "ru"],
] as const;

suite("two phrases are one", () => {
  for (const [what, one, other] of same) {
    test(`but for ${what}: ${one}, ${other}`, () => {
      assert.ok(foldPhrase(one, "en"));
      assert.equal(foldPhrase(one, "en"), foldPhrase(other, "en-GB"));
    });
  }

  test("in other languages but for case and marks, and never by the rules of English", () => {
    assert.equal(foldPhrase("Amitié sans limites !", "fr"), foldPhrase("« amitié sans limites »", "fr-CA"));
    assert.notEqual(foldPhrase("amitié sans limite", "fr"), foldPhrase("amitié sans limites", "fr"));
    assert.equal(foldPhrase("Дорогой друг", "ru"), foldPhrase("дорогой друг!", "ru"));
  });
});

suite("two phrases are not one", () => {
  for (const [what, one, other] of different) {
    test(`for ${what}: ${one}, ${other}`, () => assert.notEqual(foldPhrase(one, "en"), foldPhrase(other, "en")));
  }
});

suite("a phrase is too short or too common to recur where it is", () => {
  for (const [what, phrase, language] of tooLittle) {
    test(`${what}: ${phrase}`, () => assert.equal(foldPhrase(phrase, language), undefined));
  }
});

suite("a phrase stands within a longer one", () => {
  const key = (phrase: string, language = "en") => foldPhrase(phrase, language) ?? assert.fail(phrase);

  test("where its words stand there in a row", () => {
    assert.ok(holdsPhrase(key("a friendship with no limits"), key("no limits")));
    assert.ok(holdsPhrase(key("dear friends of peace"), key("dear friend")));
    assert.ok(!holdsPhrase(key("no known limits"), key("no limits")));
    assert.ok(!holdsPhrase(key("casino limits"), key("no limits")));
  });

  test("in scripts without spaces, sign by sign", () => {
    assert.ok(holdsPhrase(key("中俄合作上不封顶", "zh"), key("上不封顶", "zh")));
    assert.ok(holdsPhrase(key("限りない友情の橋", "ja"), key("友情の橋", "ja")));
    assert.ok(holdsPhrase(key("มิตรภาพที่ไร้ขีดจำกัด", "th"), key("ไร้ขีดจำกัด", "th")));
  });

  test("if and only if it is one of its parts", () => {
    const words = fc.array(fc.constantFrom("steel", "salt", "herring", "bridge"), { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(words, words, (whole, part) => {
        const [long, short] = [key(whole.join(" ")), key(part.join(" "))];
        assert.equal(partsOf(long).includes(short), holdsPhrase(long, short));
      }),
    );
  });

  test("and is passed over where nothing begins with its first two words", () => {
    const parts: PhraseKey[] = [];
    const opens = (opening: string) => opening !== "herring bridge";
    eachPart(key("steel salt herring bridge wharf"), (part) => parts.push(part), opens);
    assert.deepEqual(parts, [
      "steel salt",
      "steel salt herring",
      "steel salt herring bridge",
      "steel salt herring bridge wharf",
      "salt herring",
      "salt herring bridge",
      "salt herring bridge wharf",
      "bridge wharf",
    ]);
  });

  test("of any length, without taking long over it", () => {
    const long = key("上不封顶".repeat(2_000), "zh");
    const parts = partsOf(long);
    assert.ok(parts.includes(long));
    assert.ok(parts.length < 100_000);
  });
});

function partsOf(key: PhraseKey): PhraseKey[] {
  const parts: PhraseKey[] = [];
  eachPart(key, (part) => parts.push(part));
  return parts;
}
