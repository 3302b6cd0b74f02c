import type { Complaint, Position } from "./problem.ts";
import { fileStart } from "./problem.ts";
import type { PlacedComplaint, YamlDocument } from "./yaml.ts";
import { parseYaml } from "./yaml.ts";

/** A record's two halves. */
export interface FrontMatter {
  readonly head: YamlDocument;
  readonly body: string;
  /** The line of the file on which the body's first line stands. */
  readonly bodyLine: number;
}

/** A record's halves as far as they could be read, and what is wrong with them. */
export interface FrontMatterResult {
  readonly frontMatter: FrontMatter | undefined;
  readonly complaints: readonly PlacedComplaint[];
}

/** The longest front matter that is read, in characters: room for some four hundred statements. */
const mostCharacters = 64_000;

const fence = /^---[ \t]*$/;

/** A record's two halves as text, where its front matter is fenced as it should be. */
export interface Halves {
  readonly head: string;
  readonly body: string;
  /** The line of the file on which the body's first line stands. */
  readonly bodyLine: number;
}

/** Splits a record; undefined where a fence has a fault, which {@link parseFrontMatter} tells. */
export function findFrontMatter(text: string): Halves | undefined {
  const lines = text.split("\n");
  const close = findClose(lines);
  return findFenceFault(lines, close) ? undefined : halvesOf(lines, close);
}

/**
 * Splits a record into its YAML front matter and its digest. Only a bare `---` opens and closes front matter: what is
 * said to be in another language is refused, and nothing of it ever runs.
 */
export function parseFrontMatter(text: string): FrontMatterResult {
  const lines = text.split("\n");
  const close = findClose(lines);
  const fault = findFenceFault(lines, close);
  if (fault) return { frontMatter: undefined, complaints: [fault] };
  const { head, body, bodyLine } = halvesOf(lines, close);
  if (lines.slice(1, close).every((line) => /^\s*(#|$)/.test(line))) {
    return { frontMatter: undefined, complaints: [at(2, "is empty", "write the fields between the two lines `---`")] };
  }
  // The line of the fence stands for itself, so that every place is one of the file.
  const { document, complaints } = parseYaml(`\n${head}`);
  return { frontMatter: document && { head: document, body, bodyLine }, complaints };
}

function halvesOf(lines: readonly string[], close: number): Halves {
  return { head: lines.slice(1, close).join("\n"), body: lines.slice(close + 1).join("\n"), bodyLine: close + 2 };
}

function findClose(lines: readonly string[]): number {
  return lines.findIndex((line, index) => index > 0 && line.startsWith("---"));
}

function findFenceFault(lines: readonly string[], close: number): PlacedComplaint | undefined {
  const first = lines[0] ?? "";
  if (!fence.test(first)) {
    if (!/^---[^-]/.test(first))
      return at(1, "the first line is not `---`", "start with `---`, then the fields, then `---` again");
    const language = first.slice(3).trim();
    return at(1, `is in “${language}”, which is not read`, "write YAML, and open it with a bare `---`");
  }
  if (close < 0) return at(1, "never closes", "write a line `---` before the digest");
  if (!fence.test(lines[close] ?? "")) {
    return at(close + 1, "a line in it starts with `---`", "close with a bare `---`, or indent the line");
  }
  const length = lines.slice(1, close).join("\n").length;
  if (length <= mostCharacters) return undefined;
  return at(2, `the front matter has ${length} characters`, `keep it under ${mostCharacters}`);
}

function at(line: number, wrong: Complaint["wrong"], write: Complaint["write"]): PlacedComplaint {
  const position: Position = { ...fileStart, line };
  return { wrong, write, position };
}
