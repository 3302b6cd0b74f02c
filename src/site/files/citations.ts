import type { Archive, Article } from "../../archive/archive.ts";
import type { Coverage } from "../../archive/coverage.ts";
import { remembering } from "../../archive/recent.ts";
import { type Address, addresses } from "../address.ts";
import { type CitationFormat, citationFormats } from "../citation/format.ts";
import { citable, citableByYear, fileBeside } from "../citation/offer.ts";
import { type CitedWork, citedWork } from "../citation/work.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { PlanGroup } from "../planGroup.ts";
import type { Site } from "../site.ts";

/**
 * Plans the files of citations: those of each meeting and each topic beside its page, and all, year by year, so that a
 * further article changes few of them however many there are.
 */
export function planCitations(planGroup: PlanGroup, archive: Archive, coverage: Coverage): Plan<string>[] {
  return [
    ...archive.meetings.map(({ id }): Collection => [addresses.meeting(id), coverage.ofMeeting(id)]),
    ...archive.topics.map(({ id }): Collection => [addresses.topic(id), coverage.ofTopic(id)]),
    ...[...citableByYear(archive.articles)].map(
      ([year, articles]): Collection => [addresses.citations(year), articles],
    ),
  ].flatMap(([place, articles]) => planGroup(fileBeside(place, "bib"), { place, articles }, planCollection));
}

/** Articles, and the address that their files take theirs from. */
type Collection = readonly [place: Address, articles: readonly Article[]];

interface CollectionInputs extends Inputs {
  readonly place: Address;
  readonly articles: readonly Article[];
}

function planCollection(site: Site, { place, articles: all }: CollectionInputs): Plan<string>[] {
  const articles = citable(all);
  if (articles.length === 0) return [];
  return citationFormats.map(({ extension, format }) => {
    return plan(site, fileBeside(place, extension), { articles }, layOutWith(format));
  });
}

interface CitationsInputs extends Inputs {
  readonly articles: readonly Article[];
}

function layOutWith(format: CitationFormat["format"]) {
  return (site: Site, _address: Address, { articles }: CitationsInputs): string => format(cite(site)(articles));
}

/** Describes articles as cited works. The files of a collection are made one after the other, each of the same works. */
const cite = remembering(1, (site: Site) =>
  remembering(1, (articles: readonly Article[]): readonly CitedWork[] =>
    articles.map((article) => citedWork(site, article)),
  ),
);
