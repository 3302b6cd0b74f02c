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

const quotation = /“([^”]*)”|"([^"]*)"/g;
const locator = /\[([1-9]\d{0,3}(?:, ?[1-9]\d{0,3})*)\](?!\(|\[(?!\d))/g;
const sentenceEnd = /[.!?…]["”’)]*\s+(?=["“‘(]?\p{Lu})|\n\s*\n/u;

/** A part of a digest, and where it starts there. */
interface Stretch {
  readonly text: string;
  readonly offset: number;
}

/** Finds what stands in quotation marks, as it is written; the offsets are those of the marks. */
export function findQuoted(digest: string): readonly Stretch[] {
  // No quotation runs on into the next paragraph, so that one mark too many is not the start of all that follows.
  return paragraphsIn(digest).flatMap(({ text, offset }) =>
    [...text.matchAll(quotation)].map(({ 1: curly, 2: straight, index }): Stretch => {
      return { text: curly ?? straight ?? "", offset: offset + index };
    }),
  );
}

function paragraphsIn(digest: string): readonly Stretch[] {
  const starts = [0, ...[...digest.matchAll(/\n\s*\n/g)].map(({ 0: gap, index }) => index + gap.length)];
  return starts.map((offset, index) => ({ text: digest.slice(offset, starts[index + 1]), offset }));
}

/** Finds the quotations of a digest, in the order of its text. */
export function findQuotations(digest: string): Quotation[] {
  const locators = findLocators(digest);
  return findQuoted(digest).flatMap(({ text, offset }): Quotation[] => {
    const words = plain(text);
    if (words === "") return [];
    const end = offset + text.length + 2;
    // A sentence may end inside the quotation marks.
    const rest = digest.slice(end - 2);
    const reach = end - 2 + (sentenceEnd.exec(rest)?.index ?? rest.length);
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
    .replace(/[,.;:]+$/, "")
    .trim();
}
