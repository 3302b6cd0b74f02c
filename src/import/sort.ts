import { foldText } from "../archive/likeness.ts";
import { countWords } from "../archive/words.ts";
import { type Byline, findByline, organisation } from "./byline.ts";
import { findCaption, isCreditLine } from "./caption.ts";
import type { Block, Caption, PrintedDate } from "./copy.ts";
import { findFurniture } from "./furniture.ts";
import { findNotice, type Notice } from "./notice.ts";
import { findPrintedDate, isDateLine, nameBesideDate } from "./printedDate.ts";

/** What a block is taken for. */
export type Sort =
  | { readonly kind: "furniture"; readonly reason: string }
  | { readonly kind: "caption"; readonly caption: Caption }
  | { readonly kind: "notice"; readonly notice: Notice }
  /** With the outlet that it names beside the day; empty where it names none. */
  | { readonly kind: "date"; readonly date: PrintedDate; readonly outlet: string }
  | { readonly kind: "byline"; readonly byline: Byline; readonly date: PrintedDate | undefined }
  | { readonly kind: "prose" }
  | { readonly kind: "short" };

/** A block, and what it is taken for. */
export interface SortedBlock {
  readonly block: Block;
  readonly sort: Sort;
}

/** Takes a block for what it looks like by itself and beside its neighbours; where it stands in the copy comes later. */
export function sortBlock(
  block: Block,
  before: Block | undefined,
  after: Block | undefined,
  isSource: (name: string) => boolean,
): Sort {
  const { text } = block;
  if (block.kind === "picture") return { kind: "furniture", reason: "text behind a picture" };
  // The text behind a picture often stands before its caption, which says the same and adds the credit.
  if (after && text.length > 20 && after.text.startsWith(text)) {
    return { kind: "furniture", reason: after.text === text ? "stands twice" : "repeats the caption" };
  }
  const notice = findNotice(text);
  if (notice) return { kind: "notice", notice };
  const reason =
    block.kind === "title" || (block.kind === "item" && / \| /.test(text)) ? undefined : findFurniture(text);
  if (reason) return { kind: "furniture", reason };
  if (
    after &&
    block.kind === "text" &&
    text.length > 20 &&
    text.length < 200 &&
    !isProse(block) &&
    isCreditLine(after.text)
  ) {
    return { kind: "caption", caption: { text, credit: "" } };
  }
  const caption = findCaption(block, before);
  if (caption && foldText(text) !== foldText(before?.text ?? "")) return { kind: "caption", caption };
  const date = text.length < 140 ? findPrintedDate(text) : undefined;
  const beside = date && (block.kind === "text" || block.kind === "item") ? nameBesideDate(text) : "";
  const outlet = isSource(beside) || (organisation.test(beside) && !isDateLine(text)) ? beside : "";
  if (date && (outlet !== "" || isDateLine(text))) return { kind: "date", date, outlet };
  const byline = block.kind === "text" && text.length < 160 ? findByline(text, false, isSource) : undefined;
  if (byline) return { kind: "byline", byline, date };
  return { kind: isProse(block) ? "prose" : "short" };
}

/** Whether a block reads as a paragraph: it ends as sentences do, or is longer than any title. */
function isProse({ kind, text }: Block): boolean {
  if (kind === "title" || kind === "heading") return false;
  const ends = /[.!?…:;。！？][)"”’»'」』\]]*$/u.test(text) || (/[”"»]$/.test(text) && text.length > 80);
  return (ends && countWords(text) >= 4) || text.length > 200 || (/[。！？]/.test(text) && text.length > 20);
}
