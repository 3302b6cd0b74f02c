import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-ris";
import { type Creator, parse } from "@retorquere/bibtex-parser";
import { formatBiblatex } from "../../src/site/citation/biblatex.ts";
import { formatCslJson } from "../../src/site/citation/cslJson.ts";
import type { CitedName } from "../../src/site/citation/name.ts";
import { formatRis } from "../../src/site/citation/ris.ts";
import type { CitedWork } from "../../src/site/citation/work.ts";
import { citedWorks } from "../support/citedWorks.ts";

// Each under an id of its own, as in an archive.
const works = Object.values(citedWorks).map(
  (work, at): CitedWork => ({ ...work, id: `${work.id}-${at}` as typeof work.id }),
);
const [work] = works;
assert.ok(work);

suite("BibLaTeX, read by another’s parser,", () => {
  const { entries, errors } = parse(formatBiblatex(works), { sentenceCase: false });

  test("has every work with all that was written", () => {
    assert.deepEqual(errors, []);
    assert.equal(entries.length, works.length);
    for (const [at, { key, fields }] of entries.entries()) {
      const { id, title, names, outlet, published, url, archive, page }: CitedWork = works[at] ?? work;
      assert.equal(key, id);
      assert.equal(fields["title"], title);
      assert.deepEqual((fields["author"] ?? []).map(nameOf), names);
      assert.equal(fields["journaltitle"] ?? fields["organization"] ?? "", outlet);
      assert.equal(fields["date"], published);
      assert.equal(fields["url"], url);
      assert.equal(fields["library"], `${archive}, ${page}`);
    }
  });

  test("calls a piece of a periodical an article of that subtype, and any other a page of the web", () => {
    const typeOf = (name: string) => {
      const { type, fields } = parse(formatBiblatex([citedWorks[name] ?? work])).entries[0] ?? {};
      return [type, fields?.["entrysubtype"]];
    };
    assert.deepEqual(typeOf("no author"), ["article", "newspaper"]);
    assert.deepEqual(typeOf("a magazine"), ["article", "magazine"]);
    assert.deepEqual(typeOf("a broadcaster’s site"), ["online", undefined]);
    assert.deepEqual(typeOf("an unknown outlet"), ["online", undefined]);
    assert.match(formatBiblatex([{ ...work, outlet: "", url: undefined }]), /^@misc\{/);
  });

  test("is no other entry, whatever braces a record holds", () => {
    const hostile = "}, x = {1}} @article{evil, title = {\\input{/etc/passwd}";
    const told = parse(formatBiblatex([{ ...work, title: hostile, url: "https://herald.example/}{%7B?a=%25#b_c~d" }]));
    assert.equal(told.entries.length, 1);
    assert.equal(told.entries[0]?.fields["title"], hostile);
    assert.equal(told.entries[0]?.fields["url"], "https://herald.example/%7D%7B%7B?a=%25#b_c~d");
  });
});

suite("RIS, read by another’s parser,", () => {
  test("has every work with all its authors, whatever their script", () => {
    const items = new Cite(formatRis(works)).data;
    assert.equal(items.length, works.length);
    for (const [at, item] of items.entries()) {
      const { id, title, names, outlet, url, language, archive }: CitedWork = works[at] ?? work;
      assert.equal(item["id"], id);
      assert.equal(item["title"], title);
      // That parser takes the authors of a newspaper for reporters, and their names for one part.
      const authors = names.map((name) => ("literal" in name ? name.literal : `${name.family}, ${name.given}`));
      if (works[at]?.kind !== "magazine") assert.deepEqual([item["reporter"] ?? []].flat(), authors);
      assert.equal(item["container-title"] ?? "", outlet);
      assert.equal(item["URL"], url);
      assert.equal(item["language"], language);
      assert.equal(item["source"], archive);
    }
  });

  test("has a line for each author, the date as far as it is known, and the line ends of the format", () => {
    const [, two, month, year] = ["no author", "two authors", "a month", "a year"].map((name) =>
      formatRis([citedWorks[name] ?? work]),
    );
    assert.equal(two?.match(/^AU {2}- /gm)?.length, 2);
    assert.match(two ?? "", /^TY {2}- NEWS\r\nID {2}- .*\r\nDA {2}- 2023\/10\/17\/\r\n.*ER {2}- \r\n\r\n$/s);
    assert.match(month ?? "", /^DA {2}- 2023\/09\/\/\r$/m);
    assert.match(year ?? "", /^DA {2}- 2023\/\/\/\r$/m);
  });
});

test("CSL-JSON, read by another’s parser, is what was written", () => {
  const written = JSON.parse(formatCslJson(works));
  const read = new Cite(written, { forceType: "@csl/list+object" }).data.map(({ _graph, ...item }) => item);
  assert.deepEqual(read, written);
  assert.deepEqual(written[0].issued, { "date-parts": [[2023, 10, 17]] });
});

test("a note tells whose text it is, and what the archive supplied", () => {
  const [item] = JSON.parse(formatCslJson([{ ...work, wire: "Sund Wire", supplied: ["outlet", "published"] }]));
  assert.equal(item.note, "Text by Sund Wire. Supplied by the archive, or left unknown: outlet, published.");
});

/** A name as that parser tells it, who takes particles for a part of their own. */
function nameOf({ name, prefix, lastName = "", firstName = "" }: Creator): CitedName {
  if (name !== undefined) return { literal: name };
  return { family: prefix ? `${prefix} ${lastName}` : lastName, given: firstName };
}
