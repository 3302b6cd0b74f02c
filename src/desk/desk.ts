import { lazily } from "../archive/lazy.ts";
import type { ParsedArticle } from "../archive/parsing.ts";
import type { Reading } from "../archive/reading.ts";
import { reopener } from "../archive/reopen.ts";
import { findDuplicateEntries, findingOfDuplicate } from "./authority.ts";
import { findingOfDraft, type Lack, lacksOf } from "./draft.ts";
import { findingOfUnproven, findUnproven } from "./evidence.ts";
import { type Group, groupOf } from "./finding.ts";
import { findingOfGaps, findingOfNoOriginal, findingOfSupplied, gapGroups } from "./record.ts";
import { findingOfWarnings, sortWarnings } from "./warning.ts";

/** A curator's desk: all that needs attention in an archive without errors. */
export interface Desk {
  /** In the order in which a curator should look at them; also those in which nothing was found. */
  readonly groups: readonly Group[];
  /** What each draft lacks of a full record, by its id. */
  readonly lacks: ReadonlyMap<string, readonly Lack[]>;
}

/** What a desk is laid out of. */
type DeskReading = Pick<Reading, "folder" | "problems">;

/**
 * Lays out what needs attention; the groups when they are asked for, for nobody waits for them.
 *
 * @param originals the ids of the records whose original is there
 */
export function layDesk(reading: DeskReading, originals: ReadonlySet<string>): Desk {
  const drafts = reading.folder.articles.filter(isDraft);
  const lacks = new Map(drafts.map((draft) => [draft.id, lacksOf(draft, originals)]));
  return lazily<Desk>({ groups: () => groupAll(reading, originals, lacks), lacks: () => lacks });
}

function groupAll(
  { folder, problems }: DeskReading,
  originals: ReadonlySet<string>,
  lacks: Desk["lacks"],
): readonly Group[] {
  const reopen = reopener();
  const { articles } = folder;
  const drafts = articles.filter(isDraft);
  const published = articles.filter((article) => !isDraft(article));
  const { ofRecords, ofAuthorities, ofFiles } = sortWarnings(problems, articles);
  const lacking = (kind: keyof typeof gapGroups) =>
    groupOf(
      kind,
      published.filter(({ gaps }) => gapGroups[kind].some((gap) => gaps.includes(gap))),
      (article) => findingOfGaps(article, gapGroups[kind], reopen),
    );
  return [
    groupOf("drafts", drafts, (draft) =>
      findingOfDraft(draft, lacks.get(draft.id) ?? [], ofRecords.get(draft) ?? [], reopen),
    ),
    lacking("fields"),
    lacking("claims"),
    groupOf(
      "digests",
      published.filter((article) => ofRecords.has(article)),
      (article) => findingOfWarnings(ofRecords.get(article) ?? [], article),
    ),
    groupOf("evidence", findUnproven({ folder, problems }, originals), (unproven) =>
      findingOfUnproven(unproven, reopen),
    ),
    groupOf(
      "originals",
      published.filter(
        (article) => hasClaims(article) && !originals.has(article.id) && !folder.evidence.has(article.id),
      ),
      (article) => findingOfNoOriginal(article, reopen),
    ),
    groupOf("duplicates", findDuplicateEntries(folder), (duplicate) => findingOfDuplicate(duplicate, reopen)),
    groupOf("authorities", ofAuthorities, (warning) => findingOfWarnings([warning])),
    groupOf("files", ofFiles, (warning) => findingOfWarnings([warning])),
    groupOf("supplied", articles.filter(isSupplied), (article) => findingOfSupplied(article, reopen)),
  ];
}

/** Whether a record is a draft; in a sound archive one without a card is one that is not finished. */
function isDraft({ card }: ParsedArticle): boolean {
  return card === undefined || card.status === "draft";
}

function hasClaims({ card }: ParsedArticle): boolean {
  return card !== undefined && card.measures.length + card.speakers.length > 0;
}

function isSupplied({ card }: ParsedArticle): boolean {
  return card !== undefined && card.supplied.length > 0;
}
