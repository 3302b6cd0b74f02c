import { groupBy } from "./group.ts";
import type { Parsed, ParsedFolder } from "./parsing.ts";
import type { Reference } from "./references.ts";

/** What is published: no draft, and nothing that only drafts, or what only drafts refer to, refers to. */
export function withoutDrafts(folder: ParsedFolder, references: readonly Reference[]): ParsedFolder {
  const hidden = new Set<Parsed<unknown>>(folder.articles.filter(({ value }) => value?.status === "draft"));
  const referrers = groupBy(references, ({ kind, id }) => `${kind} ${id}`);
  const lists = {
    meeting: folder.meetings,
    topic: folder.topics,
    person: folder.people,
    outlet: folder.outlets,
    measure: folder.measures,
  };
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size;
    for (const [kind, entries] of Object.entries(lists)) {
      for (const entry of entries) {
        const uses = referrers.get(`${kind} ${entry.id}`) ?? [];
        if (uses.length > 0 && uses.every(({ from }) => hidden.has(from))) hidden.add(entry);
      }
    }
  }
  const shown = <Entry extends Parsed<unknown>>(entries: readonly Entry[]) =>
    entries.filter((entry) => !hidden.has(entry));
  return {
    ...folder,
    articles: shown(folder.articles),
    meetings: shown(folder.meetings),
    topics: shown(folder.topics),
    people: shown(folder.people),
    outlets: shown(folder.outlets),
    measures: shown(folder.measures),
  };
}
