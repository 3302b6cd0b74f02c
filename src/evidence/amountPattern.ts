import { countedWords } from "./counted.ts";
import { currencyWords } from "./currency.ts";
import { fractionWords } from "./fraction.ts";
import { numeralsOf } from "./numeral.ts";
import { factorsOf } from "./scale.ts";

// Of these letters no digit may stand in the middle of a word; Chinese parts no words.
const letter = "\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}";
const wordEnd = `(?![${letter}\\p{M}])`;

const grouped = "\\d{1,3}(?<mark>[.,'’\\s])\\d{3}(?:\\k<mark>\\d{3})*(?:(?!\\k<mark>)[.,]\\d+)?(?!\\d)";
const ordinal = "(?:st|nd|rd|th|er|re|ère|e|ème|eme|\\.?º|\\.?ª|-?(?:й|я|е|го|му|м|х|ый|ая|ое|ой))";
// In Spanish these are thousands, and of a sum that has grown “year on year” the year counts nothing.
const notCompared = "(?!(?<=miles)\\sde\\s|[\\s-](?:on|over|to)[\\s-]\\k<counted>)";
const unit = "(?:km|kg|cm|mm|ha|[kmgt]wh?|h)";

/**
 * What a number looks like in the press of a language, from its sign to the noun of its currency, in lower case: it
 * matches at its `lastIndex` only, for to try it at every letter of a text takes many times as long.
 */
export function amountPattern(language: string): RegExp {
  const numeral = `(?:${anyOf(numeralsOf(language).keys())})${wordEnd}`;
  const hundreds = `(?:(?:a|an|${numeral})[\\s-]hundred(?:[\\s-](?:and\\s)?${numeral})?|${numeral})`;
  const words = `(?:${hundreds}[\\s-](?:thousand|million|billion)(?:,?\\s(?:and\\s)?))*${hundreds}`;
  const factor = `(?:${anyOf(Object.keys(factorsOf(language)))})${wordEnd}`;
  const article = `(?:(?:half[\\s-])?(?:an?|un|une|ein|eine)|half)(?=[\\s-]${factor})`;
  return new RegExp(
    [
      `(?<![${letter}\\p{N}]|\\d[.,]|[${letter}]-)(?:`,
      `(?:(?<sign>${anyOf(currencyWords.before)})\\s?)?`,
      "(?<share>百分之)?",
      `(?:(?<fraction>${anyOf(fractionWords)})${wordEnd}(?![\\s-](?:${factor}|an?\\s))|`,
      `(?<digits>${grouped}|\\d+(?:[.,]\\d+)?)(?![.,]?\\d|[²³¹°¼¾⅓⅔])(?:${ordinal}${wordEnd}|(?<short>[kmb])${wordEnd}|(?<adhering>${unit})${wordEnd})?|`,
      `(?<article>${article})|`,
      `(?<words>${words})|(?<han>[零〇一二两三四五六七八九十百千]+))`,
      "(?<half>½|[\\s-]½|[\\s-]and[\\s-]a[\\s-]half)?",
      `(?<scale>(?:[\\s-]*${factor})*)(?![${letter}\\d])`,
      "(?<percent>\\s?[%％]|[\\s-](?:per\\s?cent|pct|percentage\\spoints?|pour\\scent|por\\sciento|prozent(?:punkte)?|процент\\p{L}*))?",
      `(?:[\\s-]*(?:of\\s|de\\s|d['’])?(?:(?<whose>${anyOf(currencyWords.whose)})\\s?)?(?<noun>${anyOf(currencyWords.behind)})${wordEnd})?`,
      `(?=(?:[\\s-]*(?:de\\s|d['’])?(?<counted>${anyOf(countedWords)})${wordEnd}${notCompared})?)`,
      ")",
    ].join(""),
    "uy",
  );
}

/** Whether a number may begin with a word of a language, in lower case, or with a sign. */
export function openerOf(language: string): (word: string) => boolean {
  const phrases = [...numeralsOf(language).keys(), ...fractionWords, ...currencyWords.before, articles];
  const words = new Set(phrases.flatMap((phrase) => phrase.split(/[^\p{L}\p{M}]+/u)));
  return (word) => words.has(word) || /^[\p{N}\p{Sc}零〇一二两三四五六七八九十百千]/u.test(word);
}

const articles = "half a an un une ein eine";

function anyOf(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.$]/g, "\\$&").replace(/[ -]/g, "[\\s-]"))
    .join("|");
}
