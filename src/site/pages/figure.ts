import type { Archive, Article, FullRecord, Measure } from "../../archive/archive.ts";
import type { Coverage } from "../../archive/coverage.ts";
import { precisionOf } from "../../archive/date.ts";
import { countOrigins } from "../../compare/origin.ts";
import { reportsOf } from "../../compare/report.ts";
import { formatTally } from "../../tally.ts";
import { type Address, addresses } from "../address.ts";
import { type Course, findCourse } from "../course.ts";
import { formatDate } from "../date.ts";
import type { Drawing } from "../drawing.ts";
import { type Fact, fact } from "../fact.ts";
import { frameOf, type Page } from "../frame.ts";
import { type LegendEntry, legendOf } from "../legend.ts";
import { nameSlice, pageFromNewest, perPage, type Slice, type Turning, turningOf } from "../paging.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { PlanGroup } from "../planGroup.ts";
import { formatQuantity, nameUnit } from "../quantity.ts";
import { groupReports, type ReportGroup } from "../report.ts";
import type { Site } from "../site.ts";
import { formatReports } from "./figures.ts";

/** A chart with what a reader needs to read it. */
export interface Chart {
  readonly drawing: Drawing;
  readonly unit: string;
  readonly legend: readonly LegendEntry[];
  /** Where in time the marks stand, and what is not drawn. */
  readonly notes: readonly string[];
}

/** One measure: every report of it, in a table and, where they are enough, in a chart. */
export interface FigurePage extends Page {
  readonly title: string;
  readonly description: string;
  readonly facts: readonly Fact[];
  /** What the page's table says, drawn. */
  readonly chart: Chart | undefined;
  readonly groups: readonly ReportGroup[];
  /** In which order the reports stand. */
  readonly order: string;
  readonly turning: Turning | undefined;
}

/** Plans the pages of all measures; one that many articles report has several, each with its own chart. */
export function planFigurePages(
  planGroup: PlanGroup,
  { measures, recordOf }: Archive,
  coverage: Coverage,
): Plan<FigurePage>[] {
  return measures.flatMap((measure) => {
    const inputs = { measure, reporting: coverage.reporting(measure.id).map(recordOf) };
    return planGroup(addresses.figure(measure.id), inputs, planMeasure);
  });
}

/** What the pages of a measure are made of. */
interface FigureGroupInputs extends Inputs {
  readonly measure: Measure;
  /** The records of the articles that report a figure of it, in order of publication. */
  readonly reporting: readonly FullRecord[];
}

function planMeasure(site: Site, { measure, reporting }: FigureGroupInputs): Plan<FigurePage>[] {
  const articles = reporting.map(({ article }) => article);
  const total = {
    figures: articles.flatMap(({ measures }) => measures).filter((id) => id === measure.id).length,
    articles: articles.length,
    sources: countOrigins(articles),
    meetings: new Set(articles.map(({ meeting }) => meeting)).size,
  };
  return pageFromNewest(addresses.figure(measure.id), reporting, perPage.statements).map(({ items, ...rest }) => {
    const slice = { items: items.map(({ article }) => article), ...rest };
    const tallies = slice.number === undefined ? total : undefined;
    return plan(site, slice.address, { measure, slice, records: items, tallies }, figurePage);
  });
}

interface FigureInputs extends Inputs {
  readonly measure: Measure;
  readonly slice: Slice<Article>;
  /** The records of the slice, in its order. */
  readonly records: readonly FullRecord[];
  /** Only the first page says how many there are, so that the others need not change with it. */
  readonly tallies: Tallies | undefined;
}

/** How many figures of a measure there are, and from whom. */
interface Tallies {
  readonly figures: number;
  readonly articles: number;
  readonly sources: number;
  readonly meetings: number;
}

async function figurePage(
  site: Site,
  address: Address,
  { measure, slice, records, tallies }: FigureInputs,
): Promise<FigurePage> {
  const reports = reportsOf(records).filter(({ figure }) => figure.measure === measure);
  const course = findCourse(reports);
  const title = nameSlice(measure.title, slice);
  return {
    frame: frameOf(site, { address, title, description: measure.description, matter: { page: "CollectionPage" } }),
    title: measure.title,
    description: measure.description,
    facts: factsOf(measure, tallies),
    chart: course && (await chartOf(measure, course, reports.length - course.reports.length)),
    groups: groupReports(site, reports),
    order: reports.some(({ figure }) => figure.period) ? "By the period that they are about." : "Oldest first.",
    turning: turningOf(site, slice, "by date"),
  };
}

function factsOf({ unit }: Measure, tallies: Tallies | undefined): Fact[] {
  const own = fact("Unit", { text: nameUnit(unit) });
  if (!tallies || tallies.figures === 0) return own;
  const { figures, articles, sources, meetings } = tallies;
  return [
    ...own,
    ...fact("Reports", { text: `${formatReports(figures, articles)}, on ${formatTally(meetings, "meeting")}` }),
    ...fact("Sources", { text: formatTally(sources, "independent source") }),
  ];
}

// What draws takes a while to load, and most pages of an archive have no chart.
async function chartOf({ title }: Measure, course: Course, others: number): Promise<Chart> {
  const { drawChart } = await import("../chart.ts");
  return {
    drawing: drawChart(course, { title: `${title}, as reported`, description: describe(course) }),
    unit: `In ${nameUnit(course.unit)}`,
    legend: legendOf(course.points),
    notes: notesOf(course, others),
  };
}

function describe({ unit, reports, points }: Course): string {
  const times = points.map(({ time }) => formatDate(time));
  const values = points.map(({ value }) => value);
  const quantity = (value: number) => formatQuantity(value, unit);
  return [
    `A chart of ${formatTally(reports.length, "report")}, from ${times[0]} to ${times.at(-1)}.`,
    `The lowest number is ${quantity(Math.min(...values))}, the highest ${quantity(Math.max(...values))}.`,
    "The table below says the same.",
  ].join(" ");
}

function notesOf({ reports }: Course, others: number): string[] {
  const ofPeriods = reports.filter(({ figure }) => figure.period).length;
  const isVague = reports.some(({ article, figure }) => !figure.period && precisionOf(article.published) !== "day");
  return [
    ofPeriods === 0
      ? "A mark stands at the day of its article."
      : ofPeriods === reports.length
        ? "A mark stands at the beginning of the period that the number is about."
        : "A mark stands at the beginning of the period that the number is about or, where none is given, at the day of its article.",
    ...(isVague ? ["Where only its month or year is known, the mark stands at the beginning of that."] : []),
    ...(others === 0 ? [] : [`Not drawn: ${formatTally(others, "report")} in other units.`]),
  ];
}
