import type { Cost } from "./process.ts";
import type { SiteSize } from "./site.ts";

/** What was measured under each name, run by run. */
export type Samples = Readonly<Record<string, readonly Cost[]>>;

/** All that a benchmark found, as it is written with --json. Seconds and bytes. */
export interface Report {
  readonly records: number;
  readonly runs: number;
  readonly machine: {
    readonly cores: number;
    readonly processor: string;
    readonly node: string;
    readonly hugo?: string;
    /** Where the archive and the sites stood. */
    readonly folder: string;
  };
  readonly sites: Readonly<Record<string, SiteSize>>;
  /** The lines of warnings that one build printed. */
  readonly warnings: number;
  readonly samples: Samples;
  /** One median of wall time by another: `cold/hugo`. */
  readonly ratios: Readonly<Record<string, number>>;
}

/** The ratios that the project has set itself bounds for, of what was measured. */
export function ratiosOf(samples: Samples): Readonly<Record<string, number>> {
  const pairs = [
    ["cold", "hugo"],
    ["unchanged", "cold"],
    ["added", "cold"],
    ["cold", "floor"],
  ] as const;
  return Object.fromEntries(
    pairs.flatMap(([above, below]) => {
      const [upper, lower] = [wallOf(samples[above]), wallOf(samples[below])];
      return upper && lower ? [[`${above}/${below}`, upper.median / lower.median]] : [];
    }),
  );
}

/** A report for people: a table of medians, with the least and the most of the runs. */
export function formatReport({ records, runs, machine, sites, warnings, samples, ratios }: Report): string {
  const { cores, processor, node, hugo } = machine;
  return [
    `${records} records, median of ${runs} (least–most); ${cores} cores, ${processor}, Node ${node}, Hugo ${hugo ?? "none"}`,
    "",
    row("", "wall", "CPU", "peak memory"),
    ...Object.entries(samples).map(([name, costs]) => formatCosts(name, costs)),
    "",
    ...Object.entries(sites).map(([name, size]) => formatSize(name, size)),
    `a build printed ${warnings} lines of warnings`,
    ...Object.entries(ratios).map(([name, ratio]) => `${name} ${ratio.toFixed(3)}`),
  ].join("\n");
}

function formatCosts(name: string, costs: readonly Cost[]): string {
  const cpu = spreadOf(costs.map((cost) => cost.cpu));
  const memory = spreadOf(costs.map((cost) => cost.memory));
  return row(name, formatSeconds(wallOf(costs)), formatSeconds(cpu), memory ? formatMegabytes(memory.median) : "–");
}

function formatSize(name: string, { files, pages, bytes }: SiteSize): string {
  return `${name}’s site: ${files} files, ${pages} of them pages, ${formatMegabytes(bytes)}`;
}

function row(name: string, wall: string, cpu: string, memory: string): string {
  return `${name.padEnd(14)} ${wall.padEnd(26)} ${cpu.padEnd(26)} ${memory}`.trimEnd();
}

interface Spread {
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

function wallOf(costs: readonly Cost[] | undefined): Spread | undefined {
  return spreadOf((costs ?? []).map(({ wall }) => wall));
}

function spreadOf(values: readonly (number | undefined)[]): Spread | undefined {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (least === undefined || most === undefined || upper === undefined || lower === undefined) return undefined;
  return { least, median: (lower + upper) / 2, most };
}

function formatSeconds(spread: Spread | undefined): string {
  if (!spread) return "–";
  const [least, median, most] = [spread.least, spread.median, spread.most].map((seconds) => seconds.toFixed(2));
  return `${median} s (${least}–${most})`;
}

function formatMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
