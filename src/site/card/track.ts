import { middleOf } from "../timeline/days.ts";
import type { TimelineEvent } from "../timeline/event.ts";
import { scaleOf } from "../timeline/scale.ts";
import { spread } from "../timeline/spread.ts";
import { element, type Xml } from "../xml.ts";
import { inks } from "./ink.ts";
import { sans } from "./text.ts";

/** When meetings were, and whether the archive has an article on them. */
export type TrackEvent = Pick<TimelineEvent, "days" | "isHeld" | "isHere">;

/** Where a track is drawn: its line, from its start. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

const yearSize = 24;
const yearGap = 110;
const markGap = 32;

/** Draws meetings along a line of time, as a page's timeline does; fewer than two make none. */
export function drawTrack(events: readonly TrackEvent[], { x, y, length }: Place): Xml[] {
  if (events.length < 2) return [];
  const sorted = [...events].sort((a, b) => middleOf(a.days) - middleOf(b.days));
  const all = {
    first: Math.min(...sorted.map(({ days }) => days.first)),
    last: Math.max(...sorted.map(({ days }) => days.last)),
  };
  const scale = scaleOf(all, length, yearGap);
  const places = spread(
    sorted.map(({ days }) => scale.at(middleOf(days))),
    markGap,
    markGap / 2,
    length - markGap / 2,
  );
  // A digit is half as wide as it is high: a name that would go beyond the line is left out.
  const years = scale.graduations.filter(({ at, text }) => at + (text.length * yearSize) / 2 <= length);
  return [
    element("path", { d: `M${x} ${y}h${length}`, stroke: inks.ink, "stroke-width": "2" }),
    ...years.map(({ at }) => {
      return element("path", { d: `M${x + round(at)} ${y}v18`, stroke: inks.ink, "stroke-width": "2" });
    }),
    ...years.map(({ at, text }) => sans(text, x + round(at), y + 52, yearSize, inks.soft)),
    ...sorted.map((event, index) => drawMark(event, x + round(places[index] ?? 0), y)),
  ];
}

/** As on a page: full where the archive has an article, empty where it has none, and large where the reader is. */
function drawMark({ isHeld, isHere }: TrackEvent, x: number, y: number): Xml {
  const colour = isHere ? inks.accent : inks.ink;
  const [radius, fill] = [isHere ? "14" : "9", isHeld ? colour : inks.paper];
  return element("circle", { cx: `${x}`, cy: `${y}`, r: radius, fill, stroke: colour, "stroke-width": "3" });
}

function round(place: number): number {
  return Math.round(place);
}
