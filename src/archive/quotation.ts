import { decodeHTMLStrict } from "entities";

/** A phrase in quotation marks in a digest, with the paragraphs of the original that the locator behind it names. */
export interface Quotation {
  /** Without the quotation marks, and without a comma or full stop that only its sentence sets inside them. */
  readonly words: string;
  /** Empty where no locator follows in its sentence: the phrase may then stand anywhere. */
  readonly at: readonly number[];
  /** Where it starts in the digest. */
  readonly offset: number;
}

/** A locator in a digest. */
export interface DigestLocator {
  readonly at: readonly number[];
  readonly offset: number;
}

// Every pair of marks that people set around words but ‘ and ’, which are apostrophes as well; the one that opens and
// closes here may be the other way round elsewhere. Each mark is a single character.
const quotation =
  /[“‟][^”]*”|"[^"]*"|„[^“”]*[“”]|”[^“”]*”|«[^»]*»|»[^«»]*[«»]|‚[^‘]*‘|‹[^›]*›|›[^‹›]*‹|「[^」]*」|『[^』]*』|＂[^＂]*＂/g;
const locator = /\[([1-9]\d{0,3}(?:, ?[1-9]\d{0,3})*)\](?!\(|\[(?!\d))/g;
const sentenceEnd =
  /[.!?…]["“”’«»‘‹›」』)]*\s+(?=["“„‘‚«»‹›「『(]?\p{Lu})|[。！？][”’」』）]*(?![”’」』）\s]*\[)|\n\s*\n/u;

/** A part of a digest, and where it starts there. */
interface Stretch {
  readonly text: string;
  readonly offset: number;
}

/** What stands in quotation marks, without them; it starts and ends with them. */
interface Quoted extends Stretch {
  /** Where the digest goes on behind it. */
  readonly end: number;
  /** Where the locators end that can be those of it: with its sentence, which may end inside the quotation marks. */
  readonly reach: number;
}

/** Finds what stands in quotation marks, as it is read; the offsets are those of the marks. */
export function findQuoted(digest: string): readonly Quoted[] {
  const { text: decoded, placeOf } = decodeEntities(digest);
  // No quotation runs on into the next paragraph, so that one mark too many is not the start of all that follows.
  return paragraphsIn(decoded).flatMap(({ text, offset }) =>
    [...text.matchAll(quotation)].map(({ 0: marked, index }): Quoted => {
      const [start, end] = [offset + index, offset + index + marked.length];
      const rest = decoded.slice(end - 2);
      const reach = end - 2 + (sentenceEnd.exec(rest)?.index ?? rest.length);
      return { text: marked.slice(1, -1), offset: placeOf(start), end: placeOf(end), reach: placeOf(reach) };
    }),
  );
}

/** A digest as it is read, quotation marks that are written as entities too, and where each place of that stands in it. */
function decodeEntities(digest: string): { readonly text: string; readonly placeOf: (index: number) => number } {
  if (!digest.includes("&")) return { text: digest, placeOf: (index) => index };
  let text = "";
  let read = 0;
  const places: number[] = [];
  const take = (to: number) => {
    for (; read < to; read++) {
      places.push(read);
      text += digest[read];
    }
  };
  for (const { 0: entity, index } of digest.matchAll(/(?<!\\)&#?\w+;/g)) {
    // A line that ends in an entity ends no paragraph.
    const decoded = decodeHTMLStrict(entity).replace(/\s/g, " ");
    if (decoded === entity) continue;
    take(index);
    for (let unit = 0; unit < decoded.length; unit++) places.push(index);
    text += decoded;
    read = index + entity.length;
  }
  take(digest.length);
  return { text, placeOf: (index) => places[index] ?? digest.length };
}

function paragraphsIn(digest: string): readonly Stretch[] {
  const starts = [0, ...[...digest.matchAll(/\n\s*\n/g)].map(({ 0: gap, index }) => index + gap.length)];
  return starts.map((offset, index) => ({ text: digest.slice(offset, starts[index + 1]), offset }));
}

/** Finds the quotations of a digest, in the order of its text. */
export function findQuotations(digest: string): Quotation[] {
  const locators = findLocators(digest);
  return findQuoted(digest).flatMap(({ text, offset, end, reach }): Quotation[] => {
    const words = plain(text);
    if (words === "") return [];
    const following = locators.find((one) => one.offset >= end && one.offset <= reach);
    return [{ words, at: following?.at ?? [], offset }];
  });
}

/** Finds the locators of a digest, in the order of its text. */
export function findLocators(digest: string): DigestLocator[] {
  return [...digest.matchAll(locator)].map(({ 1: numbers = "", index }) => {
    return { at: [...new Set(numbers.split(/, ?/).map(Number))].sort((a, b) => a - b), offset: index };
  });
}

/** Words without the marks of Markdown. */
function plain(text: string): string {
  return text
    .replace(/\\([^\w\s])|[*_`]/g, "$1")
    .replace(/\s+/g, " ")
    .replace(/[,.;:，。；：、]+$/, "")
    .trim();
}
