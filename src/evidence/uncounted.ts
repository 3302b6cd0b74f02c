/** What looks like a number and counts nothing: a date, a time of day, the number of a page, an idiom. */

const months: Readonly<Record<string, string>> = {
  en: "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec",
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  es: "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
  de: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
  it: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  pt: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
  ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
};
/** The name of a month. Capitals tell it from a verb: “ten may have died”, “they march 10 miles”. */
export const month = `(?:${Object.values(months).join(" ").split(" ").join("|")})(?![\\p{L}\\p{M}])\\.?`;

const ending = "(?:st|nd|rd|th|er|\\.?º|\\.)?";
const day = `(?<![\\p{L}\\p{N}]|\\d[.,])(?:0?[1-9]|[12]\\d|3[01])${ending}`;
// Not a number that goes on, nor one that is scaled, or a share.
const dayEnd = "(?![\\p{L}\\p{N}%％]|[.,]\\d|\\s?(?:%|per\\s?cent|hundred|thousand|[mb]illion|bn|mn|mille|mil|тыс|мл))";
const join = "\\s?(?:[-–—/]|to|and|à|et|al?|y|bis|und|по|и)\\s?";
const year = "(?:,?\\s(?:(?:de|del)\\s)?(?:1[5-9]|20)\\d{2}(?!\\d|[.,]\\d|[kmb]))?";

const dates = [
  `${month}\\s${day}(?:${join}${day})?${dayEnd}${year}`,
  `${day}(?:${join}${day})?\\s(?:(?:of|de)\\s)?${month}${year}`,
  "(?<!\\d)(?:1[5-9]|20)\\d{2}[-–/]\\d{2}(?![\\d-])",
  "\\d{1,2}月(?:\\d{1,2}[日号])?|\\d{1,2}日|(?<!\\d)(?:1[5-9]|20)\\d{2}年",
  "\\d{4}-\\d{2}-\\d{2}|(?<!\\d)\\d{1,2}\\.\\d{1,2}\\.\\d{4}",
].join("|");

const times = [
  "(?<!\\d)\\d{1,2}:\\d{2}(?::\\d{2})?",
  "(?<![\\d.,])\\d{1,2}(?:\\.\\d{2})?\\s?(?:[ap]\\.m\\.|[ap]m(?!\\p{L})|o['’]clock|Uhr(?!\\p{L}))",
].join("|");

// Of these a digit is a name, a place in a list, or one part of a fraction: 24/7, 9/11.
const names = [
  "(?<!\\p{L})(?:pages?|pp?\\.|nos?\\.|article|chapter|resolution)\\s\\d+(?![\\d.,]*\\d)",
  "[¶§№#]\\s?\\d+|\\[\\d+\\]",
  "(?:\\d+\\s)?(?<![\\d.,])\\d+/\\d+(?:/\\d+)?(?![\\d/])",
].join("|");

const idioms =
  "(?<!\\p{L})(?:no one|one of|one another|one day soon|at first|first lad(?:y|ies)|first of all|first and foremost|once (?:again|more)|at once|second only|second to none|(?:first|second|third) world|(?:first|second|other|latter) half)(?!\\p{L})";

const uncounted = [new RegExp(dates, "gu"), new RegExp([times, names, idioms].join("|"), "giu")];

// Neither a space nor a mark, so that no number goes on over it.
const blank = "\u0000";

/** A text as long as it was, in which what looks like a number and counts nothing is blank. */
export function hideUncounted(text: string): string {
  return uncounted.reduce((rest, pattern) => rest.replace(pattern, blankOut), text);
}

/** What stands in the place of a found text, as long as it was. */
export function blankOut(found: string): string {
  return blank.repeat(found.length);
}
