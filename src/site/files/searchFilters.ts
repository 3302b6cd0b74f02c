import type { Archive, Outlet, Person } from "../../archive/archive.ts";
import type { Coverage } from "../../archive/coverage.ts";
import { compareText } from "../../archive/problem.ts";
import { type Address, addresses } from "../address.ts";
import { nameMeeting } from "../entry.ts";
import { formatLanguage } from "../label.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { SearchFilter } from "../searchEntry.ts";
import type { Site } from "../site.ts";

/** What a filter may be set to: the value in the index, what a reader calls it, and the values that it had before. */
type Choice = readonly [value: string, label: string, ...formerly: string[]];

/** Plans the file of what searches can be narrowed down to, which is asked for when a reader wants to. */
export function planSearchFilters(site: Site, archive: Archive, coverage: Coverage): Plan<string>[] {
  const { articles, meetings, topics, outlets, people } = archive;
  const used = new Set<string>(articles.flatMap(({ outlet }) => (outlet ? [outlet.id] : [])));
  const named = new Set<string>(articles.flatMap((article) => article.people.map(({ id }) => id)));
  const unique = (values: readonly string[]) => [...new Set(values)];
  const choices: Readonly<Record<SearchFilter, readonly Choice[]>> = {
    meeting: meetings
      .filter(({ id }) => coverage.ofMeeting(id).length > 0)
      .map((meeting): Choice => [meeting.id, nameMeeting(meeting), ...meeting.formerly])
      .reverse(),
    topic: topics
      .filter(({ id }) => coverage.ofTopic(id).length > 0)
      .map(({ id, title, formerly }): Choice => [id, title, ...formerly]),
    outlet: outlets.filter(({ id }) => used.has(id)).map(nameChoice),
    person: people.filter(({ id }) => named.has(id)).map(nameChoice),
    year: unique(articles.map(({ published }) => published.slice(0, 4)))
      .map((year): Choice => [year, year])
      .reverse(),
    language: unique(articles.map(({ language }) => language))
      .map((tag): Choice => [tag, formatLanguage(tag)])
      .sort(([, a], [, b]) => compareText(a, b)),
  };
  return [plan(site, addresses.searchFilters, { choices: JSON.stringify(choices) }, filtersFile)];
}

function nameChoice({ id, name, formerly }: Outlet | Person): Choice {
  return [id, name, ...formerly];
}

interface FiltersInputs extends Inputs {
  readonly choices: string;
}

function filtersFile(_site: Site, _address: Address, { choices }: FiltersInputs): string {
  return `${choices}\n`;
}
