import type { PartialDate } from "../../src/archive/date.ts";
import type { ArticleId } from "../../src/archive/id.ts";
import type { CitedName } from "../../src/site/citation/name.ts";
import type { CitedWork } from "../../src/site/citation/work.ts";

const work: CitedWork = {
  id: "2023-10-17-herald-case" as ArticleId, // no file has it, so no file's name was checked
  kind: "newspaper",
  title: "Ferro arrives in Sudmark to talk of the bridge amid Hvalfirth dispute",
  names: [person("Ida M.", "Brandt")],
  outlet: "The Norland Herald",
  published: day("2023-10-17"),
  url: "https://herald.example/2023/a",
  language: "en",
  wire: "",
  archive: "Ferro & Vale: the summits",
  page: "https://example.org/summits/articles/2023-10-17-herald-case/",
  supplied: [],
};

/** Works that are hard to cite, by what is hard about them. */
export const citedWorks: Readonly<Record<string, CitedWork>> = {
  "a work of one author": work,
  "no author": { ...work, names: [] },
  "an agency as author": { ...work, names: [{ literal: "Sund Wire News" }] },
  "two authors": { ...work, names: [person("Ida M.", "Brandt"), person("Jean-Luc", "de la Cruz")] },
  "an author and an agency": { ...work, names: [{ literal: "Sund Wire" }, person("Ida", "Brandt")] },
  "four authors": { ...work, names: [...names(3), { literal: "王毅" }] },
  "eleven authors": { ...work, names: names(11) },
  "twenty-one authors": { ...work, names: names(21) },
  "a month": { ...work, published: day("2023-09") },
  "a year": { ...work, published: day("2023") },
  "an unknown outlet": { ...work, outlet: "" },
  "an unknown outlet and no author": { ...work, outlet: "", names: [] },
  "no address": { ...work, url: undefined },
  "a title in quotation marks": { ...work, title: '"Friends", says Vale' },
  "a quotation at the end": { ...work, title: "Vale calls it a 'handshake in steel'" },
  "a quotation in a quotation": { ...work, title: "Vale: “We'll ‘never’ pay” for Ferro's bridge" },
  "a question": { ...work, title: "Who pays? The bridge, and what fair is for" },
  "a question in quotation marks": { ...work, title: "Vale asks “who pays?”" },
  "signs of other languages": {
    ...work,
    title: "Tolls < 5 % & {more of $5_000 ~ ^ \\ #1 | 2 > 1",
    outlet: "Ferro & Söhne_{1}",
  },
  Cyrillic: { ...work, language: "ru", title: "Мост и соль", outlet: "Известия", names: [{ literal: "Пётр Лесной" }] },
  Chinese: { ...work, language: "zh-Hans", title: "两国签署大桥条约", names: [{ literal: "王毅" }] },
  "a magazine": { ...work, kind: "magazine" },
  "a broadcaster’s site": { ...work, kind: "site", outlet: "Radio Sudmark" },
};

function person(given: string, family: string): CitedName {
  return { given, family };
}

function names(count: number): CitedName[] {
  return Array.from({ length: count }, (_, at) => person("Ada", `Author${at}`));
}

function day(date: string): PartialDate {
  return date as PartialDate; // as the cases write it
}
