import type { Archive, Article, Measure, Topic } from "../../archive/archive.ts";
import type { Coverage } from "../../archive/coverage.ts";
import { countOrigins, originOf } from "../../compare/origin.ts";
import { formatTally } from "../../tally.ts";
import { type Address, addresses } from "../address.ts";
import { type ArticleEntry, articleEntry, formatStatedSource, sourceOf } from "../entry.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { layOutMatrix, type MatrixRow } from "../matrix.ts";
import { nameSlice, pageFromNewest, perPage, type Slice, type Turning, turningOf } from "../paging.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";

/** Which article covers which topic, and what only one source of the whole archive reports. */
export interface CoveragePage extends Page {
  readonly title: string;
  readonly matrix: readonly MatrixRow[];
  /** The articles with the numbers of their squares. */
  readonly articles: readonly (ArticleEntry & { readonly letter: string })[];
  readonly turning: Turning | undefined;
  /** On the first page only. */
  readonly lone: readonly LoneThings[];
}

/** Topics or measures that one independent source alone reports. */
export interface LoneThings {
  readonly name: "Topics" | "Figures";
  readonly entries: readonly (Link & { readonly note: string })[];
  /** How many more there are; empty where all are shown. */
  readonly others: string;
}

const mostLone = 30;

/** Plans the pages that set the topics against all articles, a number of them on each. */
export function planCoveragePages(site: Site, archive: Archive, coverage: Coverage): Plan<CoveragePage>[] {
  const sources = countOrigins(archive.articles);
  const lone = {
    topics: findLone(archive.topics, ({ id }) => coverage.ofTopic(id)),
    measures: findLone(archive.measures, ({ id }) => coverage.reporting(id)),
  };
  return pageFromNewest(addresses.coverage, archive.articles, perPage.matrix).map((slice) => {
    const isFirst = slice.number === undefined;
    return plan(site, slice.address, { slice, lone: isFirst && sources > 1 ? lone : undefined }, coveragePage);
  });
}

/** A thing that one source alone reports, and the first article that does. */
interface Lone<Thing> extends Inputs {
  readonly thing: Thing;
  readonly article: Article;
}

interface LoneList<Thing> extends Inputs {
  readonly few: readonly Lone<Thing>[];
  readonly total: number;
}

/** Finds what the articles of one source report, and those of no other. */
function findLone<Thing>(things: readonly Thing[], articlesOn: (thing: Thing) => readonly Article[]): LoneList<Thing> {
  const lone = things.flatMap((thing) => {
    const [article, ...others] = articlesOn(thing);
    if (!article) return [];
    const origin = originOf(article);
    return others.every((other) => originOf(other) === origin) ? [{ thing, article }] : [];
  });
  return { few: lone.slice(0, mostLone), total: lone.length };
}

interface CoverageInputs extends Inputs {
  readonly slice: Slice<Article>;
  readonly lone: { readonly topics: LoneList<Topic>; readonly measures: LoneList<Measure> } | undefined;
}

function coveragePage(site: Site, address: Address, { slice, lone }: CoverageInputs): CoveragePage {
  const title = nameSlice("Coverage", slice);
  const numbers = new Map(slice.items.map((article, index) => [article, String(index + 1)]));
  const numberOf = (article: Article) => numbers.get(article) ?? "";
  const { base } = site;
  return {
    frame: frameOf(site, {
      address,
      title,
      description: "Topic by article: what each covers and what it leaves out.",
      matter: { page: "CollectionPage" },
    }),
    title,
    matrix: layOutMatrix(site, slice.items, numberOf),
    articles: slice.items.map((article) => ({ letter: numberOf(article), ...articleEntry(site, article) })),
    turning: turningOf(site, slice, "by date"),
    lone: lone
      ? [
          loneThings("Topics", lone.topics, ({ id }) => base.href(addresses.topic(id))),
          loneThings("Figures", lone.measures, ({ id }) => base.href(addresses.figure(id))),
        ].filter(({ entries }) => entries.length > 0)
      : [],
  };
}

function loneThings<Thing extends { readonly title: string }>(
  name: LoneThings["name"],
  { few, total }: LoneList<Thing>,
  hrefOf: (thing: Thing) => string,
): LoneThings {
  return {
    name,
    entries: few.map(({ thing, article }) => ({
      text: thing.title,
      href: hrefOf(thing),
      note: formatStatedSource(sourceOf(article)),
    })),
    others: total > few.length ? `and ${formatTally(total - few.length, "other")}` : "",
  };
}
