import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { parseDigest } from "../../src/archive/digest.ts";
import { findQuotations } from "../../src/archive/quotation.ts";
import { StatementRecord } from "../../src/archive/schema/statement.ts";

const pairs =
  '“” ‟” "" „“ „” ”” «» »« »» ‚‘ ‹› ›‹ 「」 『』 ＂＂ &ldquo;&rdquo; &quot;&quot; &laquo;&raquo; &#x201e;&#8220;';

suite("a quotation", () => {
  for (const pair of pairs.split(" ")) {
    const half = pair.length / 2;
    const [open, close] = pair.startsWith("&")
      ? [pair.slice(0, pair.indexOf(";") + 1), pair.slice(pair.indexOf(";") + 1)]
      : [pair.slice(0, half), pair.slice(half)];

    test(`between ${open} and ${close} is held against its paragraph, and may not be long`, () => {
      const digest = `& She called it ${open}a handshake in steel${close} [3]. They left. Then ${open}no more${close} came [4].`;
      assert.deepEqual(findQuotations(digest), [
        { words: "a handshake in steel", at: [3], offset: digest.indexOf(open) },
        { words: "no more", at: [4], offset: digest.indexOf(open, digest.indexOf("Then")) },
      ]);
      const long = `She said: ${open}we shall sail for as long as anybody comes${close}.`;
      assert.deepEqual(
        parseDigest(long).notes.filter(({ severity }) => severity === "error"),
        [
          {
            severity: "error",
            wrong: "a quotation has 9 words",
            write: "quote fewer than 8",
            offset: long.indexOf(open),
          },
        ],
      );
    });
  }

  test("in Chinese has its length by its signs, and no locator of the next sentence", () => {
    const digest = "他称之为「钢铁般的握手」。随后双方签字[4]。代表团说「再见」[5]。又说「不远了。」[6]";
    assert.deepEqual(
      findQuotations(digest).map(({ words, at }) => [words, at]),
      [
        ["钢铁般的握手", []],
        ["再见", [5]],
        ["不远了", [6]],
      ],
    );
    const long = parseDigest("他说：「两国领导人在签字仪式后共同宣布将继续加强合作」[3]。");
    assert.ok(long.notes.some(({ wrong }) => wrong === "a quotation has 11 words"));
  });

  test("is not what stands between apostrophes, nor between entities that Markdown shows as they are", () => {
    assert.deepEqual(findQuotations("The sailors’ ferry wasn’t ‘late’, and the lorries’ was. \\&quot;No\\&quot;"), []);
  });
});

test("a statement’s phrase has fewer than eight words in any script, and no marks around it", () => {
  const faultsOf = (words: string) => {
    return StatementRecord.safeParse({ speaker: "a", gist: "It goes on.", words, at: 1 }).error?.issues.map(
      ({ message }) => message,
    );
  };
  assert.deepEqual(faultsOf("两国领导人在签字仪式后共同宣布将继续加强合作"), ["the phrase has 11 words"]);
  assert.equal(faultsOf("钢铁般的握手"), undefined);
  for (const words of ["«a handshake»", "„a handshake“", "「握手」", "‹a handshake›"]) {
    assert.deepEqual(faultsOf(words), ["stands in quotation marks"]);
  }
});
