import { estimateWidth, fitWidth } from "../textWidth.ts";
import { type Days, middleOf } from "./days.ts";
import type { TimelineEvent } from "./event.ts";
import { markGap, type TimelineMark, type TimelinePicture, textSizes } from "./picture.ts";
import { scaleOf } from "./scale.ts";
import { spread } from "./spread.ts";
import { strokesOf } from "./strokes.ts";

const width = 288;
const inset = 10;
const rowHeight = 44;
const graduationGap = 40;
const tallyWidth = 24;
const poleLength = 26;

/** Draws a timeline that runs downwards from the newest, its names one below the other. */
export function drawTall(events: readonly TimelineEvent[], all: Days): TimelinePicture {
  const newestFirst = [...events].reverse();
  const height = newestFirst.length * (rowHeight + 6);
  const scale = scaleOf(all, height - 2 * inset, graduationGap);
  const at = (day: number) => Math.round(height - inset - scale.at(day));
  const strokes = strokesOf(events.flatMap(({ articles }) => articles.map((days) => at(middleOf(days)))));
  const years = Math.max(...scale.graduations.map(({ text }) => estimateWidth(text, textSizes.number)), 0);
  const strokeEnd = Math.ceil(years) + (strokes.tallies.length > 0 ? tallyWidth : 0) + 18;
  const x = strokeEnd + 8;
  const places = newestFirst.map(({ days }) => at(middleOf(days)));
  const marks = spread(places, markGap, inset, height - inset).map(Math.round);
  const rows = spread(marks, rowHeight, rowHeight / 2, height - rowHeight / 2).map(Math.round);
  return {
    width,
    height,
    axis: `M${x} 0V${height}`,
    spans: events.map(({ days }) => `M${x} ${at(days.first)}V${at(days.last + 1)}`).join(""),
    strokes: strokes.places.map((y) => `M${strokeEnd} ${y}h-9`).join(""),
    tallies: strokes.tallies.map((tally) => ({ x: strokeEnd - 13, y: tally.at + 5, text: tally.text })),
    graduations: scale.graduations.map((one) => ({
      x: Math.ceil(years),
      y: Math.round(height - inset - one.at) + 5,
      text: one.text,
    })),
    marks: newestFirst.map((event, index) => markOf(event, x, marks[index] ?? 0, rows[index] ?? 0)),
  };
}

function markOf(event: TimelineEvent, axis: number, y: number, row: number): TimelineMark {
  const { href, isHeld, isHere, date, place } = event;
  const x = axis + poleLength + 6;
  const fit = (text: string) => fitWidth(text, textSizes.name, width - x);
  const foot = { x: axis - x, y: y - row };
  return {
    href,
    isHeld,
    isHere,
    date: fit(date),
    place: fit(place),
    x,
    y: row,
    foot,
    lead: `M${foot.x} ${foot.y}L-6 0`,
    words: { x: 0, lines: [-4, 13], isBefore: false },
    reach: { x: 8 - poleLength, y: -rowHeight / 2, width: width - x + poleLength - 8, height: rowHeight },
  };
}
