import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import * as z from "zod";

const Entries = z.array(z.looseObject({ id: z.string() }));
type Entry = z.infer<typeof Entries>[number];

/** The version of the Hugo on the path, or undefined where there is none. */
export function findHugo(): string | undefined {
  const { status, stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  return status === 0 ? stdout.split(" ")[1] : undefined;
}

/**
 * Makes a Hugo site of an archive: the layouts beside this file, and the records with the names of a few fields changed
 * to what Hugo takes them for. Every authority that has pages becomes a taxonomy, which is how Hugo finds the articles
 * of one without looking through all.
 */
export function adaptToHugo(archive: string, site: string): void {
  cpSync(fileURLToPath(new URL("hugo", import.meta.url)), site, { recursive: true });
  const content = join(site, "content");
  mkdirSync(join(content, "articles"), { recursive: true });
  for (const name of readdirSync(archive).filter((name) => name.endsWith(".md"))) {
    const record = readFileSync(join(archive, name), "utf8");
    writeFileSync(join(content, "articles", name), adaptRecord(record));
  }
  writePages(join(content, "meetings"), readEntries(archive, "meetings"));
  writePages(join(content, "topics"), readEntries(archive, "topics"));
  writePages(join(content, "people"), readEntries(archive, "people"));
  writePages(join(content, "outlets"), readEntries(archive, "outlets"));
  // What an outlet wrote for others, and who mentions a meeting, are looked up and have no pages of their own.
  writePages(join(content, "wires"), readEntries(archive, "outlets"), hidden);
  writePages(join(content, "mentions"), readEntries(archive, "meetings"), hidden);
  writePage(join(content, "years"), hidden);
  const measures = readEntries(archive, "measures").map((measure) => [measure.id, measure]);
  mkdirSync(join(site, "data"));
  writeFileSync(join(site, "data/measures.json"), JSON.stringify(Object.fromEntries(measures)));
  writeFileSync(join(content, "about.md"), about);
}

/** A record with the fields renamed that are taxonomies here, or mean something else to Hugo. */
function adaptRecord(record: string): string {
  const year = /^published: (\d{4})/m.exec(record)?.[1];
  return record
    .replace(/^headline:/m, "title:")
    .replace(/^(outlet|wire|meeting):/gm, "$1s:")
    .replace(/^url:/m, `years: "${year}"\noriginal:`);
}

const hidden = { _build: { render: "never" } };

const about = `---
title: About this archive
---
For each article the archive keeps two things: a record, which you see here, and the original, which it does not publish.
A digest takes over no sentence of its source. What a copy does not state and the archive inferred stands in brackets.
`;

function readEntries(archive: string, name: string): Entry[] {
  return Entries.parse(parse(readFileSync(join(archive, `${name}.yaml`), "utf8")));
}

/** A page for each authority of a kind, with its fields as front matter. */
function writePages(folder: string, entries: readonly Entry[], shared: object = {}): void {
  writePage(folder, shared);
  for (const entry of entries) {
    writePage(join(folder, entry.id), { title: entry["name"], ...entry, ...shared });
  }
}

function writePage(folder: string, frontMatter: object): void {
  mkdirSync(folder, { recursive: true });
  // JSON is YAML too.
  writeFileSync(join(folder, "_index.md"), `---\n${JSON.stringify(frontMatter)}\n---\n`);
}
