import type { Archive, Meeting, Place } from "../archive/archive.ts";
import type { Coverage } from "../archive/coverage.ts";
import { groupBy } from "../archive/group.ts";
import { sortKey } from "../archive/order.ts";
import { indexPlaces } from "../archive/place.ts";
import { compareText } from "../archive/problem.ts";
import { addresses } from "./address.ts";
import type { DateText } from "./entry.ts";
import { spanText } from "./entry.ts";
import type { Link } from "./frame.ts";
import type { Site } from "./site.ts";

/** A place where meetings were. */
export type MeetingPlace = {
  /** As the archive has it; empty for the meetings of which no place is known. */
  readonly name: string;
  /** Undefined where the archive does not say where it is: it may be a country, or no place at all. */
  readonly place: Place | undefined;
  readonly meetings: number;
  /** The newest of them. */
  readonly newest: readonly Meeting[];
  /** How many articles the archive holds on all of them. */
  readonly articles: number;
};

/** The places of all meetings. */
export type MeetingPlaces = {
  /** Those of the most meetings first, and the meetings without a place last. */
  readonly largest: readonly MeetingPlace[];
  /** How many places there are besides. */
  readonly others: number;
};

// The page of meetings has other lists besides.
const most = { places: 20, meetings: 4 } as const;

/** Gathers meetings by their places; undefined where the archive does not say where places are. */
export function gatherPlaces({ meetings, places }: Archive, coverage: Coverage): MeetingPlaces | undefined {
  if (places.length === 0) return undefined;
  const find = indexPlaces(places);
  const visits = meetings.flatMap((meeting) => {
    const names = new Set(meeting.places.map((name) => find(name)?.name ?? name));
    return (names.size > 0 ? [...names] : [""]).map((name) => ({ name, meeting }));
  });
  const all = [...groupBy(visits, ({ name }) => name)].map(([name, group]): MeetingPlace => {
    const there = group.map(({ meeting }) => meeting);
    const articles = there.reduce((sum, { id }) => sum + coverage.ofMeeting(id).length, 0);
    const newest = there.slice(-most.meetings).reverse();
    return { name, place: find(name), meetings: there.length, newest, articles };
  });
  const named = all
    .filter(({ name }) => name !== "")
    .sort((a, b) => b.meetings - a.meetings || compareText(sortKey(a.name), sortKey(b.name)));
  const largest = [...named.slice(0, most.places), ...all.filter(({ name }) => name === "")];
  return { largest, others: Math.max(named.length - most.places, 0) };
}

/** A place in a table. */
export interface PlaceLine {
  readonly name: string;
  /** Each meeting there by its date. */
  readonly meetings: readonly (DateText & Pick<Link, "href">)[];
  /** How many older ones are not named; empty where all are. */
  readonly older: string;
  readonly articles: number;
}

export function placeLine({ base }: Site, { name, newest, meetings, articles }: MeetingPlace): PlaceLine {
  const older = meetings - newest.length;
  return {
    name: name || "No place, or none known",
    meetings: newest.map((meeting) => ({
      ...spanText(meeting, "short"),
      href: base.href(addresses.meeting(meeting.id)),
    })),
    older: older > 0 ? `and ${older} older` : "",
    articles,
  };
}
