import { Command } from "commander";
import { isError } from "./archive/problem.ts";
import { readArchive } from "./archive/reading.ts";
import { printProblems, processTerminal } from "./terminal.ts";

const terminal = processTerminal();
const program = new Command("dossier").description("A static archive of news articles, from the records in a folder.");

program
  .command("check")
  .description("read every record and authority and tell what is wrong, where, and what to write")
  .argument("[folder]", "the content folder", "articles")
  .action((folder: string) => {
    const { archive, problems } = readArchive(folder, "with-drafts");
    printProblems(terminal, problems);
    if (!archive) process.exitCode = 1;
    else if (!problems.some(isError)) terminal.print(`${terminal.bold("sound")}: ${archive.articles.length} articles`);
  });

program
  .command("build")
  .description("check the archive and write its site")
  .argument("[folder]", "the content folder", "articles")
  .option("--output <folder>", "where the site is written", "_site")
  .option("--base-url <url>", "where the site will stand (default: what archive.yaml says)", process.env["BASE_URL"])
  .action(async (folder: string, { output, baseUrl }: { output: string; baseUrl?: string }) => {
    // Eleventy takes longer to load than a check takes to run.
    const { buildSite } = await import("./build/build.ts");
    const { files } = await buildSite({
      content: folder,
      output,
      baseUrl,
      report: ({ problems }) => printProblems(terminal, problems),
    });
    terminal.print(`${terminal.bold(output)}: ${files} files`);
  });

await program.parseAsync();
