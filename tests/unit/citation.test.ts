import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { suite, test } from "node:test";
import { cslItem } from "../../src/site/citation/cslJson.ts";
import { parseName } from "../../src/site/citation/name.ts";
import { referencesOf } from "../../src/site/citation/reference.ts";
import type { CitedWork } from "../../src/site/citation/work.ts";
import { citedWorks } from "../support/citedWorks.ts";

/*
 * What citeproc-js 2.4.63 made of the same works, without the archive, with the styles of citationstyles.org of August
 * 2026 (APA 7, Chicago 17 notes and bibliography, MLA 9): italics between _ and _.
 */
const processed: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
  readFileSync("tests/cases/citation/processor.json", "utf8"),
);

suite("a reference is what a citation processor makes of", () => {
  for (const [name, work] of Object.entries(citedWorks)) {
    test(name, () => {
      assert.deepEqual(withoutArchive(work), { ...processed[name], ...corrected[name] });
    });
  }

  test("all of these in APA style, the archive among it", () => {
    for (const [name, work] of Object.entries(citedWorks)) {
      // The style puts an archive before the name of a site, where no reader would look for it.
      if (work.kind === "site" || corrected[name]?.["APA"]) continue;
      assert.equal(written(work)["APA"], processInApa(work), name);
    }
  });
});

/** Where the processor is not followed, and why. */
const corrected: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // It leaves a word behind a brace small.
  "signs of other languages": {
    Chicago:
      "Brandt, Ida M. “Tolls < 5 % & {More of $5_000 ~ ^ \\ #1 | 2 > 1.” _Ferro & Söhne_{1}_, October 17, 2023. https://herald.example/2023/a.",
    MLA: "Brandt, Ida M. “Tolls < 5 % & {More of $5_000 ~ ^ \\ #1 | 2 > 1.” _Ferro & Söhne_{1}_, 17 Oct. 2023, https://herald.example/2023/a.",
  },
};

suite("a reference shows in square brackets", () => {
  const work = citedWorks["a work of one author"];
  assert.ok(work);

  test("a description in place of a headline", () => {
    const described = { ...work, title: "[Talks on the toll]" };
    assert.match(written(described)["APA"] ?? "", /\[Talks on the toll\]\. _The/);
    assert.match(written(described)["MLA"] ?? "", /“\[Talks on the Toll\]\.” _The/);
  });

  test("what the archive supplied, but in APA style, which has no sign for it", () => {
    const { APA, Chicago, MLA } = written({ ...work, supplied: ["outlet", "published", "byline"] });
    assert.doesNotMatch(APA ?? "", /\[/);
    assert.match(
      Chicago ?? "",
      /^\[Brandt, Ida M\.\]\. “.*” \[_The Norland Herald_\], \[October 17, 2023\]\. Ferro & Vale/,
    );
    assert.match(MLA ?? "", /^\[Brandt, Ida M\.\]\. “.*” \[_The Norland Herald_\], \[17 Oct\. 2023\], Ferro & Vale/);
  });
});

suite("a name is parted", () => {
  const parse = (name: string, language = "en") => parseName(name, language, new Set(["Ida Press"]));

  test("where one order is possible", () => {
    const parted = {
      "Ida Brandt": ["Brandt", "Ida"],
      "J.D. Vale": ["Vale", "J. D."],
      "Jean-Luc O’Vale": ["O’Vale", "Jean-Luc"],
      "Ida M. McVale": ["McVale", "Ida M."],
      "Ursula von der Brandt": ["von der Brandt", "Ursula"],
    };
    for (const [name, [family, given]] of Object.entries(parted)) assert.deepEqual(parse(name), { family, given });
  });

  test("nowhere else: names of newsrooms, double names, and family names that come first remain as they are", () => {
    const whole = `王毅/Wang Yi/Пётр Лесной/Gabriel García Márquez/SW/Sund Wire News/Ida Press/Press Bureau/Our Reporter
      /IDA BRANDT/Ida Brandt in Karsund/Ida/Luis da Silva Santos`;
    for (const name of whole.split(/\s*\/\s*/)) assert.deepEqual(parse(name), { literal: name });
    assert.deepEqual(parse("Kovács Anna", "hu"), { literal: "Kovács Anna" });
  });
});

function withoutArchive(work: CitedWork): Readonly<Record<string, string>> {
  const { archive, page } = work;
  return Object.fromEntries(
    Object.entries(written(work)).map(([style, text]) => {
      const places = [` ${archive} (${page}).`, ` ${archive}, ${page}.`, ` ${archive}, ${page},`];
      const bare = places.reduce((left, place) => left.replace(place, ""), text);
      // Where nothing follows the archive, the comma before it goes with it.
      return [style, work.url ? bare : bare.replace(/,$/, ".")];
    }),
  );
}

function written(work: CitedWork): Readonly<Record<string, string>> {
  return Object.fromEntries(
    referencesOf(work).map(({ style, runs }) => {
      return [style, runs.map(({ text, isItalic }) => (isItalic ? `_${text}_` : text)).join("")];
    }),
  );
}

const require = createRequire(import.meta.url);

interface Processor {
  setOutputFormat(format: "text" | "html"): void;
  updateItems(ids: readonly string[]): void;
  makeBibliography(): readonly [unknown, readonly string[]];
}

interface ProcessorSystem {
  retrieveLocale(): string;
  retrieveItem(): object;
}

/** Runs the processor itself, with the style that its companion package holds. */
function processInApa(work: CitedWork): string {
  const { Engine } = require("citeproc") as { Engine: new (system: ProcessorSystem, style: string) => Processor }; // it has no types
  const read = (name: string) =>
    JSON.parse(readFileSync(require.resolve(`@citation-js/plugin-csl/lib-mjs/${name}.json`), "utf8"));
  const system = { retrieveLocale: () => read("locales")["en-US"], retrieveItem: () => cslItem(work) };
  const processor = new Engine(system, read("styles").apa);
  processor.setOutputFormat("html");
  processor.updateItems([work.id]);
  const [, [entry = ""]] = processor.makeBibliography();
  return entry
    .replace(/<\/?i>/g, "_")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&#38;", "&")
    .replaceAll("&#60;", "<")
    .replaceAll("&#62;", ">")
    .trim();
}
