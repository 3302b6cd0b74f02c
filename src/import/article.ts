import { foldText } from "../archive/likeness.ts";
import { withoutTracking } from "../curation/catalogue.ts";
import { readBody, readTail } from "./body.ts";
import type { Block, Caption, CopiedArticle, Dropped, NamedSource, Stated } from "./copy.ts";
import { findDateline } from "./dateline.ts";
import { findEnd, findStart, proseOf, withSubheading } from "./extent.ts";
import { readHead } from "./head.ts";
import { findLanguage } from "./language.ts";
import { findNotice } from "./notice.ts";
import { settleDay } from "./printedDate.ts";
import { type SortedBlock, sortBlock } from "./sort.ts";

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
  const told = stated.rights === "" ? undefined : findNotice(stated.rights);
  const holders = rights?.holders ?? (told?.kind === "rights" ? told.holders : []);
  const printed = head.published ?? body.published ?? tail.published;
  const published = settleDay(stated.published, printed) ?? printed ?? dateline?.date;
  const url = stated.url || (notices.find((notice) => notice.kind === "url")?.url ?? "");
  const read = [...head.dropped, ...body.dropped, ...tail.dropped, ...body.passages].map(({ text }) => text);
  const used = [head.bylineAsPrinted, published?.printed ?? "", rights?.text ?? "", url];
  const dropped = [...head.dropped, ...body.dropped, ...tail.dropped, ...findUnused(sorted, read, used)];
  const captions = mergeCaptions([
    ...stated.captions,
    ...sorted.flatMap(({ sort }) => (sort.kind === "caption" ? [sort.caption] : [])),
  ]);
  return {
    headline: head.headline,
    standfirst: head.standfirst,
    byline: [stated.byline, head.byline.names, head.byline.affiliations].find((names) => names.length > 0) ?? [],
    bylineAsPrinted: head.bylineAsPrinted,
    sources: [
      ...stated.sources,
      ...head.byline.affiliations.map((name): NamedSource => ({ name, place: "byline" })),
      ...(dateline?.agency ? [{ name: dateline.agency, place: "dateline" } as const] : []),
      ...sorted.flatMap(({ sort }): NamedSource[] =>
        sort.kind === "date" && sort.outlet !== "" ? [{ name: sort.outlet, place: "day" }] : [],
      ),
      ...holders.map((name): NamedSource => ({ name, place: "rights" })),
      // The title of another article may speak of any outlet.
      ...dropped
        .filter(({ reason }) => reason !== "related links")
        .map(({ text }): NamedSource => ({ name: text, place: "notice" })),
      ...captions.map(({ credit }): NamedSource => ({ name: credit, place: "credit" })),
    ],
    published,
    dateline: dateline?.place || head.dateline || (sorted[start]?.block.boldStart ?? ""),
    url: withoutTracking(url),
    language,
    captions,
    contributors: [...new Set(notices.flatMap((notice) => (notice.kind === "contributors" ? notice.names : [])))],
    rights: rights?.text ?? stated.rights,
    passages: body.passages,
    dropped,
  };
}

/** The second notices, dates and bylines, of which an article has only one. */
function findUnused(sorted: readonly SortedBlock[], read: readonly string[], used: readonly string[]): Dropped[] {
  return sorted.flatMap(({ block: { text }, sort }): Dropped[] => {
    const isNamed = sort.kind === "notice" && sort.notice.kind === "contributors";
    const isUsed = used.some((one) => one !== "" && text.includes(one));
    if (isNamed || isUsed || !(sort.kind in reasons) || read.some((one) => one.includes(text))) return [];
    return [{ text, reason: reasons[sort.kind as keyof typeof reasons] }]; // it is one of them
  });
}

const reasons = { notice: "another notice", date: "another date", byline: "another byline" } as const;

/** A caption that stands twice, or whose credit stands on a line of its own, is one. */
function mergeCaptions(captions: readonly Caption[]): Caption[] {
  const merged: Caption[] = [];
  for (const caption of captions) {
    const last = merged.at(-1);
    const same = merged.find(({ text }) => text !== "" && foldText(text) === foldText(caption.text));
    if (same) {
      if (same.credit === "") merged[merged.indexOf(same)] = caption;
    } else if (last && caption.text === "" && last.credit === "")
      merged[merged.length - 1] = { ...last, credit: caption.credit };
    else merged.push(caption);
  }
  // A credit alone, where a caption names the same one, is that caption's.
  return merged.filter(({ text, credit }, index) => {
    const isOther = (other: Caption, at: number) => other.credit === credit && (other.text !== "" || at < index);
    return text !== "" || !merged.some(isOther);
  });
}
