import { type Card, cardOf, type RecordContent } from "./card.ts";
import { fingerprintClaims } from "./claim.ts";
import { missing } from "./complaint.ts";
import { type ParsedDigest, parseDigest } from "./digest.ts";
import { fileProblem, type SourceFile } from "./file.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { findFrontMatter, type Halves, parseFrontMatter } from "./frontMatter.ts";
import { findGaps, type Gap } from "./gap.ts";
import type { DigestHtml } from "./markdown.ts";
import { wholeOf } from "./part.ts";
import { parsePlainYaml } from "./plainYaml.ts";
import type { Problem } from "./problem.ts";
import { ArticleRecord } from "./schema/record.ts";
import { positionAt } from "./text.ts";
import { findUses, type Use } from "./use.ts";
import { validate, withoutToldLines } from "./validation.ts";

/** What is known of a record at once: plain data, so that it can be kept and go from thread to thread. */
export interface RecordSummary {
  /** Undefined where something is wrong with the record. */
  readonly card?: Card;
  /** What the record lacks of a full one; undefined where there is no card. */
  readonly gaps?: readonly Gap[];
  /** The fingerprint of all that the record claims to stand in its original; undefined where there is no card. */
  readonly claims?: Fingerprint;
  /** What a record without a card uses; undefined also where not even the front matter could be read. */
  readonly uses?: readonly Use[];
  readonly problems: readonly Problem[];
}

/** What came of a record's file. */
export interface ParsedRecord {
  readonly summary: RecordSummary;
  /** Undefined where something is wrong with the record. */
  readonly content: RecordContent | undefined;
  /** The digest; undefined where there is no content. */
  readonly prose?: DigestHtml;
}

/** Parses the file of a record. Every problem is told; nothing is thrown. */
export function parseRecord(source: SourceFile): ParsedRecord {
  return parsePlainRecord(source) ?? parseUnusualRecord(source);
}

/** Parses a record with nothing unusual in it, and nothing wrong with its front matter; undefined for any other. */
export function parsePlainRecord({ path, text }: SourceFile): ParsedRecord | undefined {
  const halves = findFrontMatter(text);
  const yaml = halves && parsePlainYaml(halves.head);
  const record = yaml && ArticleRecord.safeParse(yaml.value);
  if (!halves || !record?.success) return undefined;
  return summarize(path, record.data, parseDigest(halves.body), halves);
}

/** Parses any record, with the place of everything in it. */
export function parseUnusualRecord({ path, text }: SourceFile): ParsedRecord {
  const { frontMatter, complaints } = parseFrontMatter(text);
  const told = complaints.map(({ position, ...complaint }) => fileProblem(path, complaint, position));
  const problems = told.map((problem) => ({ ...problem, field: "front matter" }));
  if (!frontMatter) return { summary: { problems }, content: undefined };
  const { head } = frontMatter;
  const digest = parseDigest(frontMatter.body);
  const result = validate(ArticleRecord, { ...wholeOf(path), document: head, value: head.value });
  if ("value" in result) {
    const { summary, ...rest } = summarize(path, result.value, digest, frontMatter);
    return { summary: { ...summary, problems: [...problems, ...summary.problems] }, ...rest };
  }
  const found = withoutToldLines(result.problems, told);
  const isUnfinished = told.length === 0 && isUnfinishedDraft(head.value, found);
  const faults = [...(isUnfinished ? found.map(waitFor) : found), ...problemsOf(path, digest, frontMatter)];
  const uses = findUses(ArticleRecord, head.value);
  return { summary: { uses, problems: [...problems, ...faults] }, content: undefined };
}

/** Whether a record is a draft in which nothing is wrong but that something is still to be written. */
function isUnfinishedDraft(value: unknown, problems: readonly Problem[]): boolean {
  const { status } = Object(value) as { readonly status?: unknown };
  return status === "draft" && problems.every(({ wrong }) => wrong === missing);
}

/** A draft that is not finished stops nobody: it waits, unseen, while the rest of the archive is published. */
function waitFor(problem: Problem): Problem {
  return { ...problem, severity: "warning", wrong: `${missing}, so the draft is not shown yet` };
}

/** The lower half of a record, and where it stands. */
type Body = Pick<Halves, "body" | "bodyLine">;

function summarize(path: string, record: ArticleRecord, parsed: ParsedDigest, body: Body): ParsedRecord {
  const { digest, html } = parsed;
  const content = { ...record, digest };
  const problems = problemsOf(path, parsed, body);
  return {
    summary: { card: cardOf(content), gaps: findGaps(content), claims: fingerprintClaims(content), problems },
    content,
    prose: html,
  };
}

/** What is worth a look in a digest, or must not reach a page. */
function problemsOf(file: string, { notes }: ParsedDigest, { body, bodyLine }: Body): Problem[] {
  return notes.map(({ offset, severity, wrong, write }) => {
    const { line, column } = positionAt(body, offset);
    const position = { line: line + bodyLine - 1, column };
    return { severity: severity ?? "warning", file, ...position, field: "digest", wrong, write };
  });
}
