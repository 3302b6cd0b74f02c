import type { IdKind } from "./id.ts";
import type { Parsed, ParsedFolder } from "./parsing.ts";
import type { Problem } from "./problem.ts";
import { metaAt } from "./schema/layer.ts";
import { findNearest } from "./suggestion.ts";
import { problemAt } from "./validation.ts";
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

/** Former ids become redirects, so each must be free and given up by one record alone. */
function findReusedIds(references: readonly Reference[], articles: ReadonlySet<string>): Problem[] {
  const owners = new Map<string, string>();
  return references
    .filter(({ kind }) => kind === "article")
    .flatMap(({ from, path, id }) => {
      const owner = owners.get(id) ?? from.id;
      owners.set(id, owner);
      if (articles.has(id)) {
        const complaint = { wrong: `“${id}” is the id of a record that is here`, write: "name only ids given up" };
        return [problemAt(from.section, path, complaint)];
      }
      if (owner === from.id) return [];
      const complaint = { wrong: `“${id}” is a former id of ${owner} too`, write: "keep it in one of the two" };
      return [problemAt(from.section, path, complaint)];
    });
}

/** Each circle of topics is told once, at the first of its topics. */
function findTopicCycles({ topics }: ParsedFolder): Problem[] {
  const broader = new Map(topics.map(({ id, section }) => [id, broaderOf(section.value)]));
  const told = new Set<string>();
  return topics.flatMap(({ id, section }) => {
    const above: string[] = [];
    for (let next = broader.get(id); next !== undefined && !above.includes(next); next = broader.get(next)) {
      above.push(next);
    }
    if (!above.includes(id) || told.has(id)) return [];
    for (const topic of above) told.add(topic);
    const way = above.filter((topic) => topic !== id).join(" and ");
    const wrong = way ? `leads back to “${id}” by way of ${way}` : "is the topic itself";
    return [problemAt(section, ["broader"], { wrong, write: "leave it out, or name another topic" })];
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
