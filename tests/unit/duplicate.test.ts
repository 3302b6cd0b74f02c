import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { findDuplicates } from "../../src/desk/duplicate.ts";

suite("two entries of a list look like one where a name of theirs", () => {
  for (const [how, a, b] of [
    ["is the same", "Xinhua", "Xinhua"],
    ["differs in case", "TASS", "Tass"],
    ["differs in marks", "Viktor Orbán", "Viktor Orban"],
    ["differs in punctuation", "CNN Newsource", "CNN-Newsource"],
    ["differs in points", "U.S. State Department", "US State Department"],
    ["differs in its apostrophe", "China’s foreign ministry", "China's foreign ministry"],
    ["has its words in another order", "Xi Jinping", "Jinping, Xi"],
    ["has an article or not", "The Moscow Times", "Moscow Times"],
    ["says of where the other has a genitive", "Foreign Ministry of China", "China’s foreign ministry"],
    ["is written in one word", "Al Jazeera", "AlJazeera"],
    ["has another letter in a long word", "Sergei Lavrov", "Sergey Lavrov"],
    ["has a letter more", "Volodymyr Zelensky", "Volodymyr Zelenskyy"],
    ["has two letters changed", "Xinhua", "Xinhau"],
    ["is in the plural", "Sanction", "Sanctions"],
  ] as const) {
    test(`${how}: ${a}, ${b}`, () => {
      const [duplicate, ...others] = findDuplicates([{ names: [a] }, { names: [b] }]);
      assert.deepEqual([duplicate?.firstName, duplicate?.secondName, others], [a, b, []]);
    });
  }
});

suite("two entries of a list do not look like one where they are", () => {
  for (const [a, b] of [
    ["China’s foreign ministry", "Russia’s foreign ministry"],
    ["Wang Yi", "Wang Li"],
    ["Zhang Wei", "Zheng Wei"],
    ["Iran", "Iraq"],
    ["Government of Gambia", "Government of Zambia"],
    ["Austria", "Australia"],
    ["Imports from China", "Exports from China"],
    ["North Korea", "South Korea"],
    ["Bilateral trade", "Bilateral trade goal"],
    ["Economic Forum 2022", "Economic Forum 2023"],
    ["Sergei Lavrov", "Sergei Shoigu"],
    ["新华社", "中新社"],
  ] as const) {
    test(`${a} and ${b}`, () => {
      assert.deepEqual(findDuplicates([{ names: [a] }, { names: [b] }]), []);
    });
  }

  test("the names of one entry", () => {
    assert.deepEqual(findDuplicates([{ names: ["El País", "EL PAÍS", "El Pais"] }]), []);
  });

  test("told to be two", () => {
    const visits = [{ names: ["State visit"] }, { names: ["State visit"] }];
    assert.deepEqual(
      findDuplicates(visits, () => false),
      [],
    );
  });
});

test("entries that look like one in several of their names are told once", () => {
  const outlets = [{ names: ["Bloomberg News", "Bloomberg"] }, { names: ["Bloomberg", "Bloomberg news"] }];
  assert.equal(findDuplicates(outlets).length, 1);
});
