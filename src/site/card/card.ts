import { element, type Xml } from "../xml.ts";
import { inks } from "./ink.ts";
import { breakLines, cutLine, cutLines } from "./lines.ts";
import { cardSize } from "./size.ts";
import { drawable, label, sans, serif, type Typefaces, title } from "./text.ts";
import { drawTrack, type TrackEvent } from "./track.ts";
import type { Typeface } from "./typeface.ts";

/** What a card shows. */
export interface Card {
  /** What stands at its head: the title of the archive, or its address. */
  readonly masthead: string;
  /** The archive's address without what every address has; it can always be drawn. */
  readonly host: string;
  /** When and where. */
  readonly kicker: readonly string[];
  readonly title: string;
  readonly subtitle: string;
  /** How much the archive has of it, a line each; at most three. */
  readonly tallies: readonly string[];
  readonly events: readonly TrackEvent[];
}

const margin = 72;
const room = cardSize.width - 2 * margin;
const column = 360;
const foot = 456;

/** Draws a card as [SVG](https://www.w3.org/TR/SVG2/), set in typefaces of which only the widths matter here. */
export function drawCard(card: Card, typefaces: Typefaces): Xml {
  const { width, height } = cardSize;
  const size = { width: `${width}`, height: `${height}` };
  return element("svg", { xmlns: "http://www.w3.org/2000/svg", ...size, viewBox: `0 0 ${width} ${height}` }, [
    element("rect", { ...size, fill: inks.paper }),
    ...drawMasthead(card, typefaces),
    ...drawHeadline(card, typefaces),
    element("path", { d: `M${margin} ${foot}h${room}`, stroke: inks.ink, "stroke-width": "4" }),
    ...drawTallies(card, typefaces),
    ...drawTrack(card.events, { x: margin + column, y: foot + 62, length: room - column }),
  ]);
}

function drawMasthead({ masthead, host }: Card, { title: typeface }: Typefaces): Xml[] {
  const size = 30;
  const text = cutLine(drawable(masthead, typeface) || host, measureWith(typeface, size), room);
  return [
    title(text, margin, 88, size, inks.ink),
    element("path", { d: `M${margin} 114h${room}`, stroke: inks.rule, "stroke-width": "2" }),
  ];
}

// The first at which the title fits is taken; at the last it is cut.
const titleSizes = [
  { size: 84, most: 2 },
  { size: 72, most: 2 },
  { size: 62, most: 3 },
  { size: 52, most: 4 },
] as const;

/** The title with what stands above and below it. */
function drawHeadline(card: Card, typefaces: Typefaces): Xml[] {
  const { label: labelFace, title: titleFace, serif: serifFace } = typefaces;
  const { kicker, title: text } = headlineOf(card, typefaces);
  const top = kicker === "" ? 150 : 198;
  const { lines, size } = fitTitle(text, titleFace);
  const leading = Math.round(size * 1.1);
  const first = top + Math.round(size * 0.92);
  const below = first + (lines.length - 1) * leading + 70;
  const subtitle = cutLine(drawable(card.subtitle, serifFace), measureWith(serifFace, 36), room);
  return [
    ...(kicker ? [label(cutLine(kicker, measureWith(labelFace, 32), room), margin, 182, 32, inks.accent)] : []),
    ...lines.map((line, index) => title(line, margin, first + index * leading, size, inks.ink)),
    ...(subtitle && below < foot - 30 ? [serif(subtitle, margin, below, 36, inks.soft)] : []),
  ];
}

/** What can be drawn of it. A title that can't be leaves its place to the date, and that of an archive to its address. */
function headlineOf(card: Card, { label: labelFace, title: titleFace }: Typefaces): Record<"kicker" | "title", string> {
  const parts = card.kicker.map((part) => drawable(part, labelFace)).filter((part) => part !== "");
  const text = drawable(card.title, titleFace);
  const [instead = card.host, ...rest] = parts;
  return text ? { kicker: parts.join(" · "), title: text } : { kicker: rest.join(" · "), title: instead };
}

function fitTitle(text: string, typeface: Typeface): { readonly lines: readonly string[]; readonly size: number } {
  for (const { size, most } of titleSizes) {
    const lines = breakLines(text, measureWith(typeface, size), room);
    if (lines.length <= most) return { lines, size };
  }
  const { size, most } = titleSizes[titleSizes.length - 1] ?? titleSizes[0];
  const measure = measureWith(typeface, size);
  return { lines: cutLines(breakLines(text, measure, room), most, measure, room), size };
}

function drawTallies({ tallies }: Card, { sans: typeface }: Typefaces): Xml[] {
  const size = 28;
  return tallies.map((tally, index) => {
    const text = cutLine(tally, measureWith(typeface, size), column - 32);
    return sans(text, margin, foot + 46 + index * 37, size, inks.ink);
  });
}

function measureWith(typeface: Typeface, size: number): (line: string) => number {
  return (line) => typeface.widthOf(line, size);
}
