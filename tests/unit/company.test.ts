import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Article, Person } from "../../src/archive/archive.ts";
import { parseBase } from "../../src/site/address.ts";
import { gatherCompany } from "../../src/site/company.ts";
import type { Site } from "../../src/site/site.ts";

const site = { base: parseBase("https://archive.example/") } as Site; // all that links need

suite("the people of a meeting", () => {
  test("stand by name, each with the letters of the articles that name them", () => {
    const { named, others } = gather([["vale", "agent"], ["vale"]]);
    assert.deepEqual(
      named.map(({ text, letters }) => `${text}: ${letters.join()}`),
      ["agent: A", "vale: A,B"],
    );
    assert.equal(others, "");
  });

  test("do not make a page too long: those stay whom most articles name", () => {
    const alone = (article: number) => Array.from({ length: 10 }, (_, index) => `name ${article}-${index}`);
    const articles = Array.from({ length: 12 }, (_, index) => [...alone(index), "vale"]);
    const { named, others } = gather(articles);
    assert.equal(named.length, 9);
    assert.equal(named.at(-1)?.text, "vale");
    assert.equal(others, "112 more on the pages of the articles.");
  });
});

function gather(articles: readonly (readonly string[])[]) {
  const people = new Map<string, Person>();
  const personOf = (name: string) => {
    const person = people.get(name) ?? ({ id: name, name, role: "", kind: "person" } as unknown as Person); // all that is shown
    people.set(name, person);
    return person;
  };
  const naming = articles.map((names) => ({ people: names.map(personOf) }) as unknown as Article); // nothing else is read
  return gatherCompany(site, naming, (article) => String.fromCharCode(65 + naming.indexOf(article)), "person");
}
