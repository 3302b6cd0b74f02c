import type { Details } from "../archive/archive.ts";
import type { Sought } from "../archive/claim.ts";
import { findSought } from "../evidence/place.ts";
import type { Link } from "./frame.ts";

/** What of a record is marked in the original's text where it stands, and the way back to it. */
export interface Marker {
  readonly at: readonly number[];
  readonly sought: Sought;
  readonly claim: Link;
}

/** A stretch of a text; a claim's, where that is found there. */
export interface Segment {
  readonly text: string;
  readonly claim: Link | undefined;
}

/** The names of the places on an article's page at which its figures and statements stand, counted from 0. */
export const claimAnchors = {
  figure: (index: number) => `figure-${index + 1}`,
  statement: (index: number) => `statement-${index + 1}`,
} as const;

/** What of a record is marked: its figures, its quoted phrases, and what its digest quotes. */
export function markersOf({ figures, statements, digest }: Details): Marker[] {
  return [
    ...figures.map(({ measure, value, unit, at }, index): Marker => {
      const sought = { value, unit: unit ?? measure.unit, singular: unit === undefined ? measure.singular : undefined };
      return { at, sought, claim: { text: measure.title, href: `#${claimAnchors.figure(index)}` } };
    }),
    ...statements.flatMap(({ words, gist, at }, index): Marker[] => {
      const claim = { text: gist, href: `#${claimAnchors.statement(index)}` };
      return words === undefined ? [] : [{ at, sought: { words }, claim }];
    }),
    ...digest.quotations.map(({ words, at }): Marker => {
      return { at, sought: { words }, claim: { text: "quoted in the digest", href: "#digest" } };
    }),
  ];
}

/**
 * Parts a text where something marked begins or ends. What is found may overlap and repeat: a stretch that belongs to
 * several is given to the first of them, so that nothing stands inside another.
 */
export function segmentsOf(text: string, markers: readonly Marker[], language: string): Segment[] {
  const found = markers.flatMap(({ sought, claim }) =>
    findSought(text, sought, language).map(({ start, end }) => ({ start, end, claim })),
  );
  const cuts = [...new Set([0, text.length, ...found.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (const [index, from] of cuts.slice(0, -1).entries()) {
    const stretch = text.slice(from, cuts[index + 1]);
    const claim = found.find(({ start, end }) => start <= from && from < end)?.claim;
    const last = segments.at(-1);
    if (last && last.claim === claim) segments[segments.length - 1] = { text: last.text + stretch, claim };
    else segments.push({ text: stretch, claim });
  }
  return segments;
}
