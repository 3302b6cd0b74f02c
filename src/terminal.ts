import { styleText } from "node:util";
import { formatCount, formatProblem, isError, type Problem } from "./archive/problem.ts";
import { causeOf, codeOf } from "./cause.ts";

/** Where the commands write: the process's own streams, or a test's. */
export interface Terminal {
  /** Facts for the person. */
  print(line: string): void;
  /** Problems. */
  warn(line: string): void;
  /** Replaces what was last shown here, on a terminal and nowhere else; an empty line ends it. */
  progress(line: string): void;
  /** Marks a word, where the terminal shows colour. */
  bold(text: string): string;
  red(text: string): string;
}

/** A terminal on the process's streams: coloured only where a person looks at it and does not object. */
export function processTerminal(): Terminal {
  const isColoured = process.stderr.isTTY && process.stdout.isTTY && !process.env["NO_COLOR"];
  const style = (format: "bold" | "red", text: string) => (isColoured ? styleText(format, text) : text);
  for (const stream of [process.stdout, process.stderr]) stream.on("error", passOverClosed);
  return {
    print: (line) => process.stdout.write(`${disarm(line)}\n`),
    warn: (line) => process.stderr.write(`${disarm(line)}\n`),
    progress(line) {
      if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${disarm(line)}`);
    },
    bold: (text) => style("bold", text),
    red: (text) => style("red", text),
  };
}

/** Whoever reads the first lines and closes the pipe has read enough; what the command is at, it finishes. */
function passOverClosed(error: Error): void {
  if (codeOf(error) !== "EPIPE") throw error;
}

// What a terminal would obey, with what follows it in the styles of `styleText`, and what turns words about.
const orders = /[^\P{Cc}\n\t](?:\[(?:1|22|31|39)m)?|[\u202A-\u202E\u2066-\u2069]/gu;
const styles: ReadonlySet<string> = new Set(["\u001B[1m", "\u001B[22m", "\u001B[31m", "\u001B[39m"]);

/** Shows by its number what a terminal would obey: a page that is imported, or the name of a file, may hold anything. */
function disarm(line: string): string {
  return line.replace(orders, (order) => {
    if (styles.has(order)) return order;
    return `U+${order.codePointAt(0)?.toString(16).padStart(4, "0")}${order.slice(1)}`;
  });
}

/**
 * Prints problems, one a line, and their count at the end.
 *
 * @param mostWarnings where warnings are not what was asked for, no more than this are printed; errors are never left out
 */
export function printProblems(
  terminal: Terminal,
  problems: readonly Problem[],
  mostWarnings = Number.POSITIVE_INFINITY,
): void {
  const warnings = problems.filter((problem) => !isError(problem));
  const hidden = new Set(warnings.slice(mostWarnings));
  for (const problem of problems) if (!hidden.has(problem)) printProblem(terminal, problem);
  if (hidden.size > 0) terminal.warn(`and ${hidden.size} more warnings, which npm run check tells`);
  if (problems.length > 0) terminal.warn(terminal.bold(formatCount(problems)));
}

/** Prints what went wrong in the program itself, with everything that it says of its cause. */
export function printFailure(terminal: Terminal, error: unknown): void {
  for (let cause: unknown = error; cause instanceof Error; cause = causeOf(cause)) {
    const isLast = !(causeOf(cause) instanceof Error);
    terminal.warn(terminal.red(isLast && cause.stack ? cause.stack : cause.message));
  }
}

function printProblem(terminal: Terminal, problem: Problem): void {
  const line = formatProblem(problem);
  terminal.warn(isError(problem) ? terminal.red(line) : line);
}
