import { Command, InvalidArgumentError, Option } from "commander";
import { type Reading, readArchive } from "./archive/reading.ts";
import { siteAddress } from "./archive/schema/field.ts";
import { formatTally } from "./site/label.ts";
import { printFailure, printProblems, processTerminal } from "./terminal.ts";

const terminal = processTerminal();
const program = new Command("dossier").description("A static archive of news articles, from the records in a folder.");

program
  .command("check")
  .description("read every record and authority and tell what is wrong, where, and what to write")
  .argument("[folder]", "the content folder", "articles")
  .action((folder: string) => {
    const { archive, problems } = readArchive(folder, "with-drafts");
    printProblems(terminal, problems);
    if (archive) terminal.print(`${terminal.bold(folder)}: sound, ${formatTally(archive.articles.length, "article")}`);
    else process.exitCode = 1;
  });

program
  .command("build")
  .description("check the archive and write its site")
  .argument("[folder]", "the content folder", "articles")
  .option("--output <folder>", "where the site is written", "_site")
  .addOption(
    new Option("--base-url <url>", "where the site will stand, if not where archive.yaml says")
      .env("BASE_URL")
      .argParser(parseBaseUrl),
  )
  .action(async (content: string, { output, baseUrl }: { readonly output: string; readonly baseUrl?: string }) => {
    // Eleventy takes longer to load than a check takes to run.
    const { buildSite, OutputFolderError, UnsoundArchiveError } = await import("./build/build.ts");
    // An empty variable, as some workflows pass it, is none.
    let address = baseUrl || undefined;
    const report = (reading: Reading) => {
      printProblems(terminal, reading.problems);
      address ??= reading.archive?.baseUrl;
    };
    try {
      const { files } = await buildSite({ content, output, baseUrl: address, report });
      terminal.print(`${terminal.bold(output)}: ${formatTally(files, "file")}, to stand at ${address}`);
    } catch (error) {
      if (error instanceof OutputFolderError) terminal.warn(terminal.red(error.message));
      else if (!(error instanceof UnsoundArchiveError)) printFailure(terminal, error);
      process.exitCode = 1;
    }
  });

program
  .command("serve")
  .description("show the site in a browser, with drafts, and follow every change")
  .argument("[folder]", "the content folder", "articles")
  .option("--host <name>", "the address to answer at", "127.0.0.1")
  .option("--port <number>", "the port, or 0 for any that is free", parsePort, 8080)
  .action(async (content: string, { host, port }: { readonly host: string; readonly port: number }) => {
    const { serveSite } = await import("./build/serve.ts");
    const report = ({ problems }: Reading) => printProblems(terminal, problems);
    try {
      const { url } = await serveSite({ content, preview: "_site.preview", host, port, report });
      terminal.print(`${terminal.bold(url)} shows the archive and follows every change. Ctrl+C ends it.`);
    } catch (error) {
      printFailure(terminal, error);
      // The watcher is at work already and would keep the process alive.
      process.exit(1);
    }
  });

await program.parseAsync();

function parseBaseUrl(text: string): string {
  if (text === "") return text;
  if (!siteAddress("").safeParse(text).success) {
    throw new InvalidArgumentError("Write the whole address, like https://example.org/archive/.");
  }
  return text;
}

function parsePort(text: string): number {
  const port = Number(text);
  const isPort = Number.isInteger(port) && port >= 0 && port <= 65_535;
  if (!isPort) throw new InvalidArgumentError("Write a number up to 65535.");
  return port;
}
