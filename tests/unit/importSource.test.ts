import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { OutletRecord } from "../../src/archive/schema/authority.ts";
import { sourceTest } from "../../src/import/agency.ts";
import { findArticle } from "../../src/import/article.ts";
import { nothingStated } from "../../src/import/copy.ts";
import { parsePage } from "../../src/import/page.ts";
import { parsePaste } from "../../src/import/paste.ts";
import { findSources } from "../../src/import/source.ts";

const outlets = [
  { id: "quay-times", name: "The Quay Times", kind: "newspaper", homepage: "https://quay.example/" },
  { id: "el-faro", name: "El Faro", also: ["Diario El Faro"], kind: "newspaper" },
].map((one) => OutletRecord.parse(one));
const isSource = sourceTest(outlets.flatMap(({ name, also }) => [name, ...also]));

const title = "Kettles sing in the harbour of Karsund";
const address = "https://quay.example/2023/kettles";
const text = [
  "The two leaders met on Wednesday in Karsund and talked for three hours about the treaty on the bridge.",
  "The fleets of the two countries landed more than 4.5 million tonnes last year, the commission says.",
  "A second round of talks is expected in the autumn, when the parliaments will have voted on the treaty.",
];

suite("the day and the outlet are both found in a line that holds them,", () => {
  const lines: Readonly<Record<string, string>> = {
    "The Quay Times, October 18, 2023": "quay-times",
    "The Quay Times - October 18, 2023": "quay-times",
    "Quay Times | October 18, 2023": "quay-times",
    "October 18, 2023 - The Quay Times": "quay-times",
    "El Faro, October 18, 2023": "el-faro",
    "Diario El Faro (18 de octubre de 2023)": "el-faro",
  };
  for (const [line, outlet] of Object.entries(lines)) {
    test(line, () => {
      const heads = [
        [line, title, "By Ada Sample"],
        [title, line, "By Ada Sample"],
        [title, "By Ada Sample", line],
      ];
      for (const head of heads) {
        const { headline, byline, dateline, published, sources } = read([...head, ...text]);
        assert.deepEqual(
          [headline, byline, dateline, published?.date, sources.outlet, sources.outletReason],
          [title, ["Ada Sample"], "", "2023-10-18", outlet, ""],
        );
      }
    });
  }

  test("and the day beside any name", () => {
    const unknown = read([title, "The Harbour Post of Sund, October 18, 2023", ...text]);
    assert.equal(unknown.published?.date, "2023-10-18");
    assert.deepEqual(unknown.sources.unknown, ["The Harbour Post of Sund"]);
    const unmarked = read(["Diario Muelle de la Villa, 18 de octubre de 2023", title, ...text]);
    assert.deepEqual([unmarked.headline, unmarked.published?.date], [title, "2023-10-18"]);
    const signed = read([title, "Ada Sample | October 18, 2023", ...text]);
    assert.deepEqual([signed.byline, signed.published?.date, signed.dateline], [["Ada Sample"], "2023-10-18", ""]);
  });
});

suite("why an outlet is taken for the article's", () => {
  const reasonOf = (lines: readonly string[]) => {
    const { outlet, outletReason } = read(lines).sources;
    return [outlet, outletReason];
  };

  test("is not told where a line is its name", () => {
    assert.deepEqual(reasonOf(["The Quay Times", title, "By Ada Sample", ...text, address]), ["quay-times", ""]);
    assert.deepEqual(reasonOf([title, "By Ada Sample", ...text, "El Faro"]), ["el-faro", ""]);
  });

  test("names all places in which the copy has it", () => {
    const named = (...places: readonly string[]) => [
      "quay-times",
      `The copy names The Quay Times only in ${places.join(" and in ")}.`,
    ];
    const inAddress = "the address of the page, quay.example";
    const inRights = "the line that tells the rights";
    assert.deepEqual(reasonOf([title, ...text, address]), named(inAddress));
    assert.deepEqual(reasonOf([title, ...text, "© 2023 The Quay Times", address]), named(inRights, inAddress));
    assert.deepEqual(
      reasonOf([title, ...text, "Source: The Quay Times", address]),
      named("a line beside the article", inAddress),
    );
    assert.deepEqual(sourcesOfPage(title, "<footer><p>© 2023 The Quay Times</p></footer>"), named(inRights));
  });

  test("is not told where the title of a page names it, whatever stands before it there", () => {
    for (const printed of ["Kettles sing - El Faro", `${title} | Harbour | El Faro`, "El Faro - Kettles sing"]) {
      assert.deepEqual(sourcesOfPage(printed, ""), ["el-faro", ""], printed);
    }
    assert.deepEqual(sourcesOfPage("Kettles sing", ""), [undefined, "The copy does not name the outlet."]);
  });
});

function read(lines: readonly string[]) {
  const article = findArticle(parsePaste(lines.join("\n\n")), nothingStated, isSource);
  return { ...article, sources: findSources(article, outlets) };
}

function sourcesOfPage(printed: string, foot: string) {
  const paragraphs = text.map((one) => `<p>${one}</p>`).join("");
  const page = `<!doctype html><title>${printed}</title><article><h1>${title}</h1><p>By Ada Sample</p>${paragraphs}</article>${foot}`;
  const { blocks, stated } = parsePage(page, isSource);
  const { outlet, outletReason } = findSources(findArticle(blocks, stated, isSource), outlets);
  return [outlet, outletReason];
}
