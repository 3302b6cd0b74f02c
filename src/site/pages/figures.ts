import type { Archive, Measure } from "../../archive/archive.ts";
import type { Coverage } from "../../archive/coverage.ts";
import { formatTally } from "../../tally.ts";
import { type Address, addresses } from "../address.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { nameSlice, pageFromStart, perPage, type Slice, type Turning, turningOf } from "../paging.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";

/** A measure in a list. */
export interface MeasureEntry extends Link {
  readonly description: string;
  readonly tally: string;
}

/** The measures by title, those that nobody reports yet among them, so that each keeps its place. */
export interface FiguresPage extends Page {
  readonly title: string;
  readonly measures: readonly MeasureEntry[];
  readonly turning: Turning | undefined;
}

export function planFigures(site: Site, archive: Archive, coverage: Coverage): Plan<FiguresPage>[] {
  const figuresOf = countFigures(archive);
  const counted = archive.measures.map((measure): CountedMeasure => {
    return { measure, figures: figuresOf(measure), articles: coverage.reporting(measure.id).length };
  });
  return pageFromStart(addresses.figures, counted, perPage.entries).map((slice) =>
    plan(site, slice.address, { slice }, figuresPage),
  );
}

/** Counts how many figures the articles report of each measure. */
function countFigures({ articles }: Archive): (measure: Measure) => number {
  const counts = new Map<string, number>();
  for (const { measures } of articles) {
    for (const id of measures) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return ({ id }) => counts.get(id) ?? 0;
}

/** How often a measure is reported: `2 articles`, `3 figures in 2 articles`. */
export function formatReports(figures: number, articles: number): string {
  const text = formatTally(articles, "article");
  return figures === articles ? text : `${formatTally(figures, "figure")} in ${text}`;
}

/** A measure, and how many figures of it how many articles report. */
type CountedMeasure = { readonly measure: Measure; readonly figures: number; readonly articles: number };

interface FiguresInputs extends Inputs {
  readonly slice: Slice<CountedMeasure>;
}

function figuresPage(site: Site, address: Address, { slice }: FiguresInputs): FiguresPage {
  const title = nameSlice("Figures", slice);
  const description = "What the articles give in numbers: each measure with all that was reported of it.";
  return {
    frame: frameOf(site, { address, title, description, matter: { page: "CollectionPage" } }),
    title,
    measures: slice.items.map((counted) => measureEntry(site, counted)),
    turning: turningOf(site, slice, "by name"),
  };
}

function measureEntry({ base }: Site, { measure, figures, articles }: CountedMeasure): MeasureEntry {
  return {
    text: measure.title,
    href: base.href(addresses.figure(measure.id)),
    description: measure.description,
    tally: formatReports(figures, articles),
  };
}
