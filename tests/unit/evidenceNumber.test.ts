import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { findNumber } from "../../src/evidence/number.ts";

interface Case {
  readonly value: number;
  readonly unit: string;
  readonly language?: string;
  readonly singular?: string;
  readonly texts: readonly string[];
}

const written: readonly Case[] = [
  {
    value: 190e9,
    unit: "USD",
    texts: [
      "a record $190 billion last year",
      "190bn",
      "US$190bn.",
      "USD 190 billion",
      "$190-billion",
      "$190B",
      "190,000,000,000 dollars",
      "190 000 000 000",
      "190\u202f000\u202f000\u202f000",
      "190.000.000.000",
      "190’000’000’000",
      "190 billion US dollars",
      "one hundred and ninety billion dollars",
      "between $190 and $200 billion",
      "190–200 billion dollars",
    ],
  },
  {
    value: 190e9,
    unit: "USD",
    texts: ["190 billion a day", "rose to 190 billion year-on-year", "$190 billion people", "190 billion, tons of it"],
  },
  { value: 190, unit: "MWH", texts: ["190 MWh"] },
  { value: 190, unit: "EUR", language: "es", texts: ["190 miles de euros"] },
  { value: 190e9, unit: "USD", language: "fr", texts: ["190 milliards de dollars", "190 Mds"] },
  { value: 190e9, unit: "USD", language: "es", texts: ["190 mil millones de dólares", "190.000 millones de dólares"] },
  { value: 190e9, unit: "USD", language: "de", texts: ["190 Milliarden Dollar", "190 Mrd. Dollar"] },
  { value: 190e9, unit: "USD", language: "ru", texts: ["190 млрд долларов", "190 миллиардов"] },
  { value: 190e9, unit: "USD", language: "zh", texts: ["1900亿美元", "1 900 亿", "达1,900亿美元。"] },
  { value: 190e9, unit: "CNY", language: "zh", texts: ["1,900亿元"] },
  { value: 1e12, unit: "EUR", language: "fr", texts: ["un billion d’euros", "1 billion d'euros"] },
  {
    value: 0.343,
    unit: "ratio",
    texts: [
      "34.3%",
      "34.3 %",
      "34.3 per cent",
      "34.3 percent",
      "34,3 %",
      "by 34.3 percentage points",
      "a ratio of 0.343",
    ],
  },
  { value: 0.343, unit: "ratio", language: "zh", texts: ["百分之34.3"] },
  { value: 0.5, unit: "ratio", texts: ["half of it", "50%", "fifty percent"] },
  { value: 0.33, unit: "ratio", texts: ["a third of", "33%"] },
  { value: 0.667, unit: "ratio", texts: ["two-thirds", "66.7%"] },
  { value: 42, unit: "meetings", texts: ["42", "42nd", "Forty-two", "forty two", "forty-second", "the 42, all told"] },
  { value: 42, unit: "meetings", language: "fr", texts: ["quarante-deux", "42e", "la 42ème"] },
  { value: 42, unit: "meetings", language: "es", texts: ["cuarenta y dos", "la 42.ª"] },
  { value: 42, unit: "meetings", language: "de", texts: ["zweiundvierzig"] },
  { value: 42, unit: "meetings", language: "ru", texts: ["сорок два", "42-й"] },
  { value: 42, unit: "meetings", language: "zh", texts: ["四十二次", "共42次"] },
  { value: 1, unit: "decades", singular: "decade", texts: ["more than a decade", "one decade", "the first", "once"] },
  {
    value: 2,
    unit: "days",
    texts: ["a two-day visit", "second", "twice", "two or three days, not weeks", "2 days a week"],
  },
  { value: 2, unit: "meetings", texts: ["the second week"] },
  { value: 2, unit: "days", language: "de", texts: ["zwei Tagen"] },
  { value: 3, unit: "terms", texts: ["a third term", "third", "three", "his 3rd"] },
  { value: 10, unit: "years", texts: ["tenth", "10th", "ten"] },
  { value: 12, unit: "points", texts: ["a dozen", "12-point", "twelve", "twelfth"] },
  { value: 24, unit: "points", texts: ["two dozen"] },
  { value: 500_000, unit: "people", texts: ["half a million", "half-million", "500,000", "500k"] },
  { value: 2.5e6, unit: "people", texts: ["two and a half million", "2.5m"] },
  { value: 1e6, unit: "people", texts: ["more than a million people", "one million", "1m"] },
  { value: 1400, unit: "people", texts: ["1,400 people", "the attack—1,400 dead", "fourteen hundred", "1400"] },
  { value: 1400, unit: "people", language: "es", texts: ["1.400 personas"] },
  { value: 2500, unit: "people", texts: ["two thousand five hundred", "two thousand, five hundred"] },
  {
    value: 2000,
    unit: "people",
    texts: [
      "in 2000 homes",
      "since 2000 people died",
      "in 2000 Chinese cities",
      "in 2000 to 2500 cases",
      "rose by 2000.",
    ],
  },
  {
    value: 1950,
    unit: "people",
    texts: ["from 1950 soldiers", "in May 1950 people", "some 1950.", "of 1950, a few", "(1950)"],
  },
  { value: 1950, unit: "people", language: "es", texts: ["en 1950 ciudades", "de 1950 a 2040 personas"] },
  { value: 2013, unit: "USD", texts: ["in $2013", "in 2013 dollars"] },
  { value: 1949, unit: "year", texts: ["founded in 1949."] },
  { value: -0.05, unit: "ratio", texts: ["fell by 5%"] },
  { value: 2.5, unit: "hours", texts: ["2½ hours", "2 ½ hours", "two-and-a-half-hour talks", "two and a half hours"] },
  { value: 0.2, unit: "ratio", texts: ["20-30%", "between 20 and 30 per cent"] },
  { value: 5e6, unit: "people", texts: ["5 to 10 million", "between 5 and 10 million"] },
  { value: 10, unit: "people", texts: ["10 may have died", "to march 10 miles", "in May: 10"] },
  { value: 200, unit: "people", texts: ["on May 17 200 people", "on 17 May 200 people"] },
  { value: 10e6, unit: "people", texts: ["in May 10 million", "in October 10m"] },
  { value: 0.1, unit: "ratio", texts: ["in October 10 percent", "by May 10%"] },
];

const otherwise: readonly Case[] = [
  { value: 4, unit: "meetings", texts: ["43", "14", "4x4", "the G4", "1.4", "4.5", "4,000", "4:30", "2023-04-04"] },
  { value: 130, unit: "countries", texts: ["1,130", "130,000", "130 million", "130.5", "130%", "$130"] },
  { value: 190, unit: "countries", texts: ["190.5", "190bn", "190 thousand"] },
  {
    value: 190e9,
    unit: "USD",
    texts: [
      "€190 billion",
      "190 billion euros",
      "A$190 billion",
      "190 billion Australian dollars",
      "190 million dollars",
      "¥190 billion",
    ],
  },
  {
    value: 190e9,
    unit: "USD",
    texts: ["190 billion barrels", "190bn tonnes of oil", "190 to 200 billion people", "190 billion cubic metres"],
  },
  {
    value: 2019,
    unit: "people",
    texts: [
      "In the spring of 2019 they met.",
      "Since 2019 the two have met",
      "In October 2019, soldiers marched.",
      "In October 2019 Chinese soldiers marched",
      "He came back in 2019.",
      "In 2019 Putin came",
      "in 2018 and 2019.",
      "from 2019 to 2024,",
      "in 2019–2024.",
      "by 2019, it had",
      "the Treaty (2019) says",
      "in early 2019",
      "in 2019’s talks",
    ],
  },
  { value: 2019, unit: "people", language: "fr", texts: ["En 2019, il", "au printemps 2019.", "depuis octobre 2019"] },
  {
    value: 2019,
    unit: "people",
    language: "es",
    texts: ["en octubre de 2019", "desde 2019 los dos", "a finales de 2019"],
  },
  {
    value: 2019,
    unit: "people",
    language: "de",
    texts: ["im Jahr 2019.", "seit 2019 hat er", "Ende 2019", "im Sommer 2019"],
  },
  { value: 2019, unit: "people", language: "ru", texts: ["в 2019 году", "с октября 2019 года", "весной 2019"] },
  { value: 190, unit: "USD", texts: ["190 kilometres away", "190km", "190 or 200 miles", "190 days"] },
  { value: 190e9, unit: "USD", language: "fr", texts: ["190 milliards de barils", "190 milliards d’années"] },
  { value: 190e9, unit: "USD", language: "zh", texts: ["1900亿桶"] },
  {
    value: 2,
    unit: "days",
    texts: ["Over two weeks", "a two-week visit", "2h", "two or three weeks", "two to three months"],
  },
  { value: 2, unit: "days", language: "de", texts: ["zwei Wochen"] },
  { value: 1, unit: "days", singular: "day", texts: ["one week", "a week", "the first hour"] },
  { value: 0.343, unit: "ratio", texts: ["34.3", "343%", "$0.343", "3.43%"] },
  { value: 34.3, unit: "people", texts: ["34.3%"] },
  { value: 19, unit: "cases", texts: ["COVID-19", "1990", "190th"] },
  { value: 2, unit: "days", texts: ["forty-two", "two-thirds", "two million", "22nd"] },
  { value: 40, unit: "times", texts: ["forty-two", "fortyfold"] },
  { value: 30, unit: "countries", texts: ["one hundred and thirty"] },
  { value: 10, unit: "years", texts: ["a decade", "tendency", "often"] },
  { value: 3, unit: "ratio", texts: ["a third", "3", "three"] },
  { value: 16, unit: "jets", texts: ["F-16", "the S16", "2016"] },
  { value: 1.4, unit: "people", texts: ["1,400"] },
  { value: 1, unit: "days", singular: "day", texts: ["someone", "a daydream", "Monday"] },
  { value: 1990, unit: "years", texts: ["the 1990s"] },
  { value: 1900, unit: "people", language: "zh", texts: ["1900亿"] },
  { value: 1e9, unit: "EUR", language: "fr", texts: ["un billion d’euros"] },
  {
    value: 10,
    unit: "years",
    texts: [
      "on October 10, 2023",
      "Oct. 10",
      "the 10th of May",
      "on 10 October",
      "May 9-10",
      "May 10 and 11",
      "10–12 March 2023",
      "10am",
      "at 10 p.m.",
      "10.30 a.m.",
      "10 o’clock",
      "page 10",
      "Article 10",
      "No. 10",
      "9/10",
      "2009-10",
      "[10]",
      "10°",
    ],
  },
  { value: 17, unit: "countries", language: "es", texts: ["el 17 de octubre de 2023"] },
  { value: 17, unit: "countries", language: "fr", texts: ["le 17 octobre"] },
  { value: 17, unit: "countries", language: "de", texts: ["am 17. Oktober", "um 17 Uhr"] },
  { value: 17, unit: "countries", language: "ru", texts: ["17 октября"] },
  { value: 17, unit: "countries", language: "zh", texts: ["10月17日"] },
  {
    value: 2,
    unit: "hours",
    texts: ["2½ hours", "1/2 an hour", "two-and-a-half hours", "2.000", "second only to", "2²"],
  },
  { value: 2000, unit: "people", texts: ["2.000"] },
  { value: 1, unit: "days", texts: ["one of the largest", "at first", "the first lady", "once again"] },
  { value: 5, unit: "people", texts: ["5 to 10 million", "5-10%"] },
  { value: 42e9, unit: "people", texts: ["42 and 3 billion people", "42 or 3 billion"] },
  { value: 0.5, unit: "ratio", texts: ["in the second half of 2023"] },
];

suite("a number is found as", () => {
  for (const { value, unit, texts, ...options } of written) {
    for (const text of texts) {
      test(`“${text}”, which is ${value} ${unit}`, () =>
        assert.equal(findNumber(text, value, unit, options).length, 1));
    }
  }
});

suite("a number is not found in", () => {
  for (const { value, unit, texts, ...options } of otherwise) {
    for (const text of texts) {
      test(`“${text}”, which is not ${value} ${unit}`, () =>
        assert.deepEqual(findNumber(text, value, unit, options), []));
    }
  }
});

const scales: Readonly<Record<string, number>> = {
  "": 1,
  " thousand": 1e3,
  " million": 1e6,
  bn: 1e9,
  " trillion": 1e12,
};
const surroundings = fc.constantFrom(["", ""], ["about ", ","], ["(", ")"], ["war—", " people"], ["to “", "”"]);

test("every way in which a number may be written is found again where it stands, and no other number is", () => {
  const number = fc.record({
    digits: fc.oneof(
      fc.integer({ min: 1, max: 999_999 }),
      fc.integer({ min: 1, max: 9999 }).map((one) => one / 10),
    ),
    scale: fc.constantFrom(...Object.keys(scales)),
    isGrouped: fc.boolean(),
    around: surroundings,
  });
  fc.assert(
    fc.property(number, fc.integer({ min: 1, max: 9 }), ({ digits, scale, isGrouped, around }, other) => {
      const [before = "", after = ""] = around;
      const printed = (isGrouped ? digits.toLocaleString("en") : String(digits)) + scale;
      const text = before + printed + after;
      const value = digits * (scales[scale] ?? 1);
      const [range = { start: 0, end: 0 }] = findNumber(text, value, "people");
      assert.ok(text.slice(range.start, range.end).startsWith(printed), `${value} in “${text}”`);
      const further = (digits + other) * (scales[scale] ?? 1);
      assert.deepEqual(findNumber(text, further, "people"), [], `${further} in “${text}”`);
      assert.deepEqual(findNumber(text, value * 10, "people"), [], `${value * 10} in “${text}”`);
    }),
  );
});

test("no text makes the search fail, and what is found lies within it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 0, max: 50 }), (text, value) => {
      for (const { start, end } of findNumber(text, value, "people"))
        assert.ok(0 <= start && start < end && end <= text.length);
    }),
  );
});
