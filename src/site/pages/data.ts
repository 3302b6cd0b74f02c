import type { Archive } from "../../archive/archive.ts";
import { type Address, addresses } from "../address.ts";
import { type Holding, holdingsOfList, holdingsOfVolume, lists } from "../data/holding.ts";
import type { Table } from "../data/table.ts";
import { measureTable, meetingTable, outletTable, personTable, topicTable } from "../data/tables/authorities.ts";
import { articleTable, figureTable, statementTable } from "../data/tables/reports.ts";
import { volumesOf } from "../data/volume.ts";
import { type Fact, fact } from "../fact.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { formatTally } from "../label.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";
import { datasetEntity } from "../structured/archive.ts";

/** What is said of a table: what a row is, and what stands in each column. */
export interface TableEntry {
  readonly name: string;
  readonly meaning: string;
  readonly columns: readonly { readonly name: string; readonly meaning: string }[];
}

/** The archive to take along: its files, what stands in them, and under which terms. */
export interface DataPage extends Page {
  /** The files of each year, the newest first, and how many articles they hold; no more than a page bears. */
  readonly volumes: readonly Fact[];
  /** How many years are not shown; empty where all are. */
  readonly otherVolumes: string;
  readonly lists: readonly Fact[];
  readonly tables: readonly TableEntry[];
  readonly index: Link;
  readonly schema: Link;
  readonly feeds: readonly Fact[];
  readonly licence: Link;
  /** How the archive is cited as a whole. */
  readonly citation: string;
}

const mostVolumes = 40;

/** Plans the page on the archive's data. */
export function planData(site: Site, { articles }: Archive): Plan<DataPage> {
  const volumes = volumesOf(articles).map(({ name, articles: held }) => ({ name, articles: held.length }));
  return plan(site, addresses.data, { volumes: volumes.slice(-mostVolumes), all: volumes.length }, dataPage);
}

interface DataInputs extends Inputs {
  /** The newest, in order. */
  readonly volumes: readonly { readonly name: string; readonly articles: number }[];
  readonly all: number;
}

function dataPage(site: Site, address: Address, { volumes, all }: DataInputs): DataPage {
  const { about, base } = site;
  const link = (text: string, to: Address): Link => ({ text, href: base.href(to) });
  const holdings = [...volumes.flatMap(({ name }) => holdingsOfVolume(name)), ...lists.flatMap(holdingsOfList)];
  const description = `All records of ${about.title} as JSON and as CSV tables, with every column explained.`;
  return {
    frame: frameOf(site, {
      address,
      title: "Data",
      description,
      matter: { page: "WebPage", entity: datasetEntity(site, holdings) },
    }),
    volumes: [...volumes].reverse().flatMap(({ name, articles }) => {
      const files = holdingsOfVolume(name).map((holding) => link(nameHolding(holding), holding.address));
      return fact(name, { text: formatTally(articles, "article") }, ...files);
    }),
    otherVolumes: all > volumes.length ? formatTally(all - volumes.length, "older volume") : "",
    lists: lists.flatMap((list) => {
      const files = holdingsOfList(list).map(({ address: to, format }) => link(format, to));
      return fact(capitalize(list), ...files);
    }),
    tables: describeTables(),
    index: link("index.json", addresses.dataFile("index.json")),
    schema: link("schema.json", addresses.dataFile("schema.json")),
    feeds:
      volumes.length === 0 ? [] : fact("Newest", link("Atom", addresses.feed), link("JSON Feed", addresses.jsonFeed)),
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
  ];
}

function nameHolding({ holds, format }: Holding): string {
  return format === "JSON" ? "All as JSON" : `${capitalize(holds)}, CSV`;
}

function describe<Row>({ name, meaning, columns }: Table<Row>): TableEntry {
  return { name, meaning, columns: columns.map((column) => ({ name: column.name, meaning: column.meaning })) };
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
