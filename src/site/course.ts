import type { SaidFigure } from "../archive/archive.ts";
import type { PartialDate } from "../archive/date.ts";
import { groupBy } from "../archive/group.ts";
import { compareText } from "../archive/problem.ts";
import type { Report } from "../compare/report.ts";

/** Where the number may lie that a report names: on the spot, around it, above it or below it. */
export type Leeway = "none" | "around" | "above" | "below";

/** What one report or several alike say of a measure at one time: a mark in a chart. */
export interface Point {
  /** The period that the number is about, or else the day of the article. */
  readonly time: PartialDate;
  readonly value: number;
  readonly leeway: Leeway;
  readonly reports: number;
}

/** A measure through time, as some articles report it in one unit. */
export interface Course {
  readonly unit: string;
  /** Those in this unit, in the order in which they were given. */
  readonly reports: readonly Report[];
  /** What they say, by time. */
  readonly points: readonly Point[];
}

const fewestReports = 3;

/**
 * Finds the course of a measure: the reports in the unit that most of them have. Undefined where they are too few, or
 * all of one time, so that a chart would show nothing that their table does not.
 */
export function findCourse(reports: readonly Report[]): Course | undefined {
  const [most] = [...groupBy(reports, unitOf)].sort(([, a], [, b]) => b.length - a.length);
  if (!most) return undefined;
  const [unit, inUnit] = most;
  const times = new Set(inUnit.map((report) => instantOf(timeOf(report)).getTime()));
  if (inUnit.length < fewestReports || times.size < 2) return undefined;
  return { unit, reports: inUnit, points: pointsOf(inUnit) };
}

/** The unit that an article reports a measure in. */
export function unitOf({ figure }: Report): string {
  return figure.unit ?? figure.measure.unit;
}

/** The instant at which a date begins, in UTC, as ECMAScript reads dates without a time. */
export function instantOf(date: PartialDate): Date {
  return new Date(date);
}

function timeOf({ article, figure }: Report): PartialDate {
  return figure.period ?? article.published;
}

function pointsOf(reports: readonly Report[]): Point[] {
  const alike = groupBy(reports, (report) => `${timeOf(report)} ${report.figure.value} ${leewayOf(report.figure)}`);
  return [...alike.values()]
    .flatMap(([first, ...others]) => (first ? [pointOf(first, others.length + 1)] : []))
    .sort((a, b) => compareText(a.time, b.time) || a.value - b.value || compareText(a.leeway, b.leeway));
}

function pointOf(report: Report, reports: number): Point {
  return { time: timeOf(report), value: report.figure.value, leeway: leewayOf(report.figure), reports };
}

const leeways: Readonly<Record<NonNullable<SaidFigure["qualifier"]>, Leeway>> = {
  about: "around",
  nearly: "below",
  "more than": "above",
  "at least": "above",
  "less than": "below",
  "up to": "below",
  record: "none",
};

// A loss that is more than another lies below it.
const mirrored: Readonly<Record<Leeway, Leeway>> = { none: "none", around: "around", above: "below", below: "above" };

function leewayOf({ value, qualifier }: SaidFigure): Leeway {
  const leeway = qualifier ? leeways[qualifier] : "none";
  return value < 0 ? mirrored[leeway] : leeway;
}
