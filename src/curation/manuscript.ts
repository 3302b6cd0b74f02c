import { decodeSource, readBytes, type SourceFile } from "../archive/file.ts";
import type { Part } from "../archive/part.ts";
import type { Position, Problem } from "../archive/problem.ts";
import { documentIn, valueAt } from "../archive/reopen.ts";
import type { Section } from "../archive/validation.ts";
import { parseYaml, type YamlDocument } from "../archive/yaml.ts";

/** A file of the archive as its curator wrote it, in which single places can be changed and nothing besides. */
export interface Manuscript extends SourceFile {
  /** The text with whatever mark and line ends it has; that of `text` has neither mark nor `\r`. */
  readonly raw: string;
  readonly document: YamlDocument;
}

/** A change of a text: what stands between two offsets gives way to something else, in which lines end with `\n`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Opens a file that has been parsed before. */
export function openManuscript(path: string): Manuscript | Problem {
  const bytes = readBytes({ path });
  if (!(bytes instanceof Uint8Array)) return bytes;
  const source = decodeSource({ path }, bytes);
  if ("severity" in source) return source;
  const document = documentIn(source);
  if (!document) throw new Error(`${path} has changed while it was read: run the command again`);
  return { ...source, document, raw: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) };
}

/** A part of a manuscript. */
export function sectionOf({ document }: Manuscript, part: Part): Section {
  return { ...part, document, value: valueAt(document.value, part.base) };
}

/** The offset of a position into a text. */
export function offsetOf(text: string, { line, column }: Position): number {
  let start = 0;
  for (let number = 1; number < line; number++) start = text.indexOf("\n", start) + 1;
  return start + column - 1;
}

/** Where the line ends on which an offset stands. */
export function lineEndFrom(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}

/** An id as YAML reads it as text: one like `1e5`, which is a number, stands in quotation marks. */
export function formatId(id: string): string {
  return parseYaml(id).document?.value === id ? id : `"${id}"`;
}

/**
 * The edit that puts one id in the place of another, which stands at a position; undefined where it does not stand
 * there as it is, but in a block or with characters escaped.
 */
export function replaceId({ text }: Manuscript, position: Position, from: string, to: string): Edit | undefined {
  const at = offsetOf(text, position);
  const isQuoted = /["']/.test(text.charAt(at));
  const start = isQuoted ? at + 1 : at;
  if (!text.startsWith(from, start)) return undefined;
  return { start, end: start + from.length, replacement: isQuoted ? to : formatId(to) };
}

/** The raw text of a manuscript after some edits, which do not overlap. */
export function revise({ raw }: Manuscript, edits: readonly Edit[]): string {
  const mark = raw.startsWith("\uFEFF") ? 1 : 0;
  // The offsets into the text at which the raw one has a `\r` before the `\n`.
  const pairs = [...raw.matchAll(/\r\n/g)].map(({ index }, count) => index - count - mark);
  const rawOffset = (offset: number) => mark + offset + countBelow(pairs, offset);
  const lineEnd = /\r\n?|\n/.exec(raw)?.[0] ?? "\n";
  let revised = "";
  let done = 0;
  for (const { start, end, replacement } of [...edits].sort((a, b) => a.start - b.start)) {
    revised += raw.slice(done, rawOffset(start)) + replacement.replaceAll("\n", lineEnd);
    done = rawOffset(end);
  }
  return revised + raw.slice(done);
}

/** How many of some ascending numbers are below one. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
