import type { Archive } from "../../archive/archive.ts";
import { formatTally } from "../../tally.ts";
import { type Address, addresses } from "../address.ts";
import { alternatesOfArchive } from "../alternate.ts";
import { citableByYear } from "../citation/offer.ts";
import { type Holding, holdingsOfCitations, holdingsOfList, holdingsOfVolume, lists } from "../data/holding.ts";
import type { Table } from "../data/table.ts";
import {
  measureTable,
  meetingTable,
  outletTable,
  personTable,
  placeTable,
  topicTable,
} from "../data/tables/authorities.ts";
import { articleTable, figureTable, statementTable } from "../data/tables/reports.ts";
import { volumesOf } from "../data/volume.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";
import { datasetEntity } from "../structured/archive.ts";

/** What is said of a table: what a row is, and what stands in each column. */
export interface TableEntry {
  readonly name: string;
  readonly meaning: string;
  readonly columns: readonly { readonly name: string; readonly meaning: string }[];
}

/** Files that stand side by side, and the name of what they hold. */
export interface HoldingRow {
  readonly name: string;
  readonly files: readonly Link[];
}

/** The archive to take along: its files, what stands in them, and under which terms. */
export interface DataPage extends Page {
  /** The files of each year, the newest first; no more than a page bears. */
  readonly volumes: readonly HoldingRow[];
  /** How many years are not shown; empty where all are. */
  readonly otherVolumes: string;
  readonly lists: readonly HoldingRow[];
  /** The citations of each year's articles, the newest first; no more than a page bears. */
  readonly citations: readonly HoldingRow[];
  /** How many years are not shown; empty where all are. */
  readonly otherCitations: string;
  readonly tables: readonly TableEntry[];
  readonly index: Link;
  readonly schema: Link;
  readonly feeds: readonly Link[];
  readonly licence: Link;
  /** How the archive is cited as a whole. */
  readonly citation: string;
}

const mostVolumes = 40;

/** Plans the page on the archive’s data. */
export function planData(site: Site, { articles }: Archive): Plan<DataPage> {
  const volumes = volumesOf(articles).map(({ name }) => name);
  const cited = [...citableByYear(articles).keys()];
  const inputs = {
    newest: volumes.slice(-mostVolumes),
    all: volumes.length,
    cited: cited.slice(-mostVolumes),
    allCited: cited.length,
  };
  return plan(site, addresses.data, inputs, dataPage);
}

interface DataInputs extends Inputs {
  /** The names of the newest volumes, in order. */
  readonly newest: readonly string[];
  readonly all: number;
  /** The newest years of whose articles citations are published, in order. */
  readonly cited: readonly string[];
  readonly allCited: number;
}

function dataPage(site: Site, address: Address, { newest, all, cited, allCited }: DataInputs): DataPage {
  const { about, base } = site;
  const link = (text: string, to: Address): Link => ({ text, href: base.href(to) });
  const row = (name: string, holdings: readonly Holding[]): HoldingRow => {
    return { name, files: holdings.map(({ format, address: to }) => link(format, to)) };
  };
  const description = `All records of ${about.title} as JSON and as CSV tables, with every column explained.`;
  const holdings = [
    ...newest.flatMap(holdingsOfVolume),
    ...lists.flatMap(holdingsOfList),
    ...cited.flatMap(holdingsOfCitations),
  ];
  const entity = datasetEntity(site, holdings);
  return {
    frame: frameOf(site, { address, title: "Data", description, matter: { page: "WebPage", entity } }),
    volumes: [...newest].reverse().map((volume) => row(volume, holdingsOfVolume(volume))),
    otherVolumes: all > newest.length ? formatTally(all - newest.length, "older volume") : "",
    lists: lists.map((list) => row(capitalize(list), holdingsOfList(list))),
    citations: [...cited].reverse().map((year) => row(year, holdingsOfCitations(year))),
    otherCitations: allCited > cited.length ? formatTally(allCited - cited.length, "older year") : "",
    tables: describeTables(),
    index: link("index.json", addresses.dataFile("index.json")),
    schema: link("schema.json", addresses.dataFile("schema.json")),
    feeds: alternatesOfArchive(all).map(({ format, address: to }) => link(format, to)),
    licence: { text: about.licence.name, href: about.licence.url },
    citation: `${about.curator}: ${about.title}. ${base.url(addresses.home)}`,
  };
}

/** What is documented is what the files are written from. */
function describeTables(): TableEntry[] {
  return [
    describe(articleTable),
    describe(figureTable),
    describe(statementTable),
    describe(meetingTable),
    describe(topicTable),
    describe(personTable),
    describe(outletTable),
    describe(measureTable),
    describe(placeTable),
  ];
}

function describe<Row>({ name, meaning, columns }: Table<Row>): TableEntry {
  return { name, meaning, columns: columns.map((column) => ({ name: column.name, meaning: column.meaning })) };
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
