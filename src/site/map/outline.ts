import type { GeoContext } from "d3-geo";

type Point = readonly [x: number, y: number];

/** Takes down what is drawn on it, to be written as a path of SVG that is as short as it can be. */
export interface Outline extends GeoContext {
  /** The path in whole units. What is smaller than a unit or two is left out. */
  write(): string;
}

/** How far a line may be from where it was, in units. */
const tolerance = 2.5;

/** How wide or high a shape is at least, in units. */
const leastSize = 8;

/** Opens an outline on which d3 can draw. */
export function openOutline(): Outline {
  const lines: { points: Point[]; isClosed: boolean }[] = [];
  return {
    beginPath() {},
    arc() {},
    moveTo: (x, y) => lines.push({ points: [[x, y]], isClosed: false }),
    lineTo: (x, y) => lines.at(-1)?.points.push([x, y]),
    closePath() {
      const last = lines.at(-1);
      if (last) last.isClosed = true;
    },
    write: () =>
      lines
        .filter(({ points }) => isLargeEnough(points))
        .map(({ points, isClosed }) => writeLine(simplify(points), isClosed))
        .join(""),
  };
}

function isLargeEnough(points: readonly Point[]): boolean {
  return [0, 1].some((axis) => {
    const along = points.map((point) => point[axis] ?? 0);
    return Math.max(...along) - Math.min(...along) >= leastSize;
  });
}

/** Leaves out the points without which a line looks the same ([Douglas and Peucker](https://doi.org/10.3138/FM57-6770-U75U-7727)). */
function simplify(points: readonly Point[]): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  let [farthest, most] = [0, 0];
  points.forEach((point, index) => {
    const away = distanceTo(point, first, last);
    if (away > most) [farthest, most] = [index, away];
  });
  if (most <= tolerance) return [first, last];
  return [...simplify(points.slice(0, farthest + 1)), ...simplify(points.slice(farthest)).slice(1)];
}

/** How far a point is from a stretch; from its one point where both ends are the same, as in a ring. */
function distanceTo([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.hypot(dx, dy);
  if (length < 1e-6) return Math.hypot(x - x1, y - y1);
  return Math.abs(dy * (x - x1) - dx * (y - y1)) / length;
}

function writeLine(points: readonly Point[], isClosed: boolean): string {
  const whole = points.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  const steps = whole.map(([x, y], index) => {
    const before = whole[index - 1];
    return before ? `${x - before[0]} ${y - before[1]}` : `M${x} ${y}l`;
  });
  const [start = "", ...on] = steps.filter((step) => step !== "0 0");
  return on.length > 0 ? `${start}${on.join(" ").replaceAll(" -", "-")}${isClosed ? "z" : ""}` : "";
}
