import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { findNumbers } from "../../src/import/number.ts";

suite("numbers in a text", () => {
  const cases: Readonly<Record<string, string>> = {
    "a record $190 billion last year": "190e9 USD record",
    "US$2bn in aid": "2e9 USD",
    "rose by 34.3%": "0.343 ratio",
    "some 12 percent of it": "0.12 ratio about",
    "had met 42 times": "42 times",
    "delegations from more than 140 countries": "140 countries more than",
    "killing 1,400 people": "1400 people",
    "the leaders’ 43rd meeting": "43 meeting",
    "nearly two decades": "2 decades nearly",
    "in October 2023": "",
    "on 18 October, at 14:05": "",
    "since 2013": "",
  };
  for (const [text, expected] of Object.entries(cases)) {
    test(`“${text}” ${expected ? "is read" : "is none"}`, () => {
      const found = findNumbers(text).map(({ value, unit, qualifier }) =>
        [value, unit, qualifier].filter(Boolean).join(" "),
      );
      assert.deepEqual(found.join("; "), expected);
    });
  }

  const others: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    es: {
      "un muelle de 1.200 metros": "1200 metros",
      "más de 240.000 millones de coronas": "240e9 coronas",
      "unas 12.500 personas": "12500 personas",
      "240.000 millones de dólares": "240e9 USD",
      "subió un 34,3 %": "0.343 ratio",
      "el 18 de octubre de 2023, desde 2013": "",
    },
    de: {
      "190,5 Milliarden Kronen": "190.5e9 kronen",
      "190,5 Milliarden Euro": "190.5e9 EUR",
      "um 34,3 % und 1.200 Meter": "0.343 ratio; 1200 meter",
      "am 18. Oktober um 14.30 Uhr": "",
    },
    fr: {
      "12 500 personnes": "12500 personnes",
      "1,5 milliard d’euros": "1.5e9 EUR",
      "34,3 % du total": "0.343 ratio",
    },
    it: { "12.500 persone": "12500 persone", "190,5 miliardi di corone": "190.5e9 corone", "il 18 maggio 2023": "" },
    "pt-BR": { "1.200 metros": "1200 metros", "240 bilhões de coroas": "240e9 coroas", "em 18 de maio": "" },
    ru: { "190,5 млрд крон": "190.5e9 крон", "12 500 человек": "12500 человек", "34,3% от": "0.343 ratio" },
    en: { "240,000 million crowns": "240e9 crowns", "1.200 metres": "1.2 metres" },
  };
  for (const [language, texts] of Object.entries(others)) {
    test(`are read as the press of their language writes them: ${language}`, () => {
      for (const [text, expected] of Object.entries(texts)) {
        const found = findNumbers(text, language).map(({ value, unit }) => [value, unit].filter(Boolean).join(" "));
        assert.deepEqual(found.join("; "), expected, text);
      }
    });
  }

  test("are never read out of any text as what is no number", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const language of ["en", "es", "ru"]) {
          for (const { value } of findNumbers(text, language))
            assert.ok(Number.isFinite(Number(value)), `${text}: ${value}`);
        }
      }),
    );
  });
});
