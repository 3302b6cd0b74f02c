import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { listFolder } from "./archive/folder.ts";
import type { IdKind } from "./archive/id.ts";
import { isError, type Problem } from "./archive/problem.ts";
import type { Reading } from "./archive/reading.ts";
import { isSiteAddress } from "./archive/webAddress.ts";
import type { Build } from "./build/made.ts";
import { type Stage, type Stopwatch, startStopwatch } from "./build/stopwatch.ts";
import { questions } from "./curation/question.ts";
import { anywhere } from "./site/address.ts";
import { formatTally } from "./tally.ts";
import { printFailure, printProblems, processTerminal } from "./terminal.ts";

// Each command loads what it needs when it is run: loading all would take longer than most builds.
const terminal = processTerminal();

// A build and the dev server show the first warnings; the check is for telling all.
const mostWarnings = 20;

// In pages: a line for each would cost more than some pages do, and nobody could read it.
const progressStep = 100;

const kinds: readonly IdKind[] = ["article", "meeting", "topic", "person", "outlet", "measure"];

const program = new Command("dossier").description("A static archive of news articles, from the records in a folder.");

program
  .command("check")
  .description("read every record and authority and tell what is wrong, where, and what to write")
  .argument("[folder]", "the content folder", "articles")
  .option("--strict", "let nothing pass that was not held against its original as it is now")
  .action(async (folder: string, { strict = false }: CheckCommandOptions) => {
    const { readArchive } = await import("./archive/reading.ts");
    const { archive, problems } = readArchive(
      listFolder(folder),
      "with-drafts",
      undefined,
      strict ? "strict" : "lenient",
    );
    printProblems(terminal, problems);
    if (!archive || problems.some(isError)) process.exitCode = 1;
    else terminal.print(`${terminal.bold(folder)}: sound, ${formatTally(archive.articles.length, "article")}`);
  });

program
  .command("verify")
  .description("hold every record against its original, and keep what was found in evidence.lock.json")
  .argument("[folder]", "the content folder", "articles")
  .option("--originals <folder>", "where the originals are, if not beside the records")
  .action(async (folder: string, { originals }: VerifyCommandOptions) => {
    const { runVerify } = await import("./evidence/command.ts");
    try {
      process.exitCode = runVerify(terminal, folder, originals);
    } catch (error) {
      printFailure(terminal, error);
      process.exitCode = 1;
    }
  });

program
  .command("build")
  .description("check the archive and write its site")
  .argument("[folder]", "the content folder", "articles")
  .option("--output <folder>", "where the site is written (default: _site, or _reading-copy for a reading copy)")
  .option("--reading-copy", "write a private copy with every original that is at hand, which is not for publication")
  .addOption(
    new Option(
      "--base-url <url>",
      "where the site will stand, if not where archive.yaml says; ./ for a site that opens from the disk",
    )
      .env("BASE_URL")
      .argParser(parseBaseUrl),
  )
  .option("--verbose", "tell how long each stage took")
  .action(async (written: string, options: BuildCommandOptions) => {
    const { goToProject } = await import("./build/workplace.ts");
    const { buildSite, isTold, UnsoundArchiveError } = await import("./build/build.ts");
    const { readingCopy = false, verbose = false } = options;
    const { find, tell } = goToProject();
    const content = find(written);
    const output = find(options.output ?? (readingCopy ? "_reading-copy" : "_site"));
    const purpose = readingCopy ? "reading" : "publication";
    // An empty variable, as some workflows pass it, is none.
    const baseUrl = options.baseUrl || undefined;
    const report = (problems: readonly Problem[]) => printProblems(terminal, problems.map(named(tell)), mostWarnings);
    // Counted from the start of the process, as whoever waits counts.
    const stopwatch = startStopwatch(() => performance.now());
    stopwatch.lap("start the program");
    const progress = (rendered: number, all: number) => {
      if (rendered % progressStep === 0) terminal.progress(`${rendered} of ${all} pages rendered`);
    };
    try {
      const build = await buildSite({ content, output, baseUrl, purpose, report, progress, stopwatch });
      terminal.progress("");
      if (verbose) for (const stage of stopwatch.stages) terminal.print(formatStage(stage));
      if (build.noSearch) terminal.warn(terminal.red(build.noSearch));
      const told = tell(output);
      const place = build.baseUrl === anywhere ? howToOpen(told) : `to stand at ${build.baseUrl}`;
      const end = readingCopy ? `not for publication; ${howToOpen(told)}` : place;
      terminal.print(`${terminal.bold(told)}: ${formatBuild(build, stopwatch)}, ${end}`);
    } catch (error) {
      terminal.progress("");
      if (isTold(error)) terminal.warn(terminal.red(tell(error.message)));
      else if (!(error instanceof UnsoundArchiveError)) printFailure(terminal, error);
      process.exitCode = 1;
    }
  });

program
  .command("serve")
  .description("show the site in a browser, with drafts, and follow every change")
  .argument("[folder]", "the content folder", "articles")
  .option("--host <name>", "the address to answer at", "127.0.0.1")
  .option("--preview <folder>", "where the pages are written that it shows", "_site.preview")
  .option("--port <number>", "the port, or 0 for any that is free", parsePort, 8080)
  .action(async (content: string, { host, port, preview }: ServeCommandOptions) => {
    const { serveSite, OutputFolderError, UnfollowedFolderError } = await import("./build/serve.ts");
    const { goToProject } = await import("./build/workplace.ts");
    const { find, tell } = goToProject();
    const report = ({ problems }: Reading) => printProblems(terminal, problems.map(named(tell)), mostWarnings);
    try {
      const { url } = await serveSite({ content: find(content), preview: find(preview), host, port, report });
      terminal.print(`${terminal.bold(url)} shows the archive and follows every change. Ctrl+C ends it.`);
    } catch (error) {
      const isTold = error instanceof OutputFolderError || error instanceof UnfollowedFolderError;
      if (isTold) terminal.warn(terminal.red(tell(error.message)));
      else printFailure(terminal, error);
      // The watcher is at work already and would keep the process alive.
      process.exit(1);
    }
  });

program
  .command("import")
  .description("make drafts of copied texts and saved pages, and keep their originals")
  .argument("<files...>", "texts (.txt, .md) and pages (.html)")
  .option("--folder <folder>", "the content folder", "articles")
  .option("--reprint", "take a text that the archive holds from another outlet, too")
  .option("--verbose", "tell each line that was left out, and why")
  .action(async (files: string[], { folder, reprint = false, verbose = false }: ImportCommandOptions) => {
    const { runImport } = await import("./import/command.ts");
    const { moduleUrl } = await import("./build/module.ts");
    const thread = moduleUrl("src/import/pageThread.js");
    try {
      process.exitCode = await runImport(terminal, {
        content: folder,
        files,
        mayRepeat: reprint,
        isVerbose: verbose,
        thread,
      });
    } catch (error) {
      printFailure(terminal, error);
      process.exitCode = 1;
    }
  });

const newCommand = program
  .command("new")
  .description("ask for what matters of an article and write a draft of its record")
  .argument("[folder]", "the content folder", "articles")
  .option("--slug <words>", "the words of its address, if not the headline’s")
  .action(async (content: string, options: Readonly<Record<string, string | string[] | undefined>>) => {
    const { runNew } = await import("./curation/command.ts");
    process.exitCode = await runNew(terminal, content, options);
  });
for (const { flag, message, isList } of questions) {
  const option = new Option(flag, lowerFirst(message));
  newCommand.addOption(isList ? option.argParser(gather) : option);
}

program
  .command("schemas")
  .description("tell editors what belongs into records and authorities")
  .argument("[folder]", "the content folder", "articles")
  .action(async (content: string) => {
    const { runSchemas } = await import("./curation/command.ts");
    process.exitCode = runSchemas(terminal, content);
  });

program
  .command("rename")
  .description("give a record, a meeting, topic, person, outlet or measure another id, wherever it is named")
  .argument("<old>", "the id that it has")
  .argument("<new>", "the id that it shall have; the old one goes on leading to it")
  .argument("[folder]", "the content folder", "articles")
  .addOption(new Option("--kind <kind>", "what bears the id, where things of several kinds do").choices(kinds))
  .action(async (from: string, to: string, folder: string, { kind }: RenameCommandOptions) => {
    const { rename, RenamingError } = await import("./curation/rename.ts");
    try {
      for (const line of rename({ folder, from, to, kind })) terminal.print(line);
    } catch (error) {
      if (!(error instanceof RenamingError)) printFailure(terminal, error);
      else {
        printProblems(terminal, error.problems);
        terminal.warn(terminal.red(error.message));
      }
      process.exitCode = 1;
    }
  });

await program.parseAsync();

interface CheckCommandOptions {
  readonly strict?: boolean;
}

interface VerifyCommandOptions {
  readonly originals?: string;
}

interface BuildCommandOptions {
  readonly output?: string;
  readonly readingCopy?: boolean;
  readonly baseUrl?: string;
  readonly verbose?: boolean;
}

interface ImportCommandOptions {
  readonly folder: string;
  readonly reprint?: boolean;
  readonly verbose?: boolean;
}

interface RenameCommandOptions {
  readonly kind?: IdKind;
}

interface ServeCommandOptions {
  readonly host: string;
  readonly port: number;
  readonly preview: string;
}

function formatBuild({ records, rendered, kept, removed }: Build, { stages }: Stopwatch): string {
  const seconds = stages.reduce((sum, { duration }) => sum + duration, 0) / 1000;
  const pages = `${formatTally(rendered, "page")} rendered, ${kept} kept, ${removed} removed`;
  return `${formatTally(records, "record")} read, ${pages} in ${seconds.toFixed(1)} s`;
}

/** Names the file of a problem as whoever called the program does. */
function named(tell: (path: string) => string): (problem: Problem) => Problem {
  return (problem) => ({ ...problem, file: tell(problem.file) });
}

/** How a site is read whose pages link to each other wherever they are opened. */
function howToOpen(folder: string): string {
  return `open ${join(folder, "index.html")} in a browser`;
}

function formatStage({ name, duration }: Stage): string {
  return `${(duration / 1000).toFixed(3).padStart(8)} s  ${name}`;
}

function parseBaseUrl(text: string): string {
  if (text === "" || text === anywhere) return text;
  if (!isSiteAddress(text)) {
    const cure = `Write the whole address, like https://example.org/archive/, or ${anywhere} for anywhere.`;
    throw new InvalidArgumentError(cure);
  }
  return text;
}

/** Gathers what a flag gives that may stand several times. */
function gather(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function parsePort(text: string): number {
  const port = Number(text);
  const isPort = Number.isInteger(port) && port >= 0 && port <= 65_535;
  if (!isPort) throw new InvalidArgumentError("Write a number up to 65535.");
  return port;
}
