import { mkdirSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type GeneratedArchive, generateArchive, putRecord } from "./archive.ts";
import { adaptToHugo, findHugo, hugoArguments } from "./hugo.ts";
import type { Options } from "./options.ts";
import { type Cost, countWarnings, runCommand, runProject, tracesIn } from "./process.ts";
import { type Report, ratiosOf } from "./report.ts";
import { measureEdits } from "./server.ts";
import { measureFloor, measureSite, type SiteSize } from "./site.ts";

/** What one run found. */
interface Run {
  readonly costs: Readonly<Record<string, Cost>>;
  readonly sites: Readonly<Record<string, SiteSize>>;
  readonly warnings: number;
}

/** Measures what the options ask for, in a folder that nobody else uses; tells each stage when it begins. */
export async function measure(options: Options, folder: string, tell: (stage: string) => void): Promise<Report> {
  const { records, runs: count, only } = options;
  const hugo = options.hugo ? findHugo() : undefined;
  tell(`generating ${records} records`);
  const archive = generateArchive(join(folder, "articles"), records);
  if (hugo) adaptToHugo(archive.folder, join(folder, "hugo"));
  const runs: Run[] = [];
  for (let run = 0; run < count; run++) {
    tell(`run ${run + 1} of ${count}`);
    // The two take turns, so that both have their share of whatever else the machine does.
    const others = hugo ? await measureHugo(folder) : undefined;
    const ours = await measureBuilds(archive, run, only, folder);
    runs.push({ ...ours, costs: { ...others?.costs, ...ours.costs }, sites: { ...others?.sites, ...ours.sites } });
  }
  const samples = samplesOf(runs);
  if (only.includes("edited")) {
    tell("editing in the dev server");
    samples["edited"] = await measureEdits(archive, count, tracesIn(folder));
  }
  const { sites = {}, warnings = 0 } = runs.at(-1) ?? {};
  return {
    records,
    runs: count,
    machine: machineOf(hugo),
    sites,
    warnings,
    samples,
    ratios: ratiosOf(samples),
  };
}

function machineOf(hugo: string | undefined): Report["machine"] {
  const processor = cpus()[0]?.model ?? "unknown";
  const { node } = process.versions;
  return { cores: availableParallelism(), processor, node, folder: tmpdir(), ...(hugo ? { hugo } : {}) };
}

function samplesOf(runs: readonly Run[]): Record<string, readonly Cost[]> {
  const names = Object.keys(runs[0]?.costs ?? {});
  return Object.fromEntries(names.map((name) => [name, runs.flatMap(({ costs }) => costs[name] ?? [])]));
}

async function measureHugo(folder: string): Promise<Pick<Run, "costs" | "sites">> {
  const place = join(folder, "run");
  const site = join(place, "site");
  const hugo = runCommand("hugo", hugoArguments(join(folder, "hugo"), site, join(place, "cache")), tracesIn(folder));
  const sites = { hugo: measureSite(site) };
  await clear(place);
  return { costs: { hugo }, sites };
}

/** The builds of one run: each finds the site and the cache that the one before it left. */
async function measureBuilds(
  archive: GeneratedArchive,
  run: number,
  only: Options["only"],
  folder: string,
): Promise<Run> {
  const place = join(folder, "run");
  const site = join(place, "_site");
  const traces = tracesIn(folder);
  const build = () => runProject(["build", archive.folder, "--output", site], traces);
  mkdirSync(place);
  const cold = build();
  const warnings = countWarnings(traces);
  const unchanged = only.includes("unchanged") ? { unchanged: build() } : {};
  if (only.includes("added")) putRecord(archive, archive.records + run);
  const added = only.includes("added") ? { added: build() } : {};
  const floor = { wall: measureFloor(site, join(place, "floor")) };
  const sites = { dossier: measureSite(site) };
  await clear(place);
  return { costs: { ...(only.includes("cold") ? { cold } : {}), ...unchanged, ...added, floor }, sites, warnings };
}

/** Removes a folder. For some seconds after that, ext4 is slow to make files: it avoids what was just given up. */
async function clear(place: string): Promise<void> {
  rmSync(place, { recursive: true, force: true });
  await setTimeout(6_000);
}
