import type * as z from "zod";
import { type AuthorityFile, authorityFiles, type Folder, fileProblem, type SourceFile } from "./folder.ts";
import { parseFrontMatter } from "./frontMatter.ts";
import { foldId, type IdKind } from "./id.ts";
import { comparePlaces, isError, type Problem } from "./problem.ts";
import {
  ArchiveRecord,
  MeasureRecord,
  MeetingRecord,
  OutletRecord,
  PersonRecord,
  TopicRecord,
} from "./schema/authority.ts";
import { ArticleRecord } from "./schema/record.ts";
import { problemAt, type Section, type Validated, validate } from "./validation.ts";
import { parseYaml, type YamlDocument } from "./yaml.ts";

/** A part of a file and, where nothing is wrong with it, what it says. */
export interface Parsed<Value> {
  readonly section: Section;
  readonly schema: z.ZodType<Value>;
  /** The id as written, which others may refer to even while something else is wrong here. */
  readonly id: string;
  readonly value: Value | undefined;
}

/** A parsed record, with the digest's place in the file. */
export interface ParsedArticle extends Parsed<ArticleRecord> {
  readonly digest: string;
  readonly digestLine: number;
}

/** Everything a folder says, checked file by file, not yet held against each other. */
export interface ParsedFolder {
  readonly archive: ArchiveRecord | undefined;
  readonly articles: readonly ParsedArticle[];
  readonly meetings: readonly Parsed<MeetingRecord>[];
  readonly topics: readonly Parsed<TopicRecord>[];
  readonly people: readonly Parsed<PersonRecord>[];
  readonly outlets: readonly Parsed<OutletRecord>[];
  readonly measures: readonly Parsed<MeasureRecord>[];
  /** The kinds of which a file could not be read: what it holds and refers to is not known, so nothing is said of it. */
  readonly unread: ReadonlySet<IdKind>;
  readonly problems: readonly Problem[];
}

type ListFile = Exclude<AuthorityFile, "archive.yaml">;

/** Parses every file of a folder and gathers the problems of all. */
export function parseFolder(folder: Folder): ParsedFolder {
  const problems: Problem[] = [...folder.problems];
  const unread = new Set<IdKind>();
  const list = <Value>(name: ListFile, schema: z.ZodType<Value>): Parsed<Value>[] => {
    const kind = authorityFiles[name];
    const file = folder.authorities[name];
    const entries = file ? parseList(file, kind, schema, problems) : [];
    const isAbsent = !folder.misnamed.has(name) && !folder.problems.some(isAt(`${folder.path}/${name}`));
    const isKnown = file ? entries !== undefined : isAbsent;
    if (!isKnown) unread.add(kind);
    return entries ?? [];
  };
  const articles = [...folder.records].flatMap(([id, file]) => parseArticle(id, file, problems));
  const hasLostRecord = folder.problems.some((problem) => isError(problem) && problem.file.endsWith(".md"));
  if (hasLostRecord || articles.length < folder.records.size) unread.add("article");
  return {
    archive: parseArchive(folder, problems),
    articles,
    unread,
    meetings: list("meetings.yaml", MeetingRecord),
    topics: list("topics.yaml", TopicRecord),
    people: list("people.yaml", PersonRecord),
    outlets: list("outlets.yaml", OutletRecord),
    measures: list("measures.yaml", MeasureRecord),
    problems,
  };
}

function parseArchive(folder: Folder, problems: Problem[]): ArchiveRecord | undefined {
  const file = folder.authorities["archive.yaml"];
  if (!file) {
    const path = `${folder.path}/archive.yaml`;
    const isTold = folder.problems.some((problem) => problem.file === path || problem.file === folder.path);
    const complaint = {
      wrong: "is missing",
      write: "write one with title, description, language, baseUrl, curator and licence",
    };
    if (!isTold && !folder.misnamed.has("archive.yaml")) problems.push(fileProblem(path, complaint));
    return undefined;
  }
  const { document, told } = parseDocument(file, problems);
  if (!document) return undefined;
  const section = { file: file.path, document, base: [], value: document.value, label: "" };
  return take(validate(ArchiveRecord, section), problems, told);
}

function parseArticle(id: string, file: SourceFile, problems: Problem[]): ParsedArticle[] {
  const { frontMatter, complaints } = parseFrontMatter(file.text);
  const told = complaints.map(({ position, ...complaint }) => fileProblem(file.path, complaint, position));
  problems.push(...told.map((problem) => ({ ...problem, field: "front matter" })));
  if (!frontMatter) return [];
  const { head, body, bodyLine } = frontMatter;
  const section = { file: file.path, document: head, base: [], value: head.value, label: "" };
  const value = take(validate(ArticleRecord, section), problems, told);
  return [{ section, schema: ArticleRecord, id, value, digest: body, digestLine: bodyLine }];
}

/** The entries of an authority file; undefined where it is no list, and nothing is known of what it should hold. */
function parseList<Value>(
  file: SourceFile,
  noun: string,
  schema: z.ZodType<Value>,
  problems: Problem[],
): Parsed<Value>[] | undefined {
  const { document, told } = parseDocument(file, problems);
  if (!document) return undefined;
  const whole = { file: file.path, document, base: [], value: document.value, label: "" };
  if (!Array.isArray(document.value)) {
    const complaint = { wrong: "is not a list", write: `start each ${noun} with a hyphen: “- id: …”` };
    problems.push(problemAt(whole, [], complaint));
    return undefined;
  }
  const faults: Problem[] = [];
  const entries = document.value.map((entry: unknown, index) => {
    const id = idOf(entry);
    const section = { ...whole, base: [index], value: entry, label: id || `${noun} ${index + 1}` };
    return { section, schema, id, value: take(validate(schema, section), faults, told) };
  });
  const twins = findTwins(entries);
  // A twin needs another id altogether, so what else is wrong with its id does not matter.
  problems.push(...twins, ...faults.filter((fault) => !twins.some((twin) => comparePlaces(twin, fault) === 0)));
  return entries;
}

/** A file's document as far as it could be read, and what was told of it already. */
interface ParsedDocument {
  readonly document: YamlDocument | undefined;
  readonly told: readonly Problem[];
}

function parseDocument(file: SourceFile, problems: Problem[]): ParsedDocument {
  const { document, complaints } = parseYaml(file.text);
  const told = complaints.map(({ position, ...complaint }) => fileProblem(file.path, complaint, position));
  problems.push(...told);
  return { document, told };
}

function findTwins(entries: readonly Parsed<unknown>[]): Problem[] {
  const first = new Map<string, Parsed<unknown>>();
  return entries.flatMap((entry) => {
    if (entry.id === "") return [];
    const twin = first.get(foldId(entry.id));
    if (!twin) {
      first.set(foldId(entry.id), entry);
      return [];
    }
    const { line } = twin.section.document.locate([...twin.section.base, "id"]);
    const wrong =
      twin.id === entry.id
        ? `the id stands on line ${line} already`
        : `differs from “${twin.id}” on line ${line} only in case or Unicode form`;
    return [problemAt(entry.section, ["id"], { wrong, write: "write another id" })];
  });
}

function isAt(file: string): (problem: Problem) => boolean {
  return (problem) => problem.file === file;
}

function idOf(entry: unknown): string {
  return entry instanceof Object && "id" in entry && typeof entry.id === "string" ? entry.id : "";
}

/** The value, or its problems but for those on a line of which something worse was told: they mostly follow from it. */
function take<Value>(result: Validated<Value>, problems: Problem[], told: readonly Problem[]): Value | undefined {
  if ("value" in result) return result.value;
  const lines = new Set(told.map(({ line }) => line));
  problems.push(...result.problems.filter(({ line }) => !lines.has(line)));
  return undefined;
}
