import type { Original } from "./original.ts";
import { type Words, wordsOf } from "./words.ts";

/** Words of an original that follow each other, and where each of its passages begins among them. */
export interface Sequence {
  readonly words: Words;
  readonly passages: readonly { readonly from: number; readonly name: string }[];
}

/** A passage with the name by which a curator finds it: `¶ 12`. */
export interface NamedPassage {
  readonly name: string;
  readonly text: string;
}

/**
 * All of an original that is text, in the orders in which a copy may give it: its passages, its paragraphs without the
 * subheadings between them, and each text of its front matter, such as the standfirst and the captions.
 *
 * @param source the whole file, which counts as text where not all of it could be made out
 */
export function privateTextsOf({ statedTexts, passages, fault }: Original, source: string): NamedPassage[][] {
  const body = passages.map(({ text, number }) => ({ text, name: number ? `¶ ${number}` : "a subheading" }));
  const paragraphs = body.filter((_, index) => passages[index]?.kind === "paragraph");
  return [
    body,
    ...(paragraphs.length < body.length ? [paragraphs] : []),
    ...statedTexts.map((text) => [{ name: "the front matter", text }]),
    ...(fault ? [[{ name: "the file", text: source }]] : []),
  ];
}

/** Puts the words of some passages into a row. */
export function sequenceOf(named: readonly NamedPassage[]): Sequence {
  let from = 0;
  const passages = named.map(({ name, text }) => {
    const passage = { from, name };
    from += wordsOf(text).starts.length;
    return passage;
  });
  return { words: wordsOf(named.map(({ text }) => text).join("\n")), passages };
}
