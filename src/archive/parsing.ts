import type * as z from "zod";
import {
  type EntryKey,
  type ParsedArchive,
  type ParsedEntry,
  type ParsedList,
  parseArchive,
  parseList,
} from "./authority.ts";
import type { Card, RecordContent } from "./card.ts";
import { type Evidence, parseEvidence } from "./evidence.ts";
import { type ContentFile, fileProblem, type SourceFile } from "./file.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { type AuthorityFile, authorityFiles, type Folder } from "./folder.ts";
import type { Gap } from "./gap.ts";
import type { IdKind } from "./id.ts";
import type { DigestHtml } from "./markdown.ts";
import { type Part, wholeOf } from "./part.ts";
import { isError, type Problem } from "./problem.ts";
import { parseRecord } from "./record.ts";
import {
  type ArchiveRecord,
  MeasureRecord,
  MeetingRecord,
  OutletRecord,
  PersonRecord,
  PlaceRecord,
  TopicRecord,
} from "./schema/authority.ts";
import type { Shelf } from "./shelf.ts";
import type { Use } from "./use.ts";

/** A record as far as it could be read. */
export interface ParsedArticle {
  readonly id: string;
  readonly part: Part;
  /** Undefined where something is wrong with the record. */
  readonly card: Card | undefined;
  /** What the record lacks of a full one; nothing is known of one without a card. */
  readonly gaps: readonly Gap[];
  /** The fingerprint of all that it claims to stand in its original; undefined where there is no card. */
  readonly claims: Fingerprint | undefined;
  /** What the record uses, where it has no card to tell. */
  readonly uses: readonly Use[];
  /** The fingerprint of the record's file. */
  readonly fingerprint: Fingerprint;
  /** The whole record, which may have to be read for it. Undefined where there is no card. */
  readonly content: () => RecordContent | undefined;
  /** Its digest, which may have to be read for it. Undefined where there is no card. */
  readonly prose: () => DigestHtml | undefined;
}

/** What the authorities of a folder say, checked file by file, not yet held against each other. */
export interface ParsedAuthorities {
  readonly archive: ArchiveRecord | undefined;
  readonly meetings: readonly ParsedEntry<MeetingRecord>[];
  readonly topics: readonly ParsedEntry<TopicRecord>[];
  readonly people: readonly ParsedEntry<PersonRecord>[];
  readonly outlets: readonly ParsedEntry<OutletRecord>[];
  readonly measures: readonly ParsedEntry<MeasureRecord>[];
  /** Where places stand; none where there is no such file. */
  readonly places: readonly ParsedEntry<PlaceRecord>[];
  /** The kinds of which a file could not be read: what it holds and refers to is not known, so nothing is said of it. */
  readonly unread: ReadonlySet<IdKind>;
  readonly problems: readonly Problem[];
}

/** Everything a folder says, checked file by file, not yet held against each other. */
export interface ParsedFolder extends ParsedAuthorities {
  readonly articles: readonly ParsedArticle[];
  /** What was found in the originals. */
  readonly evidence: Evidence;
  /** The fingerprint of the file that says so; undefined where there is none. */
  readonly evidenceFile: Fingerprint | undefined;
}

type ListFile = Exclude<AuthorityFile, "archive.yaml">;

/**
 * Parses every file of a folder that the shelf does not hold, and gathers the problems of all.
 *
 * @param last the folder as it was parsed before, from the same shelf: what it says of a file whose bytes are the same
 *   stays the same object
 */
export function parseFolder(folder: Folder, shelf: Shelf, last?: ParsedFolder): ParsedFolder {
  const authorities = parseAuthorities(folder, shelf);
  const { articles, problems } = parseRecords(folder, shelf, last?.articles ?? []);
  const { problems: faults, ...proof } = parseEvidenceFile(folder, shelf, last);
  const hasLostRecord = folder.problems.some((problem) => isError(problem) && problem.file.endsWith(".md"));
  const isUnread = hasLostRecord || articles.length < folder.records.size;
  return {
    ...authorities,
    articles,
    ...proof,
    unread: isUnread ? new Set<IdKind>([...authorities.unread, "article"]) : authorities.unread,
    problems: [...folder.problems, ...authorities.problems, ...problems, ...faults],
  };
}

/** Parses the authorities of a folder and no record; of the folder's own problems none is told. */
export function parseAuthorities(folder: Folder, shelf: Shelf): ParsedAuthorities {
  const archive = parseArchiveFile(folder, shelf);
  const meetings = parseListFile(folder, shelf, "meetings.yaml", MeetingRecord);
  const topics = parseListFile(folder, shelf, "topics.yaml", TopicRecord);
  const people = parseListFile(folder, shelf, "people.yaml", PersonRecord);
  const outlets = parseListFile(folder, shelf, "outlets.yaml", OutletRecord);
  const measures = parseListFile(folder, shelf, "measures.yaml", MeasureRecord);
  const places = parseListFile(folder, shelf, "places.yaml", PlaceRecord, "name");
  const unread: readonly (IdKind | false)[] = [
    !meetings.entries && "meeting",
    !topics.entries && "topic",
    !people.entries && "person",
    !outlets.entries && "outlet",
    !measures.entries && "measure",
  ];
  return {
    archive: archive.value,
    meetings: meetings.entries ?? [],
    topics: topics.entries ?? [],
    people: people.entries ?? [],
    outlets: outlets.entries ?? [],
    measures: measures.entries ?? [],
    places: places.entries ?? [],
    unread: new Set(unread.filter((kind) => kind !== false)),
    problems: [archive, meetings, topics, people, outlets, measures, places].flatMap(({ problems }) => problems),
  };
}

interface ParsedRecords {
  readonly articles: readonly ParsedArticle[];
  readonly problems: readonly Problem[];
}

function parseRecords(folder: Folder, shelf: Shelf, last: readonly ParsedArticle[]): ParsedRecords {
  const known = new Map(last.map((article) => [article.part.file, article]));
  const articles: ParsedArticle[] = [];
  const problems: Problem[] = [];
  for (const [id, file] of folder.records) {
    const shelved = shelf.take(file, parseRecord);
    if ("severity" in shelved) {
      problems.push(shelved);
      continue;
    }
    const { summary, fingerprint, content, prose } = shelved;
    problems.push(...summary.problems);
    const same = known.get(file.path);
    if (same?.fingerprint === fingerprint) {
      articles.push(same);
      continue;
    }
    const { card, gaps = [], claims, uses } = summary;
    const part = wholeOf(file.path);
    if (card ?? uses) articles.push({ id, part, card, gaps, claims, uses: uses ?? [], fingerprint, content, prose });
  }
  return { articles, problems };
}

function parseEvidenceFile(
  { evidence: file }: Folder,
  shelf: Shelf,
  last: ParsedFolder | undefined,
): Pick<ParsedFolder, "evidence" | "evidenceFile" | "problems"> {
  const shelved = file && shelf.take(file, parseEvidence);
  const nothing = { evidence: new Map(), evidenceFile: undefined };
  if (!shelved) return { ...nothing, problems: [] };
  if ("severity" in shelved) return { ...nothing, problems: [shelved] };
  const { problems } = shelved.summary;
  const { fingerprint: evidenceFile } = shelved;
  if (last?.evidenceFile === evidenceFile) return { evidence: last.evidence, evidenceFile, problems };
  return { evidence: new Map(Object.entries(problems.length > 0 ? {} : shelved.content())), evidenceFile, problems };
}

function parseArchiveFile(folder: Folder, shelf: Shelf): ParsedArchive {
  const file = folder.authorities["archive.yaml"];
  if (file) return takeSummary(shelf, file, parseArchive);
  const path = `${folder.path}/archive.yaml`;
  const isTold = folder.problems.some((problem) => problem.file === path || problem.file === folder.path);
  if (isTold || folder.misnamed.has("archive.yaml")) return { problems: [] };
  const complaint = {
    wrong: "is missing",
    write: "write one with title, description, language, baseUrl, curator and licence",
  };
  return { problems: [fileProblem(path, complaint)] };
}

function parseListFile<Value>(
  folder: Folder,
  shelf: Shelf,
  name: ListFile,
  schema: z.ZodType<Value>,
  key?: EntryKey,
): ParsedList<Value> {
  const file = folder.authorities[name];
  if (file) return takeSummary(shelf, file, (source) => parseList(source, authorityFiles[name], schema, key));
  const path = `${folder.path}/${name}`;
  const isAbsent = !folder.misnamed.has(name) && !folder.problems.some((problem) => problem.file === path);
  return isAbsent ? { entries: [], problems: [] } : { problems: [] };
}

/** Takes a file of which all is needed at once. */
function takeSummary<Summary extends { readonly problems: readonly Problem[] }>(
  shelf: Shelf,
  file: ContentFile,
  parse: (source: SourceFile) => Summary,
): Summary | { readonly problems: readonly Problem[] } {
  const shelved = shelf.take(file, (source) => ({ summary: parse(source), content: undefined }));
  return "severity" in shelved ? { problems: [shelved] } : shelved.summary;
}
