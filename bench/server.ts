import type { ChildProcess } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { GeneratedArchive } from "./archive.ts";
import { type Cost, endProject, readEnd, startProject, type Traces } from "./process.ts";
import { writeRecord } from "./record.ts";

// What a change sets off ends after its page is written: the next one is not to wait for it.
const rest = 2_000;
const longest = 300_000;

/**
 * Edits records while the dev server shows their archive, one after the other.
 *
 * @returns for each edit how long it took until the new headline stood in the article's page on disk; the memory is
 *   that of the server over its whole life
 */
export async function measureEdits(archive: GeneratedArchive, edits: number, traces: Traces): Promise<Cost[]> {
  const preview = `${archive.folder}-preview`;
  const server = startProject(["serve", archive.folder, "--port", "0", "--preview", preview], traces);
  const walls: number[] = [];
  try {
    await isServing(server, traces);
    for (let edit = 0; edit < edits; edit++) {
      await setTimeout(rest);
      walls.push(await editHeadline(archive, preview, edit));
    }
    const { memory } = await endProject(server, traces);
    return walls.map((wall) => ({ wall, ...(memory === undefined ? {} : { memory }) }));
  } finally {
    server.kill();
  }
}

function isServing(server: ChildProcess, traces: Traces): Promise<void> {
  return new Promise((resolve, reject) => {
    server.stdout?.on("data", (chunk) => String(chunk).includes("http://") && resolve());
    server.once("exit", () => reject(new Error(`the dev server ended:\n${readEnd(traces)}`)));
  });
}

async function editHeadline(
  { folder, records, meetings }: GeneratedArchive,
  preview: string,
  edit: number,
): Promise<number> {
  const { id, text } = writeRecord(Math.floor(records / 2) + edit, meetings);
  const headline = `A headline that edit ${edit} has changed`;
  const page = join(preview, "articles", id, "index.html");
  const start = performance.now();
  writeFileSync(join(folder, `${id}.md`), text.replace(/^headline: .*$/m, `headline: ${headline}`));
  while (!existsSync(page) || !readFileSync(page, "utf8").includes(headline)) {
    if (performance.now() - start > longest) throw new Error(`${page} does not show the edit`);
    await setTimeout(5);
  }
  return (performance.now() - start) / 1000;
}
