import type * as z from "zod";
import { fileProblem, type SourceFile } from "./file.ts";
import { foldId } from "./id.ts";
import { type Part, wholeOf } from "./part.ts";
import { parsePlainYaml } from "./plainYaml.ts";
import { comparePlaces, type Problem } from "./problem.ts";
import { ArchiveRecord } from "./schema/authority.ts";
import { findUses, type Use } from "./use.ts";
import { problemAt, type Section, validate, withoutToldLines } from "./validation.ts";
import { parseYaml, type YamlDocument } from "./yaml.ts";

/** An entry of an authority file: plain data, so that it can be kept. */
export interface ParsedEntry<Value> {
  readonly part: Part;
  /** The id as written, or the name of what has none, which others may refer to even while something else is wrong here; empty where there is none. */
  readonly id: string;
  /** Undefined where something is wrong with the entry. */
  readonly value?: Value;
  readonly uses: readonly Use[];
}

/** What came of an authority file. */
export interface ParsedList<Value> {
  /** Undefined where the file is no list, and nothing is known of what it should hold. */
  readonly entries?: readonly ParsedEntry<Value>[];
  readonly problems: readonly Problem[];
}

/** What came of the archive's own record. */
export interface ParsedArchive {
  readonly value?: ArchiveRecord;
  readonly problems: readonly Problem[];
}

/** Parses `archive.yaml`. */
export function parseArchive({ path, text }: SourceFile): ParsedArchive {
  const { document, told } = parseDocument(path, text);
  if (!document) return { problems: told };
  const result = validate(ArchiveRecord, { ...wholeOf(path), document, value: document.value });
  if ("value" in result) return { value: result.value, problems: told };
  return { problems: [...told, ...withoutToldLines(result.problems, told)] };
}

/** What tells the entries of a list apart. */
export type EntryKey = "id" | "name";

/** Parses a list of authorities; each noun is what one entry is called. */
export function parseList<Value>(
  source: SourceFile,
  noun: string,
  schema: z.ZodType<Value>,
  key: EntryKey = "id",
): ParsedList<Value> {
  return parsePlainList(source, schema, key) ?? parseUnusualList(source, noun, schema, key);
}

function parsePlainList<Value>(
  { path, text }: SourceFile,
  schema: z.ZodType<Value>,
  key: EntryKey,
): ParsedList<Value> | undefined {
  const value = parsePlainYaml(text)?.value;
  if (!Array.isArray(value)) return undefined;
  const entries: ParsedEntry<Value>[] = [];
  for (const [index, entry] of value.entries()) {
    const result = schema.safeParse(entry);
    if (!result.success) return undefined;
    const id = keyOf(entry, key);
    entries.push({ part: partOf(path, index, id), id, value: result.data, uses: findUses(schema, entry) });
  }
  const isDistinct = new Set(entries.map(({ id }) => foldId(id))).size === entries.length;
  return isDistinct ? { entries, problems: [] } : undefined;
}

function parseUnusualList<Value>(
  { path, text }: SourceFile,
  noun: string,
  schema: z.ZodType<Value>,
  key: EntryKey,
): ParsedList<Value> {
  const { document, told } = parseDocument(path, text);
  if (!document) return { problems: told };
  if (!Array.isArray(document.value)) {
    const complaint = { wrong: "is not a list", write: `start each ${noun} with a hyphen: “- ${key}: …”` };
    const whole = { ...wholeOf(path), document, value: document.value };
    return { problems: [...told, problemAt(whole, [], complaint)] };
  }
  const sections = document.value.map((value: unknown, index): Section => {
    return { ...partOf(path, index, keyOf(value, key) || `${noun} ${index + 1}`), document, value };
  });
  const results = sections.map((section) => ({ section, result: validate(schema, section) }));
  const faults = results.flatMap(({ result }) => ("problems" in result ? withoutToldLines(result.problems, told) : []));
  const twins = findTwins(sections, key);
  // A twin needs another id altogether, so what else is wrong with its id does not matter.
  const others = faults.filter((fault) => !twins.some((twin) => comparePlaces(twin, fault) === 0));
  const entries = results.map(({ section: { file, base, label, value }, result }) => ({
    part: { file, base, label },
    id: keyOf(value, key),
    ...("value" in result && { value: result.value }),
    uses: findUses(schema, value),
  }));
  return { entries, problems: [...told, ...twins, ...others] };
}

function partOf(file: string, index: number, label: string): Part {
  return { file, base: [index], label };
}

/** A file's document as far as it could be read, and what was told of it already. */
interface ParsedDocument {
  readonly document: YamlDocument | undefined;
  readonly told: readonly Problem[];
}

function parseDocument(path: string, text: string): ParsedDocument {
  const { document, complaints } = parseYaml(text);
  return { document, told: complaints.map(({ position, ...complaint }) => fileProblem(path, complaint, position)) };
}

function findTwins(sections: readonly Section[], key: EntryKey): Problem[] {
  const first = new Map<string, Section>();
  return sections.flatMap((section) => {
    const id = keyOf(section.value, key);
    if (id === "") return [];
    const twin = first.get(foldId(id));
    if (!twin) {
      first.set(foldId(id), section);
      return [];
    }
    const { line } = twin.document.locate([...twin.base, key]);
    const wrong =
      keyOf(twin.value, key) === id
        ? `the ${key} stands on line ${line} already`
        : `differs from “${keyOf(twin.value, key)}” on line ${line} only in case or Unicode form`;
    return [problemAt(section, [key], { wrong, write: `write another ${key}` })];
  });
}

function keyOf(entry: unknown, key: EntryKey): string {
  const value = entry instanceof Object && Object.hasOwn(entry, key) ? entry[key as keyof typeof entry] : undefined;
  return typeof value === "string" ? value : "";
}
