import type { Archive, Article } from "../../archive/archive.ts";
import { indexCoverage } from "../../archive/coverage.ts";
import { remembering } from "../../archive/recent.ts";
import { type Address, addresses } from "../address.ts";
import { type CitationFormat, citationFormats } from "../citation/format.ts";
import { citable, citableByYear, fileBeside } from "../citation/offer.ts";
import { type CitedWork, citedWork } from "../citation/work.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";

/**
 * Plans the files of citations: those of each meeting and each topic beside its page, and all, year by year, so that a
 * further article changes few of them however many there are.
 */
export function planCitations(site: Site, archive: Archive): Plan<string>[] {
  const coverage = indexCoverage(archive);
  // The files of a collection are made one after the other, each of the same works.
  const cite: Cite = remembering(1, (articles) => articles.map((article) => citedWork(site, article)));
  return [
    ...archive.meetings.map(({ id }): Collection => [addresses.meeting(id), coverage.ofMeeting(id)]),
    ...archive.topics.map(({ id }): Collection => [addresses.topic(id), coverage.ofTopic(id)]),
    ...[...citableByYear(archive.articles)].map(
      ([year, articles]): Collection => [addresses.citations(year), articles],
    ),
  ].flatMap(([place, articles]) => planCollection(site, place, citable(articles), cite));
}

/** Articles, and the address that their files take theirs from. */
type Collection = readonly [place: Address, articles: readonly Article[]];

/** Describes articles as cited works. */
type Cite = (articles: readonly Article[]) => readonly CitedWork[];

function planCollection(site: Site, place: Address, articles: readonly Article[], cite: Cite): Plan<string>[] {
  if (articles.length === 0) return [];
  return citationFormats.map(({ extension, format }) => {
    const layOut = layOutWith(format, cite);
    return plan(site, fileBeside(place, extension), { articles }, layOut);
  });
}

interface CitationsInputs extends Inputs {
  readonly articles: readonly Article[];
}

function layOutWith(format: CitationFormat["format"], cite: Cite) {
  return (_site: Site, _address: Address, { articles }: CitationsInputs): string => format(cite(articles));
}
