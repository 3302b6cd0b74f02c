import type { Leeway, Point } from "./course.ts";
import { type Drawing, draw } from "./drawing.ts";

/** A mark of a chart, and what it means. */
export interface LegendEntry {
  readonly mark: Drawing;
  readonly meaning: string;
}

const meanings = {
  none: "the number as such",
  around: "about the number",
  above: "more than the number, or at least",
  below: "less than the number, nearly or up to",
} as const satisfies Record<Leeway, string>;

/** Explains the marks that stand in a chart; a chart of plain marks only explains itself. */
export function legendOf(points: readonly Point[]): LegendEntry[] {
  const leeways = (["none", "around", "above", "below"] as const).filter((one) =>
    points.some(({ leeway }) => leeway === one),
  );
  const hasRings = points.some(({ reports }) => reports > 1);
  if (leeways.every((leeway) => leeway === "none") && !hasRings) return [];
  return [
    ...leeways.map((leeway) => ({ mark: drawMark(...shapesOf(leeway)), meaning: meanings[leeway] })),
    ...(hasRings ? [{ mark: drawMark(...shapesOf("none"), ring), meaning: "several reports alike" }] : []),
  ];
}

const middle = { cx: 10, cy: 10 } as const;
const ring = draw("circle", { ...middle, r: 8.5, fill: "none", stroke: "currentColor" });

/** The shapes that the chart draws too, only smaller. */
function shapesOf(leeway: Leeway): Drawing[] {
  if (leeway === "none") return [draw("circle", { ...middle, r: 5, fill: "currentColor" })];
  const line = { fill: "none", stroke: "currentColor", "stroke-width": 1.5 };
  const arrows = { above: "M10,6V-4M7,-1L10,-4L13,-1", below: "M10,14V24M7,21L10,24L13,21", around: "" };
  const arrow = arrows[leeway];
  return [...(arrow ? [draw("path", { ...line, d: arrow })] : []), draw("circle", { ...middle, ...line, r: 4.5 })];
}

function drawMark(...shapes: readonly Drawing[]): Drawing {
  const box = { class: "legend-mark", width: 20, height: 30, viewBox: "0 -5 20 30", "aria-hidden": "true" };
  return draw("svg", box, ...shapes);
}
