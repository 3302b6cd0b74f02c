/** A place in a file, both counted from 1, columns in UTF-16 code units as editors show them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One thing wrong with one file of the archive, with the cure. */
export interface Problem extends Position {
  /** An error stops the build; a warning is worth a look and stops nothing. */
  readonly severity: "error" | "warning";
  /** The file's path as the curator would type it, with forward slashes. */
  readonly file: string;
  /** The field as the curator wrote it, items counted from 1: `figures[2].measure`. */
  readonly field: string;
  readonly wrong: string;
  readonly write: string;
}

/** What is wrong and what to write instead: the two halves of every message. */
export type Complaint = Pick<Problem, "wrong" | "write">;

/** The start of a file, for what is wrong with the file as a whole. */
export const fileStart: Position = { line: 1, column: 1 };

/** Orders problems by file, then place, then field, the same on every machine. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) || comparePlaces(a, b) || compareText(a.field, b.field) || compareText(a.wrong, b.wrong)
  );
}

/** Orders the places of a file from its start. */
export function comparePlaces(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

/** Compares by code unit, which no locale changes. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `file:line:column: field: what is wrong; what to write`, with `warning: ` before the field of a warning. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, field, wrong, write } = problem;
  const mark = severity === "warning" ? "warning: " : "";
  const text = `${file}:${line}:${column}: ${mark}${field}: ${wrong}; ${write}`;
  // A key or a file's name may hold a line break, or what a terminal would obey.
  return text.replace(
    /[\p{Cc}\p{Cf}]/gu,
    (character) => `U+${character.codePointAt(0)?.toString(16).padStart(4, "0")}`,
  );
}

/** `2 errors, 1 warning`; what there is none of is left out. */
export function formatCount(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  return [count(errors, "error"), count(problems.length - errors, "warning")].filter(Boolean).join(", ");
}

export function isError(problem: Problem): boolean {
  return problem.severity === "error";
}

function count(number: number, noun: string): string {
  return number === 0 ? "" : `${number} ${noun}${number === 1 ? "" : "s"}`;
}
