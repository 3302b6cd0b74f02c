import { estimateWidth, fitWidth } from "../textWidth.ts";
import type { TimelineEvent } from "./event.ts";
import { textSizes } from "./picture.ts";

/** A meeting with as many of its words as there is room for, and how wide they are with the space around them. */
export interface Flag extends TimelineEvent {
  readonly width: number;
}

/** A flag on its pole. */
export interface HungFlag extends Flag {
  readonly x: number;
  /** How high it hangs, counted from 0. */
  readonly level: number;
  /** Whether its words stand to the left of the pole. */
  readonly isLeft: boolean;
}

// Bold words, as those of the meeting whose page it is, are wider than others.
const boldness = 1.08;

/** Cuts the words of a meeting to the room that there is for them. */
export function nameFlag(event: TimelineEvent, room: number): Flag {
  const { date, place, isHere } = event;
  const [fittedDate, fittedPlace] = [fitWidth(date, textSizes.name, room), fitWidth(place, textSizes.name, room)];
  const words = Math.max(...[fittedDate, fittedPlace].map((text) => estimateWidth(text, textSizes.name)));
  return { width: roundUp(words * (isHere ? boldness : 1)) + 12, ...event, date: fittedDate, place: fittedPlace };
}

/** To one of few widths, so that marks say the same more often and weigh less. */
function roundUp(width: number): number {
  return Math.ceil(width / 12) * 12;
}

/**
 * Hangs flags so that no words meet others or a pole. The first ones fly to the left, the others to the right; where they
 * part is where the flags then hang lowest.
 *
 * @param flags from left to right, with room on the right for the words of the last
 */
export function hangFlags(flags: readonly (Flag & { readonly x: number })[]): HungFlag[] {
  let best = flyRight(flags);
  for (let left = 1; left <= flags.length; left++) {
    const leftmost = flags.slice(0, left);
    if (leftmost.some(({ x, width }) => x < width)) break;
    const hung = [...flyLeft(leftmost), ...flyRight(flags.slice(left))];
    if (heightOf(hung) < heightOf(best)) best = hung;
  }
  return best;
}

function flyRight(flags: readonly (Flag & { readonly x: number })[]): HungFlag[] {
  const hung: HungFlag[] = [];
  for (const flag of [...flags].reverse()) {
    const crossed = hung.filter(({ x }) => x < flag.x + flag.width);
    hung.unshift({ ...flag, isLeft: false, level: heightOf(crossed) });
  }
  return hung;
}

function flyLeft(flags: readonly (Flag & { readonly x: number })[]): HungFlag[] {
  const hung: HungFlag[] = [];
  for (const flag of flags) {
    const crossed = hung.filter(({ x }) => x > flag.x - flag.width);
    hung.push({ ...flag, isLeft: true, level: heightOf(crossed) });
  }
  return hung;
}

/** How many levels some flags take: a flag hangs above all whose poles its words would cross. */
function heightOf(flags: readonly HungFlag[]): number {
  return Math.max(-1, ...flags.map(({ level }) => level)) + 1;
}
