import { foldText } from "../archive/likeness.ts";
import { countWords } from "../archive/words.ts";
import type { Block, Dropped, Passage, PrintedDate } from "./copy.ts";
import { timed } from "./extent.ts";
import { isForeign } from "./language.ts";
import type { Sort, SortedBlock } from "./sort.ts";

/** Reads the text: its paragraphs and subheadings in order, without what stands between them, and the day below them. */
export function readBody(sorted: readonly SortedBlock[], language: string, known: readonly string[]) {
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
    else if (known.some((line) => line !== "" && foldText(line) === foldText(text)) && index < 2)
      dropped.push({ text, reason: "repeats the headline" });
    else {
      listed = "";
      addPassage(passages, block, sort);
    }
  });
  return { passages, dropped, published: datesIn(sorted.slice(lastProse + 1))[0] };
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
  if (countWords(text) > 14 || text.length > 100 || /[.,;!…。，；！][)"”’»'」』]*$/.test(text)) return false;
  // A short question is an interviewer's, or one that the text asks itself.
  return !/^\p{Lu}\p{L}{0,12}:| \| /u.test(text) && (countWords(text) > 3 || !/\?[)"”’»']*$/.test(text));
}

/** Reads what stands behind the text. */
export function readTail(sorted: readonly SortedBlock[], language: string) {
  const dropped = sorted.flatMap(({ block: { text }, sort }): Dropped[] => {
    if (sort.kind === "furniture") return [{ text, reason: sort.reason }];
    if (sort.kind === "notice" && sort.notice.kind === "about the author")
      return [{ text, reason: "about the author" }];
    if (sort.kind === "caption" || sort.kind === "notice" || sort.kind === "date") return [];
    return [{ text, reason: isForeign(text, language) ? "in another language" : "stands behind the article" }];
  });
  return { dropped, published: datesIn(sorted)[0] };
}

function datesIn(sorted: readonly SortedBlock[]): PrintedDate[] {
  return sorted.flatMap(({ sort }) => (sort.kind === "date" ? [sort.date] : []));
}
