import { countWords } from "../archive/words.ts";
import { type Byline, findByline } from "./byline.ts";
import { findCaption } from "./caption.ts";
import type { Block, Caption, CopiedArticle, Dropped, NamedSource, Passage, PrintedDate, Stated } from "./copy.ts";
import { findDateline } from "./dateline.ts";
import { endsArticle, findFurniture } from "./furniture.ts";
import { findLanguage, isForeign } from "./language.ts";
import { findNotice, type Notice } from "./notice.ts";
import { findPrintedDate, isDateLine } from "./printedDate.ts";

/** What a block is taken for. */
type Sort =
  | { readonly kind: "furniture"; readonly reason: string }
  | { readonly kind: "caption"; readonly caption: Caption }
  | { readonly kind: "notice"; readonly notice: Notice }
  | { readonly kind: "date"; readonly date: PrintedDate }
  | { readonly kind: "byline"; readonly byline: Byline; readonly date: PrintedDate | undefined }
  | { readonly kind: "prose" }
  | { readonly kind: "short" };

interface SortedBlock {
  readonly block: Block;
  readonly sort: Sort;
}

/**
 * Finds the article in the blocks of a copy: what stands before its text says what it is, what stands behind it is read
 * for notices, and whatever is not the article's is left out with the reason.
 *
 * @param stated what the page states in its markup, which holds where it says something
 * @param isSource whether a name is that of an agency or an outlet that is known
 */
export function findArticle(
  blocks: readonly Block[],
  stated: Stated,
  isSource: (name: string) => boolean,
): CopiedArticle {
  const sorted = blocks.map((block, index) => ({
    block,
    sort: sortBlock(block, blocks[index - 1], blocks[index + 1], isSource),
  }));
  const start = withSubheading(sorted, findStart(sorted, isSource));
  const end = findEnd(sorted, start);
  const language = stated.language || findLanguage(proseOf(sorted.slice(start, end)));
  const head = readHead(sorted.slice(0, start), stated, isSource);
  const body = readBody(sorted.slice(start, end), language, [head.headline, head.standfirst]);
  const tail = readTail(sorted.slice(end), language);
  const notices = [...sorted].flatMap(({ sort }) => (sort.kind === "notice" ? [sort.notice] : []));
  const dateline = findDateline(body.passages.find(({ kind }) => kind === "paragraph")?.text ?? "");
  const rights = notices
    .filter((notice) => notice.kind === "rights")
    .sort((a, b) => b.holders.length - a.holders.length)[0];
  const dropped = [...head.dropped, ...body.dropped, ...tail.dropped];
  return {
    headline: head.headline,
    standfirst: head.standfirst,
    byline: [stated.byline, head.byline.names, head.byline.affiliations].find((names) => names.length > 0) ?? [],
    bylineAsPrinted: head.bylineAsPrinted,
    sources: [
      ...stated.sources,
      ...head.byline.affiliations.map((name): NamedSource => ({ name, place: "byline" })),
      ...(dateline?.agency ? [{ name: dateline.agency, place: "dateline" } as const] : []),
      ...(rights?.holders ?? []).map((name): NamedSource => ({ name, place: "rights" })),
      ...dropped.map(({ text }): NamedSource => ({ name: text, place: "notice" })),
    ],
    published: stated.published ?? head.published ?? tail.published,
    dateline: dateline?.place || head.dateline || (sorted[start]?.block.boldStart ?? ""),
    url: stated.url || (notices.find((notice) => notice.kind === "url")?.url ?? ""),
    language,
    captions: mergeCaptions([
      ...stated.captions,
      ...sorted.flatMap(({ sort }) => (sort.kind === "caption" ? [sort.caption] : [])),
    ]),
    contributors: [...new Set(notices.flatMap((notice) => (notice.kind === "contributors" ? notice.names : [])))],
    rights: rights?.text ?? stated.rights,
    passages: body.passages,
    dropped,
  };
}

function sortBlock(
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
  const caption = findCaption(block, before);
  if (caption && fold(text) !== fold(before?.text ?? "")) return { kind: "caption", caption };
  const date = text.length < 140 ? findPrintedDate(text) : undefined;
  if (date && isDateLine(text)) return { kind: "date", date };
  const byline = block.kind === "text" && text.length < 160 ? findByline(text, false, isSource) : undefined;
  if (byline) return { kind: "byline", byline, date };
  return { kind: isProse(block) ? "prose" : "short" };
}

/** Whether a block reads as a paragraph: it ends as sentences do, or is longer than any title. */
function isProse({ kind, text }: Block): boolean {
  if (kind === "title" || kind === "heading") return false;
  const ends = /[.!?…:;。！？][)"”’»'\]]*$/u.test(text) || (/[”"»]$/.test(text) && text.length > 80);
  return (ends && countWords(text) >= 4) || text.length > 200 || (/[。！？]/.test(text) && text.length > 20);
}

/** Where the text begins: behind the byline, the date and the pictures, but never behind much text. */
function findStart(sorted: readonly SortedBlock[], isSource: (name: string) => boolean): number {
  const isText = ({ block, sort }: SortedBlock) =>
    sort.kind === "prose" && (block.text.length >= 60 || /[.!?…]["”’»]?$/.test(block.text));
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
function withSubheading(sorted: readonly SortedBlock[], start: number): number {
  const before = sorted[start - 1];
  const isOwn = before?.sort.kind === "short" && (before.block.kind === "heading" || timed.test(before.block.text));
  const hasTitle = sorted
    .slice(0, start - 1)
    .some(({ sort, block }) => sort.kind === "short" && countWords(block.text) >= 4);
  return isOwn && hasTitle ? start - 1 : start;
}

// The subheadings of live blogs.
const timed = /^\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)? \p{Lu}[^.]{3,80}$/u;

/** Whether a bare name stands before a paragraph, as a byline does, and not before another short line. */
function isAlone(sorted: readonly SortedBlock[], at: number): boolean {
  const next = sorted[at + 1]?.sort.kind;
  return next === "prose" || next === "date" || next === "caption";
}

/** Where the text ends: where comments or other articles begin, if most of the text stands before. */
function findEnd(sorted: readonly SortedBlock[], start: number): number {
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

function proseOf(sorted: readonly SortedBlock[]): string {
  return sorted.map(({ block, sort }) => (sort.kind === "prose" ? block.text : "")).join(" ");
}

interface Head {
  readonly headline: string;
  readonly standfirst: string;
  readonly byline: Byline;
  readonly bylineAsPrinted: string;
  readonly published: PrintedDate | undefined;
  /** The place that stands beside the date. */
  readonly dateline: string;
  readonly dropped: readonly Dropped[];
}

function readHead(sorted: readonly SortedBlock[], stated: Stated, isSource: (name: string) => boolean): Head {
  const title = findTitle(sorted, stated.headline);
  const behind = title ? sorted.slice(sorted.indexOf(title) + 1) : sorted;
  const signed = findSigned(sorted, behind, isSource);
  const isOpen = ({ sort }: SortedBlock) => sort.kind === "short" || sort.kind === "prose";
  const standfirst = behind.find(
    (one) =>
      one !== signed?.from &&
      isOpen(one) &&
      (stated.headline === "" || !fold(one.block.text).startsWith(fold(stated.headline))) &&
      one.block.kind !== "item" &&
      countWords(one.block.text) >= 7,
  );
  const dates = sorted.flatMap(({ sort }) =>
    sort.kind === "date" ? [sort.date] : sort.kind === "byline" && sort.date ? [sort.date] : [],
  );
  const used = [title, signed?.from, standfirst];
  return {
    headline: stated.headline || (title?.block.text ?? ""),
    standfirst:
      standfirst && fold(standfirst.block.text) !== fold(stated.headline) ? standfirst.block.text : stated.standfirst,
    byline: signed?.byline ?? { names: [], affiliations: [] },
    bylineAsPrinted: signed?.from.block.text ?? "",
    published: dates.find(({ isAmbiguous }) => !isAmbiguous) ?? dates[0],
    dateline: placeBesideDate(sorted),
    dropped: sorted
      .filter((one) => !used.includes(one) && (isOpen(one) || one.sort.kind === "furniture"))
      .map((one) => ({
        text: one.block.text,
        reason: one.sort.kind === "furniture" ? one.sort.reason : "stands before the article",
      })),
  };
}

/** The place in a line such as `Port Nor - 18 October 2023`. */
function placeBesideDate(sorted: readonly SortedBlock[]): string {
  for (const { block, sort } of sorted) {
    if (sort.kind !== "date") continue;
    const [, place] =
      /^(\p{Lu}[\p{L}.'’ -]{2,30}?)\s*(?:[-–—|,·]|\s)\s*$/u.exec(block.text.split(sort.date.printed)[0] ?? "") ?? [];
    if (place && !isDateLine(`${place} 1 May 2020`)) return place;
    if (place && !/^(on|published|posted|updated|date|le|am|el)$/i.test(place) && /[-–—]/.test(block.text))
      return place;
  }
  return "";
}

/** The headline: what is marked as one or is what the page states, else the first line that is long enough to be one. */
function findTitle(sorted: readonly SortedBlock[], stated: string): SortedBlock | undefined {
  const open = sorted.filter(
    ({ sort, block }) => (sort.kind === "short" || sort.kind === "prose") && block.kind !== "item",
  );
  const said = stated && open.find(({ block }) => fold(block.text) === fold(stated));
  if (said || stated) return said || undefined;
  const marked = open.find(({ block }) => block.kind === "title") ?? open.find(({ block }) => block.kind === "heading");
  if (marked) return marked;
  const isTitle = ({ block: { text } }: SortedBlock) =>
    countWords(text) >= 4 && text.length <= 220 && !/[^.]\.$/.test(text);
  return open.find(isTitle) ?? open.filter(({ block }) => block.text.length > 11).at(-1);
}

/** The byline: the line that says `By`, or a bare name between the headline and the text. */
function findSigned(all: readonly SortedBlock[], behind: readonly SortedBlock[], isSource: (name: string) => boolean) {
  const clear = [...behind, ...all].find(({ sort }) => sort.kind === "byline");
  if (clear?.sort.kind === "byline") return { from: clear, byline: clear.sort.byline };
  for (const from of behind) {
    if (from.sort.kind !== "short" || from.block.kind !== "text") continue;
    const byline = findByline(from.block.text, true, isSource);
    if (byline) return { from, byline };
  }
  return undefined;
}

function readBody(sorted: readonly SortedBlock[], language: string, known: readonly string[]) {
  const passages: Passage[] = [];
  const dropped: Dropped[] = [];
  const lastProse = sorted.findLastIndex(
    ({ block, sort }) => sort.kind === "prose" && !isForeign(block.text, language),
  );
  let listed = "";
  sorted.forEach(({ block, sort }, index) => {
    const { text } = block;
    if (sort.kind === "furniture") {
      listed = sort.reason === "related links" && !/[:：]\s*\S/.test(text) ? sort.reason : "";
      dropped.push({ text, reason: sort.reason });
    } else if (sort.kind === "caption" || sort.kind === "notice" || (sort.kind === "date" && index > lastProse)) return;
    else if (index > lastProse)
      dropped.push({ text, reason: isForeign(text, language) ? "in another language" : "stands behind the article" });
    else if (listed && (sort.kind === "short" || block.isLink)) dropped.push({ text, reason: listed });
    else if (block.isLink && sort.kind === "short") dropped.push({ text, reason: "related links" });
    else if (known.some((line) => line !== "" && fold(line) === fold(text)) && index < 2)
      dropped.push({ text, reason: "repeats the headline" });
    else {
      listed = "";
      addPassage(passages, block, sort);
    }
  });
  return { passages, dropped };
}

/** Adds a block to the text; a sentence that the copy broke is joined again. */
function addPassage(passages: Passage[], { kind, text }: Block, sort: Sort): void {
  const last = passages.at(-1);
  if (last && kind === "text" && isBroken(last.text, text)) {
    passages[passages.length - 1] = { kind: "paragraph", text: `${last.text} ${text}` };
    return;
  }
  const isSubheading =
    kind === "heading" || timed.test(text) || (sort.kind === "short" && kind === "text" && isTitleLike(text));
  passages.push({ kind: isSubheading ? "subheading" : "paragraph", text });
}

function isBroken(before: string, after: string): boolean {
  if (!/[\p{L}\p{N},–—-]$/u.test(before) || countWords(before) <= 5) return false;
  const isOpen = (before.match(/"/g)?.length ?? 0) % 2 === 1 || before.lastIndexOf("“") > before.lastIndexOf("”");
  return /^\p{Ll}/u.test(after) || (isOpen && /[”"]/.test(after));
}

function isTitleLike(text: string): boolean {
  if (countWords(text) > 14 || text.length > 100 || /[.,;!…][)"”’»']*$/.test(text)) return false;
  // A short question is an interviewer's, or one that the text asks itself.
  return !/^\p{Lu}\p{L}{0,12}:| \| /u.test(text) && (countWords(text) > 3 || !/\?[)"”’»']*$/.test(text));
}

function readTail(sorted: readonly SortedBlock[], language: string) {
  const dates = sorted.flatMap(({ sort }) => (sort.kind === "date" ? [sort.date] : []));
  const dropped = sorted.flatMap(({ block: { text }, sort }): Dropped[] => {
    if (sort.kind === "furniture") return [{ text, reason: sort.reason }];
    if (sort.kind === "notice" && sort.notice.kind === "about the author")
      return [{ text, reason: "about the author" }];
    if (sort.kind === "caption" || sort.kind === "notice" || sort.kind === "date") return [];
    return [{ text, reason: isForeign(text, language) ? "in another language" : "stands behind the article" }];
  });
  return { dropped, published: dates[0] };
}

/** A caption that stands twice, or whose credit stands on a line of its own, is one. */
function mergeCaptions(captions: readonly Caption[]): Caption[] {
  const merged: Caption[] = [];
  for (const caption of captions) {
    const last = merged.at(-1);
    const same = merged.find(({ text }) => text !== "" && fold(text) === fold(caption.text));
    if (same) {
      if (same.credit === "") merged[merged.indexOf(same)] = caption;
    } else if (last && caption.text === "" && last.credit === "")
      merged[merged.length - 1] = { ...last, credit: caption.credit };
    else merged.push(caption);
  }
  // A credit alone, where a caption names the same one, is that caption's.
  return merged.filter(
    (one) => one.text !== "" || !merged.some((other) => other !== one && other.credit === one.credit),
  );
}

/** A text without what two copies of one line may differ in. */
function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
