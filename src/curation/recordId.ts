import { cutId, maxIdLength, toId } from "../archive/id.ts";

/** The most words of a headline that go into an id. */
const mostWords = 5;

// What says little of an article, in the language in which most archives are kept.
const smallWords = new Set(
  "a an and are as at be but by for from has have he her his how in into is it its of on or our over s she that the their they this to up was we were what when who why will with you".split(
    " ",
  ),
);

// Letters that no decomposition leads back to ASCII.
const letters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
};

// However long the name of an outlet, the words of the headline find room behind it.
const mostOfOutlet = 50;

// The importer puts a number behind an id that another record has.
const longestSuffix = "-99999".length;

/** The id of a new record: DATE-OUTLET-SHORT-SLUG, cut so that it stays an id with a number behind it. */
export function recordIdOf(published: string, outlet: string | undefined, slug: string): string {
  const before = `${published}-${cutId(outlet ?? "unknown", mostOfOutlet)}-`;
  return before + cutId(slug, maxIdLength - longestSuffix - before.length);
}

/**
 * A headline as the end of an id: its first words without the small ones, in lower-case ASCII. Empty where it has none,
 * because it is written in another script.
 */
export function slugOf(headline: string): string {
  const text = headline
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => letters[letter] ?? letter)
    .replace(/['’]s(?![\p{L}\p{N}])/gu, "")
    .replace(/['’]/g, "")
    // An abbreviation with full stops is one word.
    .replace(/(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))/gu, "");
  const words = toId(text).split("-").filter(Boolean);
  const telling = words.filter((word) => !smallWords.has(word));
  return (telling.length > 0 ? telling : words).slice(0, mostWords).join("-");
}
