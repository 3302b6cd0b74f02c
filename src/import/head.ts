import { foldText, isSameLine } from "../archive/likeness.ts";
import { countWords } from "../archive/words.ts";
import { type Byline, findByline, organisation } from "./byline.ts";
import type { Dropped, PrintedDate, Stated } from "./copy.ts";
import { findPrintedDate, isDateLine, nameBesideDate } from "./printedDate.ts";
import type { SortedBlock } from "./sort.ts";

/** What stands before the text of an article. */
export interface Head {
  readonly headline: string;
  readonly standfirst: string;
  readonly byline: Byline;
  readonly bylineAsPrinted: string;
  readonly published: PrintedDate | undefined;
  /** The place that stands beside the date. */
  readonly dateline: string;
  readonly dropped: readonly Dropped[];
}

/** Reads what stands before the text; what the page states in its markup holds. */
export function readHead(sorted: readonly SortedBlock[], stated: Stated, isSource: (name: string) => boolean): Head {
  const isOpen = ({ sort }: SortedBlock) => sort.kind === "short" || sort.kind === "prose";
  const title = findTitle(sorted, stated.headline, isOpen, isSource);
  const behind = title ? sorted.slice(sorted.indexOf(title) + 1) : sorted;
  const signed = findSigned(sorted, behind, isSource);
  const standfirst = behind.find(
    (one) =>
      one !== signed?.from &&
      isOpen(one) &&
      (stated.headline === "" || !foldText(one.block.text).startsWith(foldText(stated.headline))) &&
      one.block.kind !== "item" &&
      countWords(one.block.text) >= 7,
  );
  const dates = sorted.flatMap(({ sort }) =>
    sort.kind === "date" ? [sort.date] : sort.kind === "byline" && sort.date ? [sort.date] : [],
  );
  // Beside a name that nobody knows, be it an outlet's or a writer's, a day is one where no line has it to itself.
  const besides = sorted.flatMap(({ sort, block: { text } }) =>
    sort.kind === "short" && nameBesideDate(text) !== "" ? (findPrintedDate(text) ?? []) : [],
  );
  const used = [title, signed?.from, standfirst];
  return {
    headline: stated.headline || (title?.block.text ?? ""),
    standfirst:
      standfirst && foldText(standfirst.block.text) !== foldText(stated.headline)
        ? standfirst.block.text
        : stated.standfirst,
    byline: signed?.byline ?? { names: [], affiliations: [] },
    bylineAsPrinted: signed?.from.block.text ?? "",
    published: dates.find(({ isAmbiguous }) => !isAmbiguous) ?? dates[0] ?? besides[0],
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
    if (sort.kind !== "date" || sort.outlet !== "") continue;
    const [, place] =
      /^(\p{Lu}[\p{L}.'’ -]{2,30}?)\s*(?:[-–—|,·]|\s)\s*$/u.exec(block.text.split(sort.date.printed)[0] ?? "") ?? [];
    if (place && !isDateLine(`${place} 1 May 2020`)) return place;
    if (place && !/^(on|published|posted|updated|date|le|am|el)$/i.test(place) && /[-–—]/.test(block.text))
      return place;
  }
  return "";
}

/** The headline: what is marked as one or is what the page states, else the line that most looks like one. */
function findTitle(
  sorted: readonly SortedBlock[],
  stated: string,
  isOpen: (one: SortedBlock) => boolean,
  isSource: (name: string) => boolean,
): SortedBlock | undefined {
  const open = sorted.filter((one) => isOpen(one) && one.block.kind !== "item");
  if (stated) return open.find(({ block }) => isSameLine(block.text, stated));
  const marked = open.find(({ block }) => block.kind === "title") ?? open.find(({ block }) => block.kind === "heading");
  if (marked) return marked;
  const likely = open.filter(
    ({ block: { text } }) =>
      countWords(text) >= 4 &&
      text.length <= 220 &&
      !/[^.]\.$|。$/.test(text) &&
      nameBesideDate(text) === "" &&
      !findByline(text, true, isSource),
  );
  const scored = likely.map((one) => ({ one, score: scoreTitle(one, sorted, open) })).sort((a, b) => b.score - a.score);
  return scored[0]?.one ?? open.filter(({ block }) => block.text.length > 11).at(-1);
}

/** How much a line looks like a headline: longer than a name, not named elsewhere, and just before what follows one. */
function scoreTitle(one: SortedBlock, sorted: readonly SortedBlock[], open: readonly SortedBlock[]): number {
  const { text } = one.block;
  const words = countWords(text);
  // The name of a newspaper stands in its credits and notices too; that of an article does not.
  const isName =
    words <= 6 &&
    (organisation.test(text) ||
      sorted.some(
        ({ block }) =>
          block !== one.block && block.text.length > text.length && foldText(block.text).includes(foldText(text)),
      ));
  const next = sorted[sorted.indexOf(one) + 1];
  const follows =
    next && next.sort.kind !== "furniture" && (next.sort.kind !== "short" || countWords(next.block.text) > words);
  return (words >= 6 && words <= 20 ? 2 : 0) - (isName ? 4 : 0) + (follows ? 1 : 0) - open.indexOf(one) / 100;
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
