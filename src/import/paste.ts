import type { Block } from "./copy.ts";
import { findNotice } from "./notice.ts";
import { isDateLine } from "./printedDate.ts";

/** Parts a pasted text into blocks: paragraphs that stand on several lines are joined, Markdown becomes plain text. */
export function parsePaste(text: string): Block[] {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .map((line) => line.replace(/[\u00a0\u2007\u202f\t]/g, " ").trimEnd());
  const hasGaps = lines.filter((line) => line === "").length > 0;
  return runsOf(lines)
    .flatMap(partAddress)
    .flatMap((run) => (isWrapped(run, hasGaps) ? [run.map((line) => line.trim()).join(" ")] : run))
    .map((line, index, all) => toBlock(line, isListed(all, index)))
    .filter(({ text }) => text !== "");
}

/** The lines that stand together, without the empty ones between. */
function runsOf(lines: readonly string[]): string[][] {
  const runs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === "") runs.push([]);
    else runs.at(-1)?.push(line);
  }
  return runs.filter((run) => run.length > 0);
}

/** Takes an address that stands on the last line alone off a run, unless it ends a sentence that goes on from above. */
function partAddress(run: string[]): string[][] {
  const rest = run.map((line) => line.trim());
  const last = rest.pop() ?? "";
  if (rest.length === 0 || findNotice(last)?.kind !== "url") return [run];
  const isEnded = /[.!?…。！？]["”’»)\]]*$/u.test(rest.at(-1) ?? "") || findNotice(rest.join(" "))?.kind === "rights";
  return isEnded ? [run.slice(0, -1), run.slice(-1)] : [run];
}

// Wider than this no text is wrapped by hand or by a mail program.
const widest = 100;

/** Whether lines were broken where they would have become too long: then no line had room for the word after it. */
function isWrapped(run: readonly string[], hasGaps: boolean): boolean {
  const width = Math.max(...run.map((line) => line.length));
  if (!hasGaps || run.length < 2 || width > widest || width < 40) return false;
  if (run.some((line) => /^\s*([*+-]|\d{1,2}[.)]|#{1,6}|[•·▪])\s/.test(line))) return false;
  return run.every((line, index) => {
    const [word = ""] = (run[index + 1] ?? "").trim().split(" ");
    return index === run.length - 1 || line.length + 1 + word.length > width - 4;
  });
}

const lineMarks = /^\s*(#{1,6} |>\s?|[*+•▪·-] +(?=\S)|\d{1,2}[.)] +(?=\S))?(.*)$/;

/** Whether a line is one of a numbered list: a sentence that begins with a day or a year has no neighbour that counts on. */
function isListed(lines: readonly string[], index: number): boolean {
  const numberOf = (at: number) => Number(/^\s*(\d{1,2})[.)] +\S/.exec(lines[at] ?? "")?.[1]);
  const own = numberOf(index);
  return numberOf(index + 1) === own + 1 || numberOf(index - 1) === own - 1;
}

/** @param isNumbered whether the number that the line begins with is only its place in a list */
function toBlock(line: string, isNumbered: boolean): Block {
  // A German date begins as an item of a numbered list does.
  const marked = isDateLine(line) ? [line, "", line] : lineMarks.exec(line);
  const [, marks = "", rest = ""] = marked ?? [];
  const text = plainText(/^\d/.test(marks) && !isNumbered ? marks + rest : rest);
  const picture = /^!\[([^\]]*)\]\([^)]*\)$/.exec(rest.trim());
  if (picture) return { kind: "picture", text: plainText(picture[1] ?? ""), boldStart: "", boldEnd: "", isLink: false };
  const isAllBold = /^(\*\*|__)(?:(?!\1).)+\1$/.test(rest.trim()) && !/[.,]["”’]?(\*\*|__)$/.test(rest.trim());
  return {
    kind: kindOf(marks, isAllBold),
    text,
    boldStart: /^\*\*(\p{Lu}[^*]{1,40})\*\*\s*[—–-]\s/u.exec(rest)?.[1] ?? "",
    boldEnd: plainText(/[^*]\*\*([^*]+)\*\*\s*$/.exec(rest)?.[1] ?? ""),
    isLink: /^\[[^\]]*\]\([^)]*\)$/.test(rest.trim()),
  };
}

function kindOf(marks: string, isAllBold: boolean): Block["kind"] {
  if (marks === "# ") return "title";
  if (marks.startsWith("#") || isAllBold) return "heading";
  return /^([*+•▪·-]|\d)/.test(marks) ? "item" : "text";
}

/** Markdown as plain text: links become their text, emphasis its words, and what is escaped stands for itself. */
export function plainText(markdown: string): string {
  const escaped: string[] = [];
  return (
    markdown
      .replace(/\\([!-/:-@[-`{-~])/g, (_, character: string) => `\uE000${escaped.push(character) - 1}\uE001`)
      // A mark without its end must not be sought to the end of a long line from every place: each stops at the next one.
      .replace(/!?\[([^[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g, "$1")
      .replace(/<(https?:\/\/[^<>\s]+)>/g, "$1")
      .replace(/(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1/g, "$2")
      .replace(/(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])/g, "$1")
      .replace(/(?<![\w_])_(?=\S)([^_]+?)(?<=\S)_(?![\w_])/g, "$1")
      .replace(/\uE000(\d+)\uE001/g, (_, index: string) => escaped[Number(index)] ?? "")
      .replace(/\s+/g, " ")
      .trim()
  );
}
