import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, suite, test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import type { Article, Place } from "../../src/archive/archive.ts";
import { listFolder } from "../../src/archive/folder.ts";
import { readArchive } from "../../src/archive/reading.ts";
import type { PublishedArticle } from "../../src/site/data/published.ts";
import { volumesOf } from "../../src/site/data/volume.ts";
import { planData } from "../../src/site/pages/data.ts";
import { planSite } from "../../src/site/site.ts";
import { buildHere } from "../support/building.ts";
import { readTree } from "../support/files.ts";
import { soundArchive, temporaryFolderOf } from "../support/folder.ts";
import { makeOddArchive, odd } from "../support/oddArchive.ts";

const base = "https://archive.example/papers/";

type Row = Readonly<Record<string, string>>;

suite("the data of an archive", () => {
  const folder = temporaryFolderOf("data");
  const output = join(folder, "site");
  const content = makeOddArchive(join(folder, "articles"));
  const read = (path: string) => readFileSync(join(output, path), "utf8");
  const rowsOf = (path: string) => parse(read(path), { bom: true, columns: true, record_delimiter: "\r\n" }) as Row[];
  const { archive } = readArchive(listFolder(content), "published-only");
  assert.ok(archive);
  const { articles, recordOf } = archive;
  before(() => buildHere({ content, output, baseUrl: base }));

  test("are JSON that their schema lets through, file by file", () => {
    const schema = JSON.parse(read("data/schema.json"));
    assert.equal(schema.$id, `${base}data/schema.json`);
    const ajv = new Ajv2020({ allErrors: true, strict: true, formats: { iri: true } });
    const validate = ajv.compile(schema);
    const paths = Object.keys(readTree(output)).filter((path) => /(?<!\.csl)\.json$/.test(path));
    const others = ["feed.json", "data/schema.json", "search/filters.json", "pagefind/pagefind-entry.json"];
    const files = paths.filter((path) => !others.includes(path));
    assert.equal(files.length, 2 + 6 + 1 + archive.meetings.length + archive.topics.length);
    for (const path of files) {
      const file = JSON.parse(read(path));
      assert.ok(validate(file), `${path}: ${ajv.errorsText(validate.errors)}`);
    }
  });

  test("have a schema that refuses what is amiss", () => {
    const validate = new Ajv2020({ formats: { iri: true } }).compile(JSON.parse(read("data/schema.json")));
    const file = JSON.parse(read("data/articles-2021.json"));
    const [first] = file.articles;
    for (const change of [
      { published: 2021 },
      { figures: [{}] },
      { headline: "" },
      { status: "draft" },
      { id: undefined },
    ]) {
      assert.ok(!validate(JSON.parse(JSON.stringify({ ...file, articles: [{ ...first, ...change }] }))));
    }
    assert.ok(!validate({ ...file, more: [] }));
  });

  test("hold every article with all that its record holds, in the file of its year and in that of its meeting", () => {
    for (const article of articles) {
      const record = recordOf(article);
      const details = record.read();
      const year = article.published.slice(0, 4);
      const found = [`data/articles-${year}.json`, `meetings/${article.meeting.id}.json`].map((path) => {
        const file = JSON.parse(read(path)) as { articles: readonly PublishedArticle[] };
        return file.articles.find(({ id }) => id === article.id);
      });
      assert.deepEqual(found[0], found[1]);
      const [published] = found;
      assert.equal(published?.headline, article.headline);
      assert.equal(published?.outlet, article.outlet?.id);
      assert.equal(published?.page, `${base}articles/${article.id}/`);
      assert.equal(published?.digest, record.readDigest());
      assert.deepEqual(published?.supplied, details.supplied);
      assert.deepEqual(published?.corrections, details.corrections);
      const measured = details.figures.map(({ measure, ...figure }) => ({ ...figure, measure: measure.id }));
      assert.deepEqual(published?.figures, JSON.parse(JSON.stringify(measured)));
      assert.deepEqual(
        published?.statements.map(({ speaker, gist, check }) => ({ speaker, gist, check })),
        details.statements.map(({ speakers, gist, check }) => ({ speaker: speakers.map(({ id }) => id), gist, check })),
      );
    }
  });

  test("hold the same as tables, which a parser of CSV reads cell by cell", () => {
    const rows = ["2021", "2022"].flatMap((year) => rowsOf(`data/articles-${year}.csv`));
    assert.deepEqual(
      rows.map(({ id }) => id),
      articles.map(({ id }) => id),
    );
    for (const [index, article] of articles.entries()) {
      const { url = "" } = article;
      const { digest } = recordOf(article).read();
      assert.equal(unarmed(rows[index]?.["headline"]), article.headline);
      assert.equal(rows[index]?.["outlet"], article.outlet?.id ?? "");
      assert.equal(rows[index]?.["topics"], article.topics.map(({ id }) => id).join("; "));
      assert.equal(rows[index]?.["supplied"], article.supplied.join("; "));
      assert.equal(rows[index]?.["url"], url);
      assert.equal(rows[index]?.["lead"], digest.lead);
    }
    const figures = articles.flatMap((article) => recordOf(article).read().figures);
    const figureRows = ["2021", "2022"].flatMap((year) => rowsOf(`data/figures-${year}.csv`));
    assert.deepEqual(
      figureRows.map(({ measure, value, unit, paragraphs, check, note }) => ({
        measure,
        value,
        unit,
        paragraphs,
        check,
        note,
      })),
      figures.map(({ measure, value, unit, at, check, note = "" }) => {
        const armed = /^[+]/.test(note) ? `'${note}` : note;
        return {
          measure: measure.id,
          value: String(value),
          unit: unit ?? measure.unit,
          paragraphs: at.join("; "),
          check,
          note: armed,
        };
      }),
    );
    const statements = articles.flatMap((article) => recordOf(article).read().statements);
    const statementRows = ["2021", "2022"].flatMap((year) => rowsOf(`data/statements-${year}.csv`));
    assert.deepEqual(
      statementRows.map(({ speakers, gist, words, check }) => ({ speakers, gist: unarmed(gist), words, check })),
      statements.map(({ speakers, gist, words = "", check = "" }) => {
        return { speakers: speakers.map(({ id }) => id).join("; "), gist, words, check };
      }),
    );
  });

  test("keep a spreadsheet from running what a headline or a note says, and leave numbers as they are", () => {
    const row = rowsOf("data/articles-2021.csv").find(({ id }) => id === odd.id);
    assert.equal(row?.["headline"], `'${odd.headline}`);
    const figure = rowsOf("data/figures-2021.csv").find(({ article }) => article === odd.id);
    assert.equal(figure?.["value"], "-3.5");
    assert.equal(figure?.["attributed_to"], "'-1 a");
    assert.equal(figure?.["note"]?.charAt(0), "'");
  });

  test("hold the lists as tables and as JSON", () => {
    for (const list of ["meetings", "topics", "people", "outlets", "measures"] as const) {
      const file = JSON.parse(read(`data/${list}.json`)) as Readonly<
        Record<string, readonly { readonly id: string }[]>
      >;
      const expected: readonly string[] = archive[list].map(({ id }) => id);
      assert.deepEqual(
        file[list]?.map(({ id }) => id),
        expected,
      );
      assert.deepEqual(
        rowsOf(`data/${list}.csv`).map(({ id }) => id),
        expected,
      );
    }
  });

  test("tell of a measure whether it grows, and only of one that does", () => {
    assert.deepEqual(
      rowsOf("data/measures.csv").map(({ id, grows }) => [id, grows]),
      archive.measures.map(({ id, grows }) => [id, grows ? "true" : ""]),
    );
    assert.deepEqual(new Set(archive.measures.map(({ grows }) => grows)), new Set([true, undefined]));
  });

  test("hold the places as a table and as JSON, by name", () => {
    const { places } = JSON.parse(read("data/places.json")) as { places: readonly Place[] };
    const expected = archive.places.map(({ fingerprint: _, ...place }) => place);
    assert.deepEqual(places, expected);
    assert.deepEqual(
      rowsOf("data/places.csv"),
      expected.map(({ name, latitude, longitude, also }) => {
        return { name, latitude: String(latitude), longitude: String(longitude), also: also.join("; ") };
      }),
    );
    assert.equal(expected.length, 3);
  });

  test("have a page that explains every column of every table, and leads to every file of the index", () => {
    const page = read("data/index.html");
    const tables = [...page.matchAll(/<section[^>]* id="table-([a-z]+)".*?<\/section>/gs)];
    assert.equal(tables.length, 9);
    for (const [section, table] of tables) {
      const columns = [...section.matchAll(/<th scope="row">([^<]+)<\/th><td>([^<]+)<\/td>/g)].map(([, name]) => name);
      const path = ["articles", "figures", "statements"].includes(table ?? "") ? `${table}-2021` : table;
      const [header] = parse(read(`data/${path}.csv`), { bom: true, to: 1 }) as string[][];
      assert.deepEqual(columns, header);
    }
    const index = JSON.parse(read("data/index.json")) as { files: readonly { url: string }[] };
    for (const { url } of index.files) {
      assert.ok(page.includes(`href="${url.replace("https://archive.example", "")}"`), url);
      assert.ok(read(url.replace(base, "")));
    }
    assert.ok(page.includes("CC0 1.0"));
  });
});

test("the page on the data stays light where there are more volumes than it bears, and says where the others are", async () => {
  const { archive } = readArchive(listFolder(soundArchive), "published-only");
  assert.ok(archive);
  const [first] = archive.articles;
  assert.ok(first);
  const articles = Array.from({ length: 60 }, (_, index): Article => {
    return { ...first, published: String(1960 + index) as Article["published"] }; // a year is a date
  });
  const site = planSite(archive.about, {
    stylesheets: ["/style.css"],
    scripts: ["/copy.js"],
    baseUrl: undefined,
    hasDesk: false,
    purpose: "publication",
  });
  const page = await planData(site, { ...archive, articles }).props();
  assert.equal(page.volumes.length, 40);
  assert.equal(page.volumes[0]?.name, "2019");
  assert.equal(page.otherVolumes, "20 older volumes");
  assert.equal(page.citations.length, 40);
  assert.equal(page.citations[0]?.name, "2019");
  assert.equal(page.otherCitations, "20 older years");
});

test("a year of very many articles has several volumes, and an article more changes the last of them alone", () => {
  const article = (id: string, published: string) => ({ id, published }) as unknown as Article; // all that a volume looks at
  const articles = ["a", "b", "c", "d"].map((id) => article(id, "2021")).concat(article("e", "2022-03"));
  assert.deepEqual(
    volumesOf(articles, 3).map(({ name, articles: held }) => [name, held.map(({ id }) => id).join("")]),
    [
      ["2021", "abc"],
      ["2021-2", "d"],
      ["2022", "e"],
    ],
  );
});

function unarmed(cell = ""): string {
  return cell.replace(/^'(?=[=+@-])/, "");
}
