import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import * as z from "zod";
import { dataSchema } from "../src/site/data/dataSchema.ts";
import {
  measureTable,
  meetingTable,
  outletTable,
  personTable,
  topicTable,
} from "../src/site/data/tables/authorities.ts";
import { articleTable, figureTable, statementTable } from "../src/site/data/tables/reports.ts";

const Entries = z.array(z.looseObject({ id: z.string() }));
type Entry = z.infer<typeof Entries>[number];

/** The version of the Hugo on the path, or undefined where there is none. */
export function findHugo(): string | undefined {
  const { status, stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  return status === 0 ? stdout.split(" ")[1] : undefined;
}

/** What Hugo is to be told to build a site that was made by {@link adaptToHugo}. */
export function hugoArguments(site: string, destination: string, cache: string): string[] {
  return ["--quiet", "--source", site, "--destination", destination, "--ignoreCache", "--cacheDir", cache];
}

/**
 * Makes a Hugo site of an archive: the layouts beside this file, and the records with the names of a few fields changed
 * to what Hugo takes them for. Every authority that has pages becomes a taxonomy, which is how Hugo finds the articles
 * of one without looking through all.
 */
export function adaptToHugo(archive: string, site: string): void {
  cpSync(fileURLToPath(new URL("hugo", import.meta.url)), site, { recursive: true });
  const articles = join(site, "content/articles");
  mkdirSync(articles, { recursive: true });
  for (const name of readdirSync(archive).filter((name) => name.endsWith(".md"))) {
    const record = readFileSync(join(archive, name), "utf8");
    writeFileSync(join(articles, name), adaptRecord(record));
  }
  writeAuthorities(archive, site);
  writeJson(join(site, "data/tables.json"), describeTables());
  writeJson(join(site, "static/data/schema.json"), dataSchema("https://archive.example/data/schema.json"));
}

/** The pages of all authorities, and the measures as data by which an article's figures are named. */
function writeAuthorities(archive: string, site: string): void {
  const content = join(site, "content");
  const meetings = readEntries(archive, "meetings").map((meeting) => ({ ...meeting, date: meeting["start"] }));
  const outlets = readEntries(archive, "outlets");
  const measures = readEntries(archive, "measures");
  writePages(join(content, "meetings"), meetings, { list: collected });
  writePages(join(content, "topics"), readEntries(archive, "topics"), { list: collected });
  writePages(join(content, "people"), readEntries(archive, "people"));
  writePages(join(content, "outlets"), outlets);
  writePages(join(content, "figures"), measures);
  // What an outlet wrote for others, and who mentions a meeting, are looked up and have no pages of their own.
  writePages(join(content, "wires"), outlets, { list: hidden, entry: hidden });
  writePages(join(content, "mentions"), meetings, { list: hidden, entry: hidden });
  writePage(join(content, "years"), hidden);
  writeJson(join(site, "data/measures.json"), Object.fromEntries(measures.map((measure) => [measure.id, measure])));
}

/** A record with the fields renamed that are taxonomies here, or mean something else to Hugo. */
function adaptRecord(record: string): string {
  const year = /^published: (\d{4})/m.exec(record)?.[1];
  const measures = Array.from(record.matchAll(/^ {2}- \{ measure: ([^,]+)/gm), ([, measure]) => measure);
  return record
    .replace(/^headline:/m, "title:")
    .replace(/^(outlet|wire|meeting):/gm, "$1s:")
    .replace(/^url:/m, `years: "${year}"\noriginal:`)
    .replace(/^figures:/m, `figures: [${[...new Set(measures)].join(", ")}]\nreports:`);
}

/** What the page on the data says of each table; a user of Hugo would have written it down by hand. */
function describeTables(): object[] {
  const reports = [articleTable, figureTable, statementTable];
  const lists = [meetingTable, topicTable, personTable, outletTable, measureTable];
  return [...reports, ...lists].map(({ name, meaning, columns }) => {
    return { name, meaning, columns: columns.map((column) => ({ name: column.name, meaning: column.meaning })) };
  });
}

const hidden = { _build: { render: "never" } };

// Each of these has its articles as data, as a feed and as citations too.
const collected = {
  cascade: [{ _target: { kind: "term" }, outputs: ["html", "json", "atom", "bib", "ris", "csl"] }],
};

function readEntries(archive: string, name: string): Entry[] {
  return Entries.parse(parse(readFileSync(join(archive, `${name}.yaml`), "utf8")));
}

/** A page for each authority of a kind, with its fields as front matter, and one for the list of them. */
function writePages(folder: string, entries: readonly Entry[], own: { list?: object; entry?: object } = {}): void {
  writePage(folder, own.list ?? {});
  for (const entry of entries) {
    writePage(join(folder, entry.id), { title: entry["name"], ...entry, ...own.entry });
  }
}

function writePage(folder: string, frontMatter: object): void {
  mkdirSync(folder, { recursive: true });
  // JSON is YAML too.
  writeFileSync(join(folder, "_index.md"), `---\n${JSON.stringify(frontMatter)}\n---\n`);
}

function writeJson(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, undefined, 1)}\n`);
}
