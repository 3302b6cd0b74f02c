import type { Archive } from "../archive/archive.ts";
import { type Address, addresses } from "./address.ts";
import { citationFormats } from "./citation/format.ts";
import { fileBeside } from "./citation/offer.ts";

/** An address that was given up, and the one that came in its place. */
export interface Move {
  readonly from: Address;
  readonly to: Address;
  /** What stands there now: a headline, a title or a name. */
  readonly name: string;
  /** Whether further pages may have stood below the old address, as the older parts of a long list do. */
  readonly isDeep: boolean;
}

/** Every address that a thing of the archive had before, by the kinds and in the order of the things. */
export function movesOf({ articles, meetings, topics, people, outlets, measures }: Archive): Move[] {
  return [
    ...articles.flatMap((article) => movesTo(article, addresses.article, article.headline, false)),
    ...meetings.flatMap((meeting) => movesTo(meeting, addresses.meeting, meeting.title, true)),
    ...topics.flatMap((topic) => movesTo(topic, addresses.topic, topic.title, true)),
    ...people.flatMap((person) => movesTo(person, addresses.person, person.name, true)),
    ...outlets.flatMap((outlet) => movesTo(outlet, addresses.outlet, outlet.name, true)),
    ...measures.flatMap((measure) => movesTo(measure, addresses.figure, measure.title, true)),
  ];
}

const extensions = ["json", ...citationFormats.map(({ extension }) => extension)];

/** Every address at which the data and citations of a thing stood before. Programs read them, so no page can lead on. */
export function fileMovesOf(archive: Archive): Move[] {
  const none = { articles: [], people: [], outlets: [], measures: [] };
  return movesOf({ ...archive, ...none }).flatMap(({ from, to, name }) =>
    extensions.map((extension) => {
      return { from: fileBeside(from, extension), to: fileBeside(to, extension), name, isDeep: false };
    }),
  );
}

function movesTo<Key extends string>(
  { id, formerly }: { readonly id: Key; readonly formerly: readonly Key[] },
  addressOf: (id: Key) => Address,
  name: string,
  isDeep: boolean,
): Move[] {
  return formerly.map((former) => ({ from: addressOf(former), to: addressOf(id), name, isDeep }));
}
