import type { TimelineEvent } from "./event.ts";

/** A timeline as it is drawn, in units that are about a pixel each. Paths are those of SVG. */
export interface TimelinePicture {
  readonly width: number;
  readonly height: number;
  readonly axis: string;
  /** The spans in which meetings were of which no day is known. */
  readonly spans: string;
  /** A stroke for each article, or for several that stand together. */
  readonly strokes: string;
  readonly tallies: readonly Label[];
  readonly graduations: readonly Label[];
  readonly marks: readonly TimelineMark[];
}

/** A text and where it begins, ends or has its middle, as the style sheet says. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A meeting on the line. All but its origin is told from there, so that most marks say the same and weigh little. */
export interface TimelineMark extends Pick<TimelineEvent, "href" | "isHeld" | "isHere" | "date" | "place"> {
  readonly x: number;
  readonly y: number;
  /** Where on the line the mark itself stands. */
  readonly foot: { readonly x: number; readonly y: number };
  /** From the mark to its words. */
  readonly lead: string;
  /** Where the two lines of words begin, or end where they stand before the pole. */
  readonly words: { readonly x: number; readonly lines: readonly [number, number]; readonly isBefore: boolean };
  /** Where a finger may hit it. */
  readonly reach: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** What the style sheet gives the words of a timeline: the sizes of names, and of years and numbers. */
export const textSizes = { name: 14, number: 13 } as const;

/** How far from each other the marks of two meetings stand at least. */
export const markGap = 13;
