import { estimateWidth } from "../textWidth.ts";
import type { Frame } from "./projection.ts";

/** A name on a map, and on which side of its place it stands. */
export interface MapLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly text: string;
}

/** A place that is to have a name: a circle, of no size where it is an area. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly text: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The size of a name where a phone shows the map at half its size; where there is more room it is smaller. */
const size = 28;
const air = 6;

/**
 * Finds room for the names of places, in the order in which they matter: to the right, to the left, below or above, or
 * upon an area. A name for which there is none is left out.
 */
export function placeLabels(spots: readonly Spot[], frame: Frame): (MapLabel | undefined)[] {
  const taken: Box[] = spots.filter(({ radius }) => radius > 0).map(boxOfSpot);
  return spots.map((spot) => {
    const others = taken.filter((box) => !isSame(box, boxOfSpot(spot)));
    const found = candidatesFor(spot).find((label) => {
      const box = boxOf(label);
      return isInside(box, frame) && !others.some((other) => overlap(box, other));
    });
    if (found) taken.push(boxOf(found));
    return found;
  });
}

function candidatesFor({ x, y, radius, text }: Spot): MapLabel[] {
  const beside = radius + air;
  const middle = y + size / 3;
  const below = { x, y: y + radius + size, anchor: "middle", text } as const;
  const above = { x, y: y - beside, anchor: "middle", text } as const;
  if (radius === 0) return [{ x, y: middle, anchor: "middle", text }, below, above];
  return [
    { x: x + beside, y: middle, anchor: "start", text },
    { x: x - beside, y: middle, anchor: "end", text },
    below,
    above,
  ];
}

/** The room that a label takes. */
export function boxOf({ x, y, anchor, text }: MapLabel): Box {
  const width = estimateWidth(text, size);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.25 };
}

function boxOfSpot({ x, y, radius }: Spot): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function isSame(a: Box, b: Box): boolean {
  return a.left === b.left && a.top === b.top && a.right === b.right;
}

function isInside({ left, right, top, bottom }: Box, frame: Frame): boolean {
  return left >= 0 && right <= frame.width && top >= 0 && bottom <= frame.height;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
