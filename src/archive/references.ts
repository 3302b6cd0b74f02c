import type * as z from "zod";
import { eachUse } from "./card.ts";
import { type IdKind, isFormer, kindOfFormer, type UseKind } from "./id.ts";
import type { ParsedArticle, ParsedFolder } from "./parsing.ts";
import type { Part } from "./part.ts";
import type { Complaint, Problem } from "./problem.ts";
import type { Reopen } from "./reopen.ts";
import { MeasureRecord, MeetingRecord, OutletRecord, PersonRecord, TopicRecord } from "./schema/authority.ts";
import { ArticleRecord } from "./schema/record.ts";
import { findNearest } from "./suggestion.ts";
import { findReferences, type Use } from "./use.ts";
import { problemAt } from "./validation.ts";

/** The file in which the things of a kind are kept. */
const homes: Readonly<Record<IdKind, string>> = {
  article: "articles",
  meeting: "meetings.yaml",
  topic: "topics.yaml",
  person: "people.yaml",
  outlet: "outlets.yaml",
  measure: "measures.yaml",
};

/** One thing of each kind, in the words of its curator: of an article the archive holds a record. */
export const ones: Readonly<Record<IdKind, string>> = {
  article: "a record",
  meeting: "a meeting",
  topic: "a topic",
  person: "a person",
  outlet: "an outlet",
  measure: "a measure",
};

/** A part of the archive with what it uses. */
export interface User {
  readonly part: Part;
  readonly schema: z.ZodType;
  readonly id: string;
  readonly eachUse: (call: (kind: UseKind, id: string) => void) => void;
}

/** Every use that a part makes of an id. */
export function usesOf({ eachUse }: User): Use[] {
  const uses: Use[] = [];
  eachUse((kind, id) => uses.push({ kind, id }));
  return uses;
}

/** Every part of a folder that has a schema. */
export function usersIn(folder: ParsedFolder): User[] {
  const entries = (schema: z.ZodType, list: ParsedFolder["meetings" | "topics" | "people" | "outlets" | "measures"]) =>
    list.map((entry) => userOf(entry, schema));
  return [
    ...folder.articles.map((article) => userOf(article, ArticleRecord)),
    ...entries(MeetingRecord, folder.meetings),
    ...entries(TopicRecord, folder.topics),
    ...entries(PersonRecord, folder.people),
    ...entries(OutletRecord, folder.outlets),
    ...entries(MeasureRecord, folder.measures),
  ];
}

function userOf(part: UsingPart & Pick<User, "part" | "id">, schema: z.ZodType): User {
  return { part: part.part, schema, id: part.id, eachUse: (call) => eachUseOf(part, call) };
}

/** How often each id is used. */
export type UseCount = Readonly<Record<UseKind, ReadonlyMap<string, number>>>;

/** What was counted in a folder before. */
interface Counted {
  readonly folder: ParsedFolder;
  readonly counts: UseCount;
}

/**
 * Counts the uses of every id.
 *
 * @param last what was counted before: the parts that are still the same objects are not looked at again
 */
export function countUses(folder: ParsedFolder, last?: Counted): UseCount {
  const counts = copyCounts(last?.counts);
  const [before, now] = [new Set(last ? partsOf(last.folder) : []), new Set(partsOf(folder))];
  const count = (by: 1 | -1) => (kind: UseKind, id: string) => {
    const sum = (counts[kind].get(id) ?? 0) + by;
    if (sum > 0) counts[kind].set(id, sum);
    else counts[kind].delete(id);
  };
  const [add, take] = [count(1), count(-1)];
  for (const part of now) if (!before.has(part)) eachUseOf(part, add);
  for (const part of before) if (!now.has(part)) eachUseOf(part, take);
  return counts;
}

function copyCounts(counts: UseCount | undefined): Record<UseKind, Map<string, number>> {
  return {
    article: new Map(counts?.article),
    meeting: new Map(counts?.meeting),
    topic: new Map(counts?.topic),
    person: new Map(counts?.person),
    outlet: new Map(counts?.outlet),
    measure: new Map(counts?.measure),
    "former article": new Map(counts?.["former article"]),
    "former meeting": new Map(counts?.["former meeting"]),
    "former topic": new Map(counts?.["former topic"]),
    "former person": new Map(counts?.["former person"]),
    "former outlet": new Map(counts?.["former outlet"]),
    "former measure": new Map(counts?.["former measure"]),
  };
}

/** A part of a folder as it was parsed, by what it uses. */
type UsingPart = Pick<ParsedArticle, "uses"> & Partial<Pick<ParsedArticle, "card">>;

function partsOf({ articles, meetings, topics, people, outlets, measures }: ParsedFolder): readonly UsingPart[] {
  return [...articles, ...meetings, ...topics, ...people, ...outlets, ...measures];
}

function eachUseOf({ card, uses }: UsingPart, call: (kind: UseKind, id: string) => void): void {
  if (card) eachUse(card, call);
  else for (const { kind, id } of uses) call(kind, id);
}

/** The references to what is not there, and other faults that only show when the files are held against each other. */
export function checkReferences(folder: ParsedFolder, counts: UseCount, reopen: Reopen): Problem[] {
  return [
    ...findDangling(folder, counts, reopen),
    ...findReusedIds(folder, counts, reopen),
    ...findTopicCycles(folder, reopen),
  ];
}

function findDangling(folder: ParsedFolder, counts: UseCount, reopen: Reopen): Problem[] {
  const known = idsOf(folder);
  const isDangling = (kind: UseKind, id: string): kind is IdKind =>
    !isFormer(kind) && !folder.unread.has(kind) && !known[kind].has(id);
  // Nearly always nothing dangles, and no part need be looked at.
  if (!kindsIn(counts).some((kind) => [...counts[kind].keys()].some((id) => isDangling(kind, id)))) return [];
  const users = usersIn(folder);
  const heirs = heirsAmong(users);
  return users
    .filter((user) => usesOf(user).some(({ kind, id }) => isDangling(kind, id)))
    .flatMap(({ part, schema }) => {
      const section = reopen(part);
      return findReferences(schema, section.value).flatMap(({ path, kind, id }) => {
        if (!isDangling(kind, id)) return [];
        const heir = heirs.get(`former ${kind} ${id}`);
        const complaint = heir ? complaintOfFormer(id, heir) : complaintOfUnknown(kind, id, known[kind]);
        return [problemAt(section, path, complaint)];
      });
    });
}

/** What is called otherwise now, by the kinds and ids that were given up. */
function heirsAmong(users: readonly User[]): ReadonlyMap<string, string> {
  const heirs = new Map<string, string>();
  for (const user of users) {
    user.eachUse((kind, id) => {
      if (isFormer(kind)) heirs.set(`${kind} ${id}`, user.id);
    });
  }
  return heirs;
}

function complaintOfFormer(id: string, heir: string): Complaint {
  return { wrong: `“${id}” was given up for another id`, write: `write ${heir}` };
}

/** What is wrong with an id that is not known, with the nearest of those that are. */
export function complaintOfUnknown(kind: IdKind, id: string, known: Iterable<string>): Complaint {
  const nearest = findNearest(id, known);
  const add = `add it to ${homes[kind]}`;
  return { wrong: `“${id}” is no ${kind}`, write: nearest ? `write ${nearest}, or ${add}` : add };
}

/** Former ids become redirects, so each must be free and given up by one thing of its kind alone. */
function findReusedIds(folder: ParsedFolder, counts: UseCount, reopen: Reopen): Problem[] {
  if (!kindsIn(counts).some((kind) => isFormer(kind) && counts[kind].size > 0)) return [];
  const known = idsOf(folder);
  const owners = new Map<string, string>();
  return usersIn(folder)
    .filter((user) => usesOf(user).some(({ kind }) => isFormer(kind)))
    .flatMap((user) => {
      const section = reopen(user.part);
      return findReferences(user.schema, section.value).flatMap(({ path, kind, id }) => {
        if (!isFormer(kind)) return [];
        const owner = owners.get(`${kind} ${id}`) ?? user.id;
        owners.set(`${kind} ${id}`, owner);
        const own = kindOfFormer(kind);
        if (known[own].has(id)) {
          const wrong = `“${id}” is the id of ${ones[own]} that is here`;
          return [problemAt(section, path, { wrong, write: "name only ids given up" })];
        }
        if (owner === user.id) return [];
        const complaint = { wrong: `“${id}” is a former id of ${owner} too`, write: "keep it in one of the two" };
        return [problemAt(section, path, complaint)];
      });
    });
}

function kindsIn(counts: UseCount): UseKind[] {
  return Object.keys(counts) as UseKind[]; // the keys of a UseCount
}

/** Each circle of topics is told once, at the first of its topics. */
function findTopicCycles({ topics }: ParsedFolder, reopen: Reopen): Problem[] {
  const broader = new Map(topics.map(({ id, uses }) => [id, uses.find(({ kind }) => kind === "topic")?.id]));
  const told = new Set<string>();
  return topics.flatMap(({ id, part }) => {
    const above: string[] = [];
    for (let next = broader.get(id); next !== undefined && !above.includes(next); next = broader.get(next)) {
      above.push(next);
    }
    if (!above.includes(id) || told.has(id)) return [];
    for (const topic of above) told.add(topic);
    const way = above.filter((topic) => topic !== id).join(" and ");
    const wrong = way ? `leads back to “${id}” by way of ${way}` : "is the topic itself";
    return [problemAt(reopen(part), ["broader"], { wrong, write: "leave it out, or name another topic" })];
  });
}

function idsOf(folder: ParsedFolder): Readonly<Record<IdKind, ReadonlySet<string>>> {
  const ids = (parts: readonly { readonly id: string }[]) => new Set(parts.map(({ id }) => id).filter((id) => id));
  return {
    article: ids(folder.articles),
    meeting: ids(folder.meetings),
    topic: ids(folder.topics),
    person: ids(folder.people),
    outlet: ids(folder.outlets),
    measure: ids(folder.measures),
  };
}
