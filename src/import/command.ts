import { listFolder } from "../archive/folder.ts";
import { groupBy } from "../archive/group.ts";
import { type ParsedAuthorities, parseAuthorities } from "../archive/parsing.ts";
import { isError } from "../archive/problem.ts";
import { bareShelf } from "../archive/shelf.ts";
import { formatCheck } from "../curation/command.ts";
import { writeSchemas } from "../curation/schemaFiles.ts";
import { formatTally } from "../tally.ts";
import { printProblems, type Terminal } from "../terminal.ts";
import { soundAuthorities } from "./authorities.ts";
import type { Dropped } from "./copy.ts";
import { type ImportOutcome, openImporter } from "./importing.ts";
import { openPageThread } from "./pageReader.ts";

/** What the command is asked for. */
export interface ImportCommand {
  readonly content: string;
  readonly files: readonly string[];
  /** Whether an article may say what another does, as a reprint of an agency's text does. */
  readonly mayRepeat: boolean;
  /** Whether each line that was left out is told. */
  readonly isVerbose: boolean;
  /** Where the thread begins that reads pages. */
  readonly thread: URL;
}

/** Imports copies of articles as drafts. Returns the status with which the command ends: 1 where a file was refused. */
export async function runImport(
  terminal: Terminal,
  { content, files, mayRepeat, isVerbose, thread }: ImportCommand,
): Promise<number> {
  const folder = listFolder(content);
  const parsed = parseAuthorities(folder, bareShelf);
  const authorities = soundAuthorities(parsed);
  const errors = [...folder.problems, ...parsed.problems].filter(isError);
  if (!authorities || errors.length > 0) {
    printProblems(terminal, errors);
    return 1;
  }
  const pages = openPageThread(thread);
  const importer = openImporter(folder, authorities, { readPage: pages.read, mayRepeat });
  const outcomes: (readonly [file: string, outcome: ImportOutcome])[] = [];
  try {
    for (const [index, file] of files.entries()) {
      terminal.progress(`${index + 1} of ${files.length}: ${file}`);
      const outcome = await importer.importFile(file);
      terminal.progress("");
      outcomes.push([file, outcome]);
      tell(terminal, file, outcome, isVerbose);
    }
  } finally {
    await pages.close();
  }
  if (files.length > 1) printTable(terminal, outcomes);
  if (outcomes.some(([, { kind }]) => kind === "imported")) tellNext(terminal, content, parsed);
  return outcomes.some(([, { kind }]) => kind !== "imported") ? 1 : 0;
}

/** Says what comes next, and tells editors what the drafts may name. */
function tellNext(terminal: Terminal, content: string, authorities: ParsedAuthorities): void {
  const writing = writeSchemas(content, authorities);
  if ("problem" in writing) printProblems(terminal, [writing.problem]);
  terminal.print(`Now go through the lines with # in each draft, write its digest, and run ${formatCheck(content)}.`);
}

function tell(terminal: Terminal, file: string, outcome: ImportOutcome, isVerbose: boolean): void {
  if (outcome.kind === "refused") terminal.warn(terminal.red(`${file}: ${outcome.wrong}; ${outcome.write}`));
  if (outcome.kind === "held")
    terminal.warn(
      terminal.red(
        `${file}: ${outcome.record} holds this article; open that record, or give --reprint if another outlet carries the same text`,
      ),
    );
  if (outcome.kind !== "imported") return;
  const { record, original, paragraphs, dropped, missing } = outcome;
  terminal.print(`${terminal.bold(record)}: a draft from ${file}`);
  terminal.print(`  ${original}: ${formatTally(paragraphs, "paragraph")}, private`);
  if (dropped.length > 0) terminal.print(`  left out: ${formatDropped(dropped)}`);
  if (isVerbose) for (const { text, reason } of dropped) terminal.print(`    ${reason}: ${shorten(text, 90)}`);
  terminal.print(`  to write: ${missing.join(", ")}`);
}

/** `7 subscription notices`-like tallies of what was left out, by reason. */
function formatDropped(dropped: readonly Dropped[]): string {
  const byReason = groupBy(dropped, ({ reason }) => reason);
  return [...byReason].map(([reason, lines]) => `${lines.length} × ${reason}`).join(", ");
}

function printTable(terminal: Terminal, outcomes: readonly (readonly [file: string, outcome: ImportOutcome])[]): void {
  const width = Math.min(Math.max(...outcomes.map(([file]) => file.length)), 40);
  terminal.print("");
  for (const [file, outcome] of outcomes) {
    terminal.print(`${file.length > width ? `…${file.slice(1 - width)}` : file.padEnd(width)}  ${summaryOf(outcome)}`);
  }
  const imported = outcomes.filter(([, { kind }]) => kind === "imported").length;
  terminal.print(`${formatTally(imported, "article")} imported of ${formatTally(outcomes.length, "file")}`);
}

function summaryOf(outcome: ImportOutcome): string {
  switch (outcome.kind) {
    case "imported":
      return `draft    ${outcome.record}`;
    case "held":
      return `held by  ${outcome.record}`;
    case "refused":
      return `refused  ${outcome.wrong}`;
  }
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
