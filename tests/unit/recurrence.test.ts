import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Article } from "../../src/archive/archive.ts";
import { foldPhrase } from "../../src/archive/phrase.ts";
import { chooseArticles, findRecurrences } from "../../src/compare/recurrence.ts";

/** What an article quotes, who prints it, and in which language. */
interface Copy {
  readonly quotes: readonly string[];
  readonly outlet: string;
  readonly wire?: string;
  readonly language?: string;
}

suite("phrases recur", () => {
  test("where two articles quote them, however they write them", () => {
    const found = find([
      { quotes: ["no limits"], outlet: "herald" },
      { quotes: ["“No-limits!”"], outlet: "radio" },
    ]);
    assert.deepEqual(found, [["no limit", [0, 1], 2]]);
  });

  test("where one article quotes them within a longer phrase", () => {
    const found = find([
      { quotes: ["a friendship with no limits"], outlet: "herald" },
      { quotes: ["no limits"], outlet: "radio" },
    ]);
    assert.deepEqual(found, [["no limit", [0, 1], 2]]);
  });

  test("in articles of one wire as of one source", () => {
    const found = find([
      { quotes: ["no limits"], outlet: "herald", wire: "agency" },
      { quotes: ["no limits"], outlet: "radio", wire: "agency" },
      { quotes: ["no limits"], outlet: "agency" },
    ]);
    assert.deepEqual(found, [["no limit", [0, 1, 2], 1]]);
  });

  test("not within one article", () => {
    assert.deepEqual(find([{ quotes: ["doomed to fail", "Doomed to fail"], outlet: "herald" }]), []);
  });

  test("not in articles of two languages, but in those of two countries", () => {
    const copies = (language: string) => [
      { quotes: ["no problem"], outlet: "herald", language: "en" },
      { quotes: ["no problem"], outlet: "radio", language },
    ];
    assert.equal(find(copies("de")).length, 0);
    assert.equal(find(copies("en-GB")).length, 1);
  });

  test("not where two phrases only share some words", () => {
    const found = find([
      { quotes: ["boosting close coordination"], outlet: "herald" },
      { quotes: ["close coordination in trade"], outlet: "radio" },
    ]);
    assert.deepEqual(found, []);
  });

  test("once, where a longer phrase stands in the same articles", () => {
    const found = find([
      { quotes: ["a friendship with no limits", "no limits"], outlet: "herald" },
      { quotes: ["a friendship with no limits"], outlet: "radio" },
    ]);
    assert.deepEqual(found, [["no limit", [0, 1], 2]]);
  });

  test("each, where the shorter one stands in more articles than the longer", () => {
    const found = find([
      { quotes: ["a friendship with no limits"], outlet: "herald" },
      { quotes: ["friendship with no limits"], outlet: "radio" },
      { quotes: ["no limits"], outlet: "times" },
    ]);
    assert.deepEqual(found, [
      ["no limit", [0, 1, 2], 3],
      ["friendship with no limit", [0, 1], 2],
    ]);
  });

  test("in the order of their sources, then of their articles, then of their age", () => {
    const found = find([
      { quotes: ["first words", "third thing"], outlet: "herald", wire: "agency" },
      { quotes: ["first words", "second thing", "third thing"], outlet: "radio", wire: "agency" },
      { quotes: ["second thing", "first words"], outlet: "radio", wire: "agency" },
      { quotes: ["fourth matter"], outlet: "times" },
      { quotes: ["fourth matter"], outlet: "herald" },
    ]);
    assert.deepEqual(
      found.map(([key]) => key),
      ["fourth matter", "first word", "third thing", "second thing"],
    );
  });
});

suite("of many articles that quote a phrase", () => {
  const articles = articlesOf([
    { quotes: ["no limits at all"], outlet: "herald" },
    { quotes: ["no limits"], outlet: "herald" },
    { quotes: ["no limits"], outlet: "herald" },
    { quotes: ["no limits"], outlet: "radio" },
    { quotes: ["no limits"], outlet: "times" },
  ]);
  const [recurrence] = findRecurrences(articles);
  const chosen = (most: number) => recurrence && chooseArticles(recurrence, most).map((one) => articles.indexOf(one));

  test("the first that quotes nothing around it is shown, and one of each other source, in order of publication", () => {
    assert.deepEqual(chosen(1), [1]);
    assert.deepEqual(chosen(2), [1, 3]);
    assert.deepEqual(chosen(3), [1, 3, 4]);
  });

  test("others are shown where there is room", () => {
    assert.deepEqual(chosen(4), [0, 1, 3, 4]);
    assert.deepEqual(chosen(9), [0, 1, 2, 3, 4]);
  });
});

function find(copies: readonly Copy[]): [key: string, articles: number[], sources: number][] {
  const articles = articlesOf(copies);
  return findRecurrences(articles).map(({ key, articles: found, sources }) => {
    return [key, found.map((one) => articles.indexOf(one)), sources];
  });
}

function articlesOf(copies: readonly Copy[]): Article[] {
  return copies.map(({ quotes, outlet, wire, language = "en" }, index) => {
    const quotations = quotes.flatMap((phrase) => {
      const key = foldPhrase(phrase, language);
      return key ? [{ key, speakers: [] }] : [];
    });
    const sources = { outlet: { id: outlet }, wire: wire && { id: wire } };
    return { id: `article-${index}`, language, quotations, ...sources } as unknown as Article; // all that is looked at
  });
}
