import { countWords } from "../archive/words.ts";
import { findByline } from "./byline.ts";
import { endsArticle } from "./furniture.ts";
import type { SortedBlock } from "./sort.ts";

/** Where the text begins: behind the byline, the date and the pictures, but never behind much text. */
export function findStart(sorted: readonly SortedBlock[], isSource: (name: string) => boolean): number {
  const isText = ({ block, sort }: SortedBlock) =>
    sort.kind === "prose" && (block.text.length >= 60 || /[.!?…。！？]["”’»」』]?$/u.test(block.text));
  const first = sorted.findIndex(isText);
  if (first < 0) return sorted.length;
  for (let at = Math.min(first + 6, sorted.length - 1); at > first; at--) {
    const { block, sort } = sorted[at] ?? { block: undefined, sort: undefined };
    if (!block || !sort) continue;
    const isHead =
      sort.kind === "byline" ||
      sort.kind === "date" ||
      (sort.kind === "short" &&
        block.kind === "text" &&
        findByline(block.text, true, isSource) !== undefined &&
        isAlone(sorted, at));
    if (!isHead) continue;
    const before = sorted.slice(first, at).filter(isText);
    const next = sorted.findIndex((one, index) => index > at && isText(one));
    if (before.length <= 1 && next > 0) return next;
  }
  return first;
}

/** The first paragraph may have a subheading of its own, if the headline stands before that. */
export function withSubheading(sorted: readonly SortedBlock[], start: number): number {
  const before = sorted[start - 1];
  const isOwn = before?.sort.kind === "short" && (before.block.kind === "heading" || timed.test(before.block.text));
  const hasTitle = sorted
    .slice(0, start - 1)
    .some(({ sort, block }) => sort.kind === "short" && countWords(block.text) >= 4);
  return isOwn && hasTitle ? start - 1 : start;
}

/** The subheadings of live blogs. */
export const timed = /^\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)? \p{Lu}[^.]{3,80}$/u;

/** Whether a bare name stands before a paragraph, as a byline does, and not before another short line. */
function isAlone(sorted: readonly SortedBlock[], at: number): boolean {
  const next = sorted[at + 1]?.sort.kind;
  return next === "prose" || next === "date" || next === "caption";
}

/** Where the text ends: where comments or other articles begin, if most of the text stands before. */
export function findEnd(sorted: readonly SortedBlock[], start: number): number {
  const lengthOf = (part: readonly SortedBlock[]) => proseOf(part).length;
  for (let at = start + 1; at < sorted.length; at++) {
    const { block, sort } = sorted[at] ?? {};
    if (!block || !sort) continue;
    const isEnd =
      (sort.kind === "furniture" && endsArticle(block.text, sort.reason)) ||
      (sort.kind === "short" && endsArticle(block.text, undefined)) ||
      (sort.kind === "notice" && sort.notice.kind !== "url");
    if (isEnd && lengthOf(sorted.slice(start, at)) > 2 * lengthOf(sorted.slice(at + 1))) return at;
  }
  return sorted.length;
}

/** The paragraphs among some blocks, as one text. */
export function proseOf(sorted: readonly SortedBlock[]): string {
  return sorted.map(({ block, sort }) => (sort.kind === "prose" ? block.text : "")).join(" ");
}
