import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { element, formatXml } from "../../src/site/xml.ts";

const parser = new XMLParser({
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
});

suite("an XML document", () => {
  test("is well-formed, and says what was put into it, whatever that is", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.constantFrom("a & b", "<b>", "]]>", "<!--", '"', "'", "&amp;", "&#0;", "<![CDATA[x]]>"),
    );
    fc.assert(
      fc.property(text, (value) => {
        const written = formatXml(element("a", { b: value }, value));
        assert.equal(XMLValidator.validate(written), true);
        const { a } = parser.parse(written);
        assert.equal(a["#text"], value);
        assert.equal(a["@_b"], value);
      }),
    );
  });

  test("holds no character that XML forbids", () => {
    const forbidden = ["\0", "\b", "\u001F", "\uFFFE", "\uFFFF", "\uDC00", "\uD800x"];
    const written = element("a", { b: forbidden.join("") }, forbidden.join(""));
    assert.match(written, /^<a b="\uFFFD{7}x">\uFFFD{7}x<\/a>$/);
    assert.equal(element("a", {}, "𝔘 彭\t\n"), "<a>𝔘 彭\t\n</a>");
  });
});
