import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { countWords } from "../../src/archive/words.ts";

suite("the words of a text are counted", () => {
  const counts: readonly (readonly [text: string, words: number])[] = [
    ["", 0],
    ["“It’s a well-known fact”: 1,200 lanterns", 6],
    ["Союз нерушимый", 2],
    ["조약이 체결되었다", 2],
    ["两国领导人在签字仪式后共同宣布将继续加强合作", 11],
    ["プーチン", 2],
    ["在 Putin 访问期间", 4],
    ["2024年5月", 3],
    ["𠮷野家", 2],
    ["ความสัมพันธ์ระหว่างสองประเทศแน่นแฟ้นขึ้น", 8],
  ];
  for (const [text, words] of counts) test(`in “${text}”`, () => assert.equal(countWords(text), words));
});
