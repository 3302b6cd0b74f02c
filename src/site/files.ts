import type { Archive } from "../archive/archive.ts";
import type { Coverage } from "../archive/coverage.ts";
import type { Card } from "./card/card.ts";
import type { FileKind } from "./fileKind.ts";
import { planCards } from "./files/cards.ts";
import { planCitations } from "./files/citations.ts";
import { planDataIndex } from "./files/dataIndex.ts";
import { planDataSchema } from "./files/dataSchema.ts";
import { planFeeds } from "./files/feeds.ts";
import { planHeadersFile } from "./files/headers.ts";
import { planIcon } from "./files/icon.ts";
import { planLists } from "./files/lists.ts";
import { planOpenSearch } from "./files/openSearch.ts";
import { planRecords } from "./files/records.ts";
import { planRedirectsFile } from "./files/redirects.ts";
import { planRobots } from "./files/robots.ts";
import { planSearchFilters } from "./files/searchFilters.ts";
import { planSitemap } from "./files/sitemap.ts";
import { planSubjects } from "./files/subjects.ts";
import type { Plans } from "./pageKind.ts";
import type { Plan } from "./plan.ts";
import { groupPlanner, type PlanMemory } from "./planGroup.ts";
import type { Site } from "./site.ts";

/** What a file holds: text, which is written as UTF-8, or bytes. */
export type FileContent = string | Uint8Array;

/** Every file beside the pages by its kind, none of them made yet. A card is painted when it has been laid out. */
export type FilePlans = { readonly [Kind in FileKind]: readonly Plan<Kind extends "cards" ? Card : FileContent>[] };

/** No file of any kind. */
export const noFiles: FilePlans = {
  citations: [],
  headers: [],
  redirects: [],
  feeds: [],
  sitemap: [],
  robots: [],
  records: [],
  lists: [],
  subjects: [],
  dataIndex: [],
  dataSchema: [],
  searchFilters: [],
  openSearch: [],
  cards: [],
  icon: [],
};

/**
 * Plans every file beside the pages that were planned.
 *
 * @param memory what was planned before
 */
export function planFiles(
  site: Site,
  archive: Archive,
  coverage: Coverage,
  pages: Plans,
  memory: PlanMemory,
): FilePlans {
  const planGroup = groupPlanner(site, memory);
  return {
    citations: planCitations(planGroup, archive, coverage),
    headers: planHeadersFile(site),
    redirects: planRedirectsFile(site, archive),
    feeds: planFeeds(site, archive, coverage),
    sitemap: planSitemap(site, archive, pages),
    robots: planRobots(site),
    records: planRecords(site, archive),
    lists: planLists(site, archive),
    subjects: planSubjects(site, archive, coverage),
    dataIndex: planDataIndex(site, archive),
    dataSchema: planDataSchema(site),
    searchFilters: planSearchFilters(site, archive, coverage),
    openSearch: planOpenSearch(site),
    cards: planCards(site, planGroup, archive, coverage),
    icon: planIcon(site),
  };
}
