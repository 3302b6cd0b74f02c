import { digestWords } from "../archive/digest.ts";
import { listFolder } from "../archive/folder.ts";
import { parseAuthorities } from "../archive/parsing.ts";
import { isError } from "../archive/problem.ts";
import { bareShelf } from "../archive/shelf.ts";
import { formatTally } from "../tally.ts";
import { printProblems, type Terminal } from "../terminal.ts";
import { AbandonedError } from "./asker.ts";
import { addRecord, type NewRecord } from "./newRecord.ts";
import { type Answers, optionOf, questions } from "./question.ts";
import { schemaFolder, writeSchemas } from "./schemaFiles.ts";

/** Options as the command line hands them on, by their names there. */
export type GivenOptions = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Asks for a new record and writes it. Returns the status with which the command ends. */
export async function runNew(terminal: Terminal, content: string, options: GivenOptions): Promise<number> {
  const { slug } = options;
  const words = typeof slug === "string" ? slug : undefined;
  // Where either leads elsewhere, nobody would see a question or could answer it.
  const isAsked = process.stdin.isTTY && process.stdout.isTTY;
  const asker = isAsked ? (await import("./terminalAsker.ts")).terminalAsker : undefined;
  try {
    return tell(terminal, content, await addRecord({ content, given: answersOf(options), words, asker }));
  } catch (error) {
    if (!(error instanceof AbandonedError)) throw error;
    terminal.warn("Given up; nothing was written.");
    return 130; // as a shell has it of what Ctrl+C ends
  }
}

/** Brings the schemas for editors up to date. Returns the status with which the command ends. */
export function runSchemas(terminal: Terminal, content: string): number {
  const folder = listFolder(content);
  const authorities = parseAuthorities(folder, bareShelf);
  const problems = [...folder.problems, ...authorities.problems].filter(isError);
  printProblems(terminal, problems);
  // Half of the ids would be worse than those that are there.
  if (authorities.unread.size > 0 || !authorities.archive) return 1;
  const writing = writeSchemas(content, authorities);
  if ("problem" in writing) {
    printProblems(terminal, [writing.problem]);
    return 1;
  }
  const { length } = writing.changed;
  terminal.print(`${terminal.bold(`${content}/${schemaFolder}`)}: ${formatTally(length, "schema")} written`);
  return 0;
}

function answersOf(options: GivenOptions): Answers {
  const given = questions.flatMap((question) => {
    const value = options[optionOf(question)];
    return value === undefined ? [] : [[question.name, typeof value === "string" ? [value] : value] as const];
  });
  return Object.fromEntries(given);
}

function tell(terminal: Terminal, content: string, made: NewRecord): number {
  if ("faults" in made) {
    for (const { flag, wrong, write } of made.faults) terminal.warn(terminal.red(`${flag}: ${wrong}; ${write}`));
    return 1;
  }
  if ("problems" in made) {
    printProblems(terminal, made.problems);
    return 1;
  }
  const writing = writeSchemas(content, made.authorities);
  if ("problem" in writing) printProblems(terminal, [writing.problem]);
  terminal.print(`${terminal.bold(made.path)} is written, as a draft.`);
  terminal.print(
    `Now write the digest at its end, of ${digestWords.least} to ${digestWords.most} words, then ${formatCheck(content)}.`,
  );
  return 0;
}

/** The check of a content folder, as it is typed. */
export function formatCheck(content: string): string {
  return content === "articles" ? "npm run check" : `npm run check -- ${content}`;
}
