import type { Details } from "../archive/archive.ts";
import { type DigestHtml, linkLocators } from "../archive/markdown.ts";
import type { FullText } from "../evidence/fullText.ts";
import type { LocatorEntry } from "./entry.ts";
import { claimAnchors, markersOf, type Segment, segmentsOf } from "./mark.ts";

/** A passage of a full text: a subheading, or a paragraph with the number by which locators name it. */
export interface PassageEntry {
  /** Undefined for a subheading. */
  readonly number: number | undefined;
  readonly segments: readonly Segment[];
}

/** The full text of an article as its page shows it. */
export interface FullTextEntry {
  /** What the copy sets above the text, or empty. */
  readonly standfirst: string;
  readonly passages: readonly PassageEntry[];
}

interface Located {
  readonly locator: LocatorEntry;
}

/** What of an article's page leads to its full text, and is led to from there. */
interface Locating<Figure extends Located, Statement extends Located> {
  readonly figures: readonly Figure[];
  readonly statements: readonly Statement[];
  readonly digest: DigestHtml;
}

/** Puts a full text under what the page tells of its article: locators lead into it, and its marks lead back. */
export function withFullText<
  Page extends Locating<Figure, Statement>,
  Figure extends Located,
  Statement extends Located,
>(
  page: Page,
  details: Details,
  language: string,
  fullText: FullText | undefined,
): Page & { readonly fullText: FullTextEntry | undefined } {
  if (!fullText) return { fullText: undefined, ...page };
  const { stated, passages } = fullText.read();
  const markers = markersOf(details);
  const numbers = new Set(passages.map(({ number }) => number));
  const lead = <Entry extends Located>(entry: Entry, at: readonly number[], anchor: string): Entry => {
    const target = at.find((number) => numbers.has(number));
    return { ...entry, locator: { ...entry.locator, anchor, ...(target && { href: anchorOf(target) }) } };
  };
  return {
    ...page,
    figures: page.figures.map((entry, index) =>
      lead(entry, details.figures[index]?.at ?? [], claimAnchors.figure(index)),
    ),
    statements: page.statements.map((entry, index) =>
      lead(entry, details.statements[index]?.at ?? [], claimAnchors.statement(index)),
    ),
    digest: linkLocators(page.digest, (number) => (numbers.has(number) ? anchorOf(number) : undefined)),
    fullText: {
      standfirst: stated.standfirst ?? "",
      passages: passages.map(({ text, number }) => ({
        number,
        segments: segmentsOf(
          text,
          markers.filter(({ at }) => number !== undefined && at.includes(number)),
          language,
        ),
      })),
    },
  };
}

/** Where a paragraph of the full text stands. */
function anchorOf(paragraph: number): string {
  return `#p${paragraph}`;
}
