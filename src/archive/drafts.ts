import { groupBy } from "./group.ts";
import type { IdKind } from "./id.ts";
import type { ParsedFolder } from "./parsing.ts";
import type { Part } from "./part.ts";
import { indexPlaces } from "./place.ts";
import { usersIn, usesOf } from "./references.ts";
import type { Use } from "./use.ts";

/** What is published: no draft, and nothing that only drafts, or what only drafts refer to, refers to. */
export function withoutDrafts(folder: ParsedFolder): ParsedFolder {
  // In a sound archive only a draft that is not finished has no card.
  const drafts = folder.articles.filter(({ card }) => !card || card.status === "draft");
  const hidden = new Set<Part>(drafts.map(({ part }) => part));
  if (hidden.size === 0) return folder;
  const referrers = groupBy(
    usersIn(folder).flatMap((user) => usesOf(user).map((use) => ({ part: user.part, use }))),
    ({ use }) => keyOf(use),
  );
  const lists = {
    meeting: folder.meetings,
    topic: folder.topics,
    person: folder.people,
    outlet: folder.outlets,
    measure: folder.measures,
  } as const satisfies Partial<Record<IdKind, unknown>>;
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size;
    for (const [kind, entries] of Object.entries(lists) as [IdKind, (typeof lists)["meeting"]][]) {
      for (const { part, id } of entries) {
        const uses = referrers.get(keyOf({ kind, id })) ?? [];
        if (uses.length > 0 && uses.every((use) => hidden.has(use.part))) hidden.add(part);
      }
    }
  }
  const shown = <Entry extends { readonly part: Part }>(entries: readonly Entry[]) =>
    entries.filter(({ part }) => !hidden.has(part));
  return {
    ...folder,
    articles: shown(folder.articles),
    meetings: shown(folder.meetings),
    topics: shown(folder.topics),
    people: shown(folder.people),
    outlets: shown(folder.outlets),
    measures: shown(folder.measures),
    places: shownPlaces(folder, hidden),
  };
}

/** All places but those that only hidden meetings name. */
function shownPlaces({ meetings, places }: ParsedFolder, hidden: ReadonlySet<Part>): ParsedFolder["places"] {
  const find = indexPlaces(places.flatMap(({ value }) => value ?? []));
  const namedBy = (some: ParsedFolder["meetings"]) =>
    new Set(some.flatMap(({ value }) => value?.places ?? []).map((name) => find(name)));
  const shown = namedBy(meetings.filter(({ part }) => !hidden.has(part)));
  const others = namedBy(meetings.filter(({ part }) => hidden.has(part)));
  return places.filter(({ value }) => shown.has(value) || !others.has(value));
}

function keyOf({ kind, id }: Use): string {
  return `${kind} ${id}`;
}
