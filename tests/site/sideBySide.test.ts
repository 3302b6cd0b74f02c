import assert from "node:assert/strict";
import { appendFileSync, cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, suite, test } from "node:test";
import { JSDOM } from "jsdom";
import { perPage } from "../../src/site/paging.ts";
import { buildHere } from "../support/building.ts";
import { soundArchive, temporaryFolder, temporaryFolderOf } from "../support/folder.ts";

// Measures that the small archive lacks, one of them a count that grows.
const measures = `
- { id: summits, title: Meetings of Ferro and Vale, unit: meetings, description: So far., grows: true }
- { id: boats, title: Fishing boats in the harbour, unit: boats, description: Those that sounded their horns. }
- { id: free-trains, title: Years without a toll for trains, unit: years, description: From the opening on. }
`;

// What the records report of them, before their statements. One article gives two numbers of one measure.
const figures: readonly (readonly [path: string, lines: string])[] = [
  [
    "2021-05-13-norland-herald-steel-and-salt.md",
    `  - { measure: summits, value: 2, at: 9 }
  - { measure: boats, value: 30, attributedTo: the harbour office, at: 10 }
  - { measure: boats, value: 45, note: with the small ones, at: 10 }
`,
  ],
  [
    "2021-05-14-radio-sudmark-bridge-treaty.md",
    `  - { measure: summits, value: 3, at: 7 }
  - { measure: boats, value: 40, qualifier: more than, at: 7 }
`,
  ],
  [
    "2022-02-08-sund-wire-toll-agreed.md",
    `  - { measure: summits, value: 4, at: 6 }
  - { measure: free-trains, value: 10, at: 7 }
`,
  ],
];

// A reprint of the agency’s own article of the same meeting.
const reprint = `---
headline: Five per cent to cross the bridge
outlet: radio-sudmark
wire: sund-wire
published: 2022-02-10
language: en
status: published
meeting: video-link-2022-02
topics: [bridge-tolls]
people: [ama-ferro, jon-vale]
rights: { holder: Sund Wire, original: private }
figures:
  - { measure: bridge-toll, value: 0.05, at: 1 }
  - { measure: summits, value: 4, at: 4 }
---

Radio Sudmark has the agency's text on the toll, and prints five per cent for four [1].
`;

suite("side by side", () => {
  const folder = temporaryFolderOf("sideBySide");
  const content = join(folder, "articles");
  const output = join(folder, "site");
  const open = (address: string) => {
    return new JSDOM(readFileSync(join(output, address, "index.html"), "utf8")).window.document;
  };
  before(async () => {
    cpSync(soundArchive, content, { recursive: true });
    appendFileSync(join(content, "measures.yaml"), measures);
    for (const [path, lines] of figures) {
      const record = readFileSync(join(content, path), "utf8");
      writeFileSync(join(content, path), record.replace("statements:\n", `${lines}statements:\n`));
    }
    writeFileSync(join(content, "2022-02-10-radio-sudmark-toll.md"), reprint);
    await buildHere({ content, output });
  });

  test("an agency’s article and its reprint are a single source, whatever they print", () => {
    const verdicts = verdictsOf(open("meetings/video-link-2022-02"));
    assert.deepEqual(
      verdicts.filter((told) => told.includes("Both")),
      [
        "Meetings of Ferro and Vale: 1 single source Both have the text of Sund Wire.",
        "Toll: 1 single source Both have the text of Sund Wire, yet the numbers differ.",
      ],
    );
  });

  test("what differs comes first, and both numbers of an article are held against the others", () => {
    assert.deepEqual(verdictsOf(open("meetings/karsund-2021-05")), [
      "Cost of the bridge: ≠ differ A and B can’t mean the same number.",
      "Fishing boats in the harbour: ≠ differ A (30 boats) and B can’t mean the same number.",
      "Meetings of Ferro and Vale: ‖ not comparable The count grows with time, and B is the later article.",
      "Trade between Norland and Sudmark, 2020: ≈ within rounding A and B can mean the same number, rounded.",
      "Toll: 1 single source",
    ]);
  });

  test("a source is alone with nothing where there is no other", () => {
    assert.equal(open("meetings/video-link-2022-02").querySelector("#only"), null);
    const alone = [...open("meetings/karsund-2021-05").querySelectorAll("#only dl > div")].map(textOf);
    assert.deepEqual(alone, ["Topics Tolls", "Figures Toll", "People Мира Осолин", "People Strait Commission"]);
  });

  test("of many sources that are alone with something four are told, and how many more there are", async (context) => {
    const many = temporaryFolder(context);
    cpSync(soundArchive, join(many, "articles"), { recursive: true });
    const names = ["Aal", "Barsch", "Dorsch", "Hecht"];
    for (const name of names) {
      const id = name.toLowerCase();
      const outlet = `\n- { id: ${id}-post, name: ${name} Post, kind: newspaper }\n`;
      appendFileSync(join(many, "articles", "outlets.yaml"), outlet);
      appendFileSync(
        join(many, "articles", "topics.yaml"),
        `\n- { id: ${id}, title: ${name}, description: A fish. }\n`,
      );
      const article = reprint
        .replace("wire: sund-wire\n", "")
        .replace("radio-sudmark", `${id}-post`)
        .replace("bridge-tolls", id)
        .replace("video-link-2022-02", "karsund-2021-05");
      writeFileSync(
        join(many, "articles", `2022-02-10-${id}-post-fish.md`),
        article.replace(/ {2}- .*summits.*\n/, ""),
      );
    }
    await buildHere({ content: join(many, "articles"), output: join(many, "site") });
    const page = readFileSync(join(many, "site", "meetings/karsund-2021-05/index.html"), "utf8");
    const only = new JSDOM(page).window.document.querySelector("#only");
    assert.equal(only?.querySelectorAll(".exclusives > li").length, 4);
    assert.equal(
      textOf(only?.querySelector(".exclusives + .note")),
      "and 2 more sources, on the pages of their articles",
    );
    assert.equal(only?.querySelector(".exclusives + .note a")?.getAttribute("href"), "#coverage");
  });

  test("where sources differ is told on the front, with both numbers and the way to the ledger", () => {
    const differences = [...open("").querySelectorAll(".difference-list > li")].map((one) => {
      return `${textOf(one.querySelector(".label"))}: ${[...one.querySelectorAll("ul li")].map(textOf).join(", ")}`;
    });
    assert.deepEqual(differences, [
      "Cost of the bridge: €1.15 billion The Norland Herald, more than €1.3 billion Radio Sudmark, from Sund Wire",
      "Fishing boats in the harbour: 30 boats The Norland Herald, more than 40 boats Radio Sudmark, from Sund Wire",
    ]);
    assert.ok(open("").querySelector('.difference-list a[href$="/meetings/karsund-2021-05/#ledger"]'));
  });

  test("all articles of a meeting are compared, also those on the older pages of its list", async (context) => {
    const many = temporaryFolder(context);
    cpSync(content, join(many, "articles"), { recursive: true });
    const days = Array.from({ length: 2 * perPage.meeting }, (_, index) => String(index + 1).padStart(2, "0"));
    for (const day of days) {
      const article = reprint
        .replace("wire: sund-wire\n", "")
        .replace("2022-02-10", `2022-03-${day}`)
        .replace("value: 0.05", "value: 0.04");
      writeFileSync(join(many, "articles", `2022-03-${day}-radio-sudmark-toll.md`), article);
    }
    await buildHere({ content: join(many, "articles"), output: join(many, "site") });
    const page = (address: string) => new JSDOM(readFileSync(join(many, "site", address, "index.html"), "utf8"));
    const meeting = page("meetings/video-link-2022-02").window.document;
    const [first = ""] = verdictsOf(meeting);
    assert.match(first, /^Toll10 of \d+ reports: ≠ differ [A-C] \(?.*can’t mean the same number\.$/);
    const older = page("meetings/video-link-2022-02/1").window.document;
    assert.equal(older.querySelector("#ledger"), null);
    assert.match(textOf(meeting.querySelector("#ledger .section-head .note")), /^Of all \d+ articles; A to [A-Z]/);
  });

  test("each topic has a square for each article, and words for those who don’t see them", () => {
    const rows = [...open("coverage").querySelectorAll(".matrix li")].map((row) => {
      const squares = [...row.querySelectorAll(".squares > *")].map(({ textContent }) => textContent || "·").join("");
      return `${textOf(row.querySelector("a"))}${row.querySelector(".visually-hidden")?.textContent}: ${squares}`;
    });
    assert.deepEqual(rows, [
      "Herring & other fish, covered by 1, 2: 12··",
      "The bridge over the strait, covered by 1, 2: 12··",
      "Tolls, covered by 1, 3, 4: 1·34",
    ]);
  });

  test("what one source of the whole archive is alone with, reprints or not, is told with its name", () => {
    assert.deepEqual([...open("coverage").querySelectorAll("#only-figures li")].map(textOf), [
      "Years without a toll for trains Sund Wire",
    ]);
  });

  test("every verdict is explained, on pairs of numbers that led to it", () => {
    const told = [...open("about").querySelectorAll("#verdicts dl > div")].map((one) => {
      return `${textOf(one.querySelector("dt"))}: ${[...one.querySelectorAll("li")].map(textOf).join(", ")}`;
    });
    assert.deepEqual(told, [
      "≠ differ: 140 countries and 130 countries, more than 140 countries and 130 countries",
      "‖ not comparable: more than 40 meetings and 4,000 meetings",
      "≈ within rounding: $190 billion and $190.3 billion, 34% and 34.3%, about 3,000 people and 2,970 people, " +
        "nearly 200 people and 190 people",
      "= agree: a record $190 billion and $190 billion, more than 40 meetings and 42 meetings",
      "1 single source: ",
    ]);
  });
});

function verdictsOf(document: Document): string[] {
  return [...document.querySelectorAll(".ledger tbody tr")].map((row) => {
    return `${textOf(row.querySelector("th"))}: ${[...(row.querySelector(".judged")?.children ?? [])].map(textOf).join(" ")}`;
  });
}

function textOf(node: Element | null | undefined): string {
  // Neighbours stand apart on the page, where a term and its text are boxes of their own.
  const parts = node?.querySelector("dd, .note") ? [...node.children].map(({ textContent }) => textContent) : [];
  return (parts.join(" ") || (node?.textContent ?? "")).replace(/\s+/g, " ").trim();
}
