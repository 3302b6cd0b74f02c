import type { IdKind } from "./id.ts";
import type { Parsed, ParsedFolder } from "./parsing.ts";
import type { Problem } from "./problem.ts";
import { findNearest } from "./suggestion.ts";
import { metaAt, problemAt } from "./validation.ts";
import type { Path } from "./yaml.ts";

/** The file in which the things of a kind are kept. */
const homes: Readonly<Record<IdKind, string>> = {
  article: "articles",
  meeting: "meetings.yaml",
  topic: "topics.yaml",
  person: "people.yaml",
  outlet: "outlets.yaml",
  measure: "measures.yaml",
};

/** One use of an id, wherever in the folder it stands. */
export interface Reference {
  readonly from: Parsed<unknown>;
  readonly path: Path;
  readonly kind: IdKind;
  readonly id: string;
}

/** Every use of an id in a folder, also in records that have other faults, so that one run tells all. */
export function findReferences(folder: ParsedFolder): Reference[] {
  return partsOf(folder).flatMap((from) =>
    textsIn(from.section.value).flatMap(({ path, text }) => {
      const kind = metaAt(from.schema, path).refers;
      return kind ? [{ from, path, kind, id: text }] : [];
    }),
  );
}

/** The references to what is not there, and other faults that only show when the files are held against each other. */
export function checkReferences(folder: ParsedFolder, references: readonly Reference[]): Problem[] {
  const known = idsOf(folder);
  const dangling = references
    .filter(({ kind, id }) => kind !== "article" && !folder.unread.has(kind) && !known[kind].has(id))
    .map(({ from, path, kind, id }) => {
      const nearest = findNearest(id, known[kind]);
      const add = `add it to ${homes[kind]}`;
      const complaint = { wrong: `“${id}” is no ${kind}`, write: nearest ? `write ${nearest}, or ${add}` : add };
      return problemAt(from.section, path, complaint);
    });
  return [...dangling, ...findReusedIds(references, known.article), ...findTopicCycles(folder)];
}

function findReusedIds(references: readonly Reference[], articles: ReadonlySet<string>): Problem[] {
  return references
    .filter(({ kind, id }) => kind === "article" && articles.has(id))
    .map(({ from, path, id }) => {
      const complaint = { wrong: `“${id}” is the id of a record that is here`, write: "name only ids given up" };
      return problemAt(from.section, path, complaint);
    });
}

function findTopicCycles({ topics }: ParsedFolder): Problem[] {
  const broader = new Map(topics.map(({ id, section }) => [id, broaderOf(section.value)]));
  return topics.flatMap(({ id, section }) => {
    const seen = new Set<string>();
    for (let above = broader.get(id); above !== undefined && !seen.has(above); above = broader.get(above)) {
      if (above === id) {
        const complaint = { wrong: "the topic is broader than itself", write: "leave it out, or name another" };
        return [problemAt(section, ["broader"], complaint)];
      }
      seen.add(above);
    }
    return [];
  });
}

function broaderOf(entry: unknown): string | undefined {
  return entry instanceof Object && "broader" in entry && typeof entry.broader === "string" ? entry.broader : undefined;
}

/** Every part of the folder that has a schema. */
function partsOf(folder: ParsedFolder): Parsed<unknown>[] {
  const { articles, meetings, topics, people, outlets, measures } = folder;
  return [...articles, ...meetings, ...topics, ...people, ...outlets, ...measures];
}

function idsOf(folder: ParsedFolder): Readonly<Record<IdKind, ReadonlySet<string>>> {
  const ids = (parts: readonly Parsed<unknown>[]) => new Set(parts.map(({ id }) => id).filter((id) => id !== ""));
  return {
    article: ids(folder.articles),
    meeting: ids(folder.meetings),
    topic: ids(folder.topics),
    person: ids(folder.people),
    outlet: ids(folder.outlets),
    measure: ids(folder.measures),
  };
}

function textsIn(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => textsIn(item, [...path, index]));
  if (value instanceof Object) return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
  return [];
}
