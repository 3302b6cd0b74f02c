import { axisX, axisY, dot, frame, gridY, type PlotOptions, plot, vector } from "@observablehq/plot";
import type { PartialDate } from "../archive/date.ts";
import { timeTicks, valueTicks } from "./axis.ts";
import { type Course, instantOf, type Point } from "./course.ts";
import { formatDate } from "./date.ts";
import { type Drawing, draw, drawingOf } from "./drawing.ts";
import { formatAmount } from "./quantity.ts";
import { sketchDocument } from "./sketch.ts";

/** What a chart is called, and what it shows in words. */
export interface ChartWords {
  readonly title: string;
  readonly description: string;
}

// A phone shows the chart at two thirds of this size, with type that is set larger for it (styles/blocks/chart.css).
const size = { width: 480, height: 300, letter: 11, longestName: 120, radius: 6.5, arrow: 24 } as const;

/**
 * Draws the course of a measure: a filled mark where a report names a number, an open one where it hedges it, with an
 * arrow to the side on which the number lies; a ring around what several report alike.
 */
export function drawChart(course: Course, { title, description }: ChartWords): Drawing {
  const document = sketchDocument();
  const { width, height } = size;
  const margins = { marginLeft: 0, marginRight: 0, marginTop: 28, marginBottom: 36 };
  const element = plot({ document, className: "chart", width, height, ...margins, ...scalesOf(course) });
  const { name, attributes, children } = drawingOf(element);
  const labels = [draw("title", { id: "chart-title" }, title), draw("desc", { id: "chart-words" }, description)];
  const role = { role: "img", "aria-labelledby": "chart-title chart-words" };
  return { name, attributes: { ...attributes, ...role }, children: [...labels, ...children] };
}

/** Scales, axes and marks. Values are written on their lines and times below, where no mark comes in their way. */
function scalesOf({ unit, points }: Course) {
  const values = valueTicks(points.map(({ value }) => value));
  const formatTick = (value: number) => formatAmount(value, unit);
  const insetLeft = Math.max(widthOf(values.map(formatTick)) + 2 * size.radius, size.longestName / 2);
  const insetRight = size.longestName / 2;
  const [first, last] = spanOf(points);
  const times = timeTicks(first, last, (size.width - insetLeft - insetRight) / size.letter);
  const names = times.map((time) => formatDate(time, "short"));
  return {
    x: { type: "utc", domain: [instantOf(first), instantOf(last)], insetLeft, insetRight },
    y: { domain: [values[0] ?? 0, values.at(-1) ?? 0], label: null, insetBottom: size.arrow + size.radius },
    marks: [
      frame({ anchor: "bottom", stroke: "currentColor" }),
      gridY(values, { stroke: "var(--rule)", strokeOpacity: 1 }),
      axisY(values, { ...valueNames, tickFormat: formatTick }),
      axisX(times.map(instantOf), { tickSize: 6, tickFormat: (_at: Date, index: number) => names[index] ?? "" }),
      ...marksOf(points),
    ],
  } as const satisfies PlotOptions;
}

const valueNames = { tickSize: 0, tickPadding: 0, textAnchor: "start", lineAnchor: "bottom", dy: -4 } as const;

/** @throws {Error} where there are no points: such a course is none */
function spanOf(points: readonly Point[]): [first: PartialDate, last: PartialDate] {
  const [first, last] = [points[0]?.time, points.at(-1)?.time];
  if (first === undefined || last === undefined) throw new Error("a course without points");
  return [first, last];
}

/** How much room words take at the most. */
function widthOf(words: readonly string[]): number {
  return Math.max(...words.map(({ length }) => length)) * size.letter;
}

function marksOf(points: readonly Point[]) {
  const place = { x: ({ time }: Point) => instantOf(time), y: "value" };
  const open = { fill: "var(--paper)", stroke: "currentColor", strokeWidth: 2 };
  const arrow = { stroke: "currentColor", strokeWidth: 2, length: size.arrow, anchor: "start" } as const;
  const only = (...leeways: readonly Point["leeway"][]) => points.filter(({ leeway }) => leeways.includes(leeway));
  return [
    dot(
      points.filter(({ reports }) => reports > 1),
      { ...place, r: size.radius + 4, fill: "none", stroke: "currentColor", strokeWidth: 1 },
    ),
    vector(only("above"), { ...place, ...arrow }),
    vector(only("below"), { ...place, ...arrow, rotate: 180 }),
    dot(only("around", "above", "below"), { ...place, ...open, r: size.radius }),
    dot(only("none"), { ...place, r: size.radius, fill: "currentColor", stroke: "var(--paper)" }),
  ];
}
