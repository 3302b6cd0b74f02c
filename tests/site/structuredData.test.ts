import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, suite, test } from "node:test";
import { parseHTML } from "linkedom";
import { buildHere } from "../support/building.ts";
import { isRedirect, pagePaths } from "../support/files.ts";
import { temporaryFolderOf } from "../support/folder.ts";
import { makeOddArchive, odd } from "../support/oddArchive.ts";

const base = "https://archive.example/papers/";

interface Node {
  readonly "@type"?: string;
  readonly "@id"?: string;
  readonly [name: string]: unknown;
}

/** What a thing of each kind must say, where it is described and not only named. */
const required: Readonly<Record<string, readonly string[]>> = {
  WebPage: ["url", "name", "description", "inLanguage", "isPartOf"],
  CollectionPage: ["url", "name", "description", "inLanguage", "isPartOf"],
  AboutPage: ["url", "name", "description", "inLanguage", "isPartOf"],
  WebSite: ["url", "name", "license", "publisher"],
  Dataset: ["name", "description", "license", "creator", "distribution"],
  DataDownload: ["contentUrl", "encodingFormat"],
  BreadcrumbList: ["itemListElement"],
  ListItem: ["position", "name", "item"],
  Event: ["name"],
  DefinedTerm: ["name"],
  DefinedTermSet: ["name"],
  Person: ["name"],
  Organization: ["name"],
  NewsMediaOrganization: ["name"],
  NewsArticle: [],
  Place: ["name"],
};

suite("the structured data of", () => {
  const folder = temporaryFolderOf("structured");
  const output = join(folder, "site");
  const read = (path: string) => readFileSync(join(output, path), "utf8");
  const graphs = new Map<string, readonly Node[]>();
  const ofPage = (path: string) => graphs.get(`${path}/index.html`) ?? [];
  before(async () => {
    await buildHere({ content: makeOddArchive(join(folder, "articles")), output, baseUrl: base });
    for (const path of pagePaths(output)) {
      const scripts = [...parseHTML(read(path)).document.querySelectorAll("script:not([src])")];
      const isFound = path !== "404.html" && !isRedirect(read(path));
      assert.equal(scripts.length, isFound ? 1 : 0, path);
      for (const script of scripts) {
        assert.equal(script.getAttribute("type"), "application/ld+json");
        const { "@context": context, "@graph": graph } = JSON.parse(script.textContent ?? "");
        assert.equal(context, "https://schema.org");
        graphs.set(path, graph);
      }
    }
  });

  test("every list of articles, figures, statements or other things says that it is one", () => {
    const typeOf = (path: string) => graphs.get(`${path}index.html`)?.[0]?.["@type"];
    const lists = ["articles", "meetings", "topics", "people", "outlets", "figures", "statements", "coverage"];
    for (const path of [...lists, "figures/trade"]) assert.equal(typeOf(`${path}/`), "CollectionPage", path);
    for (const path of ["", "data/", "search/", "people/jon-vale/"]) assert.equal(typeOf(path), "WebPage", path);
  });

  test("every page describes the page and what it is about, with all that is required", () => {
    for (const [path, graph] of graphs) {
      const url = base + path.replace(/index\.html$/, "");
      assert.equal(graph[0]?.["@id"], url);
      assert.equal(graph[0]?.["url"], url);
      for (const node of graph.flatMap(nodesIn)) {
        if (isReference(node)) continue;
        const fields = required[node["@type"] ?? ""];
        assert.ok(fields, `${path}: ${node["@type"]}`);
        for (const field of fields) assert.ok(node[field], `${path}: ${node["@type"]} has no ${field}`);
      }
    }
  });

  test("every page refers to nothing that no page describes, and gives each thing an address of its own", () => {
    const described = new Set(
      [...graphs.values()].flatMap((graph) => graph.flatMap((node) => (node["@id"] ? [node["@id"]] : []))),
    );
    for (const [path, graph] of graphs) {
      for (const node of graph.flatMap(nodesIn)) {
        const id = node["@id"];
        if (id === undefined) continue;
        assert.equal(new URL(id).href.replace(/\/$/, ""), id.replace(/\/$/, ""), `${path}: ${id} is absolute`);
        assert.ok(described.has(id), `${path}: nothing is known of ${id}`);
      }
      const own = graph.map((node) => node["@id"]);
      assert.equal(new Set(own).size, own.length);
    }
  });

  test("an article tell of the outlet’s, and leave out what the archive supplied", () => {
    const [page, article] = ofPage("articles/2021-05-14-radio-sudmark-bridge-treaty");
    assert.equal(page?.["@type"], "WebPage");
    assert.deepEqual(page?.["mainEntity"], { "@id": "https://radio.example/news/bridge-treaty" });
    assert.equal(article?.["@type"], "NewsArticle");
    assert.equal(article?.["datePublished"], "2021-05-14");
    assert.deepEqual(namesIn(article?.["publisher"]), ["Radio Sudmark"]);
    assert.deepEqual(namesIn(article?.["isBasedOn"]), ["Sund Wire"]);
    const [, supplied] = ofPage("articles/2022-02-08-sund-wire-toll-agreed");
    assert.equal(supplied?.["@id"], `${base}articles/2022-02-08-sund-wire-toll-agreed/#article`);
    assert.equal(supplied?.["datePublished"], undefined);
    assert.equal(supplied?.["headline"], "Leaders agree on toll");
    assert.deepEqual(
      nodesIn(supplied?.["author"]).map((author) => author["@type"]),
      ["NewsMediaOrganization"],
    );
  });

  test("a meeting, a topic, a person, an institution, an outlet, the data and the home page say what they are", () => {
    const typeOf = (path: string) => ofPage(path)[1]?.["@type"];
    assert.equal(typeOf("meetings/karsund-2021-05"), "Event");
    assert.equal(ofPage("meetings/osterwick-2019")[1]?.["startDate"], "2019");
    assert.equal(nodesIn(ofPage("meetings/karsund-2021-05")[1]?.["subjectOf"]).length, 3);
    assert.equal(typeOf("topics/herring"), "DefinedTerm");
    assert.equal(typeOf("topics"), "DefinedTermSet");
    assert.equal(typeOf("people/ama-ferro"), "Person");
    assert.equal(typeOf("people/strait-commission"), "Organization");
    assert.equal(typeOf("outlets/sund-wire"), "NewsMediaOrganization");
    assert.equal(typeOf("data"), "Dataset");
    assert.equal(graphs.get("index.html")?.[1]?.["@type"], "WebSite");
  });

  test("an article whose headline holds a script runs nothing and loses nothing", () => {
    const page = read(`articles/${odd.id}/index.html`);
    assert.ok(!page.includes("<script>alert"));
    const [, article] = ofPage(`articles/${odd.id}`);
    assert.equal(article?.["name"], `[${odd.headline}]`);
    assert.equal(article?.["headline"], undefined);
  });
});

function isReference(node: Node): boolean {
  return Object.keys(node).join() === "@id";
}

/** A node and all that are inside it. */
function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (!(value instanceof Object)) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesIn)];
}

function namesIn(value: unknown): unknown[] {
  return nodesIn(value).flatMap(({ name }) => (name === undefined ? [] : [name]));
}
