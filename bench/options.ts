import { Command, InvalidArgumentError } from "commander";

const scenarios = ["cold", "unchanged", "added", "edited"] as const;

/** What is measured: a build of nothing, of the same again, of one more record; an edit in the dev server. */
export type Scenario = (typeof scenarios)[number];

/** What the command line asks for. */
export interface Options {
  readonly records: number;
  readonly runs: number;
  /** Where the report is to be written as JSON. */
  readonly json?: string;
  /** Whether to build the same pages with Hugo too, where it is installed. */
  readonly hugo: boolean;
  readonly only: readonly Scenario[];
}

/** Reads the command line. Where it makes no sense, that is told and the process ends. */
export function parseOptions(args: readonly string[]): Options {
  const command = new Command("npm run bench --")
    .description("Measures the builds of a generated archive, beside Hugo and beside merely writing the files.")
    .argument("<records>", "how many records the archive has", parseCount)
    .option("--runs <number>", "how often each is measured", parseCount, 3)
    .option("--json <file>", "where to write what was found")
    .option("--no-hugo", "leave Hugo out")
    .option("--only <scenarios>", "what to measure", parseScenarios, [...scenarios])
    .parse([...args], { from: "user" });
  const [records] = command.processedArgs as [number]; // parseCount has made it one
  return { records, ...command.opts<Omit<Options, "records">>() };
}

function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError("Write a number from 1 on.");
  return count;
}

function parseScenarios(text: string): Scenario[] {
  return text.split(",").map((name) => {
    const known = scenarios.find((scenario) => scenario === name);
    if (!known) throw new InvalidArgumentError(`Write some of ${scenarios.join(",")}.`);
    return known;
  });
}
