import { type Days, middleOf } from "./days.ts";
import type { TimelineEvent } from "./event.ts";
import { type HungFlag, hangFlags, nameFlag } from "./flag.ts";
import { markGap, type TimelineMark, type TimelinePicture } from "./picture.ts";
import { scaleOf } from "./scale.ts";
import { spread } from "./spread.ts";
import { strokesOf } from "./strokes.ts";

const width = 800;
const inset = 30;
const mostWords = 150;
const levelHeight = 38;
const graduationGap = 76;

/** Draws a timeline that runs from left to right, its names on poles above the line. */
export function drawWide(events: readonly TimelineEvent[], all: Days): TimelinePicture {
  const named = events.map((event) => nameFlag(event, mostWords));
  const length = width - Math.max(...named.map((one) => one.width));
  const scale = scaleOf(all, length - inset, graduationGap);
  const at = (day: number) => Math.round(inset + scale.at(day));
  const places = spread(
    events.map(({ days }) => at(middleOf(days))),
    markGap,
    inset,
    length,
  ).map(Math.round);
  const flags = hangFlags(named.map((one, index) => ({ ...one, x: places[index] ?? 0 })));
  const y = (Math.max(...flags.map(({ level }) => level)) + 1) * levelHeight + 12;
  const strokes = strokesOf(events.flatMap(({ articles }) => articles.map((days) => at(middleOf(days)))));
  const foot = y + (strokes.places.length > 0 ? 18 : 6) + (strokes.tallies.length > 0 ? 14 : 0);
  return {
    width,
    height: foot + 20,
    axis: `M0 ${y}H${width}`,
    spans: events.map(({ days }) => `M${at(days.first)} ${y}H${at(days.last + 1)}`).join(""),
    strokes: strokes.places.map((x) => `M${x} ${y + 8}v9`).join(""),
    tallies: strokes.tallies.map((tally) => ({ x: tally.at, y: y + 30, text: tally.text })),
    graduations: scale.graduations.map((one) => ({ x: Math.round(inset + one.at), y: foot + 14, text: one.text })),
    marks: flags.map((flag) => markOf(flag, y)),
  };
}

function markOf({ level, isLeft, width: room, x, ...event }: HungFlag, y: number): TimelineMark {
  const { href, isHeld, isHere, date, place } = event;
  const height = (level + 1) * levelHeight + 12;
  return {
    href,
    isHeld,
    isHere,
    date,
    place,
    x,
    y: y - height,
    foot: { x: 0, y: height },
    lead: `M0 2V${height}`,
    words: { x: isLeft ? -6 : 6, lines: [14, 31], isBefore: isLeft },
    reach: { x: isLeft ? 4 - room : -4, y: 0, width: room, height: levelHeight - 2 },
  };
}
