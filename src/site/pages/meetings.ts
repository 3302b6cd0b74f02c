import type { Archive } from "../../archive/archive.ts";
import type { Coverage } from "../../archive/coverage.ts";
import { formatTally } from "../../tally.ts";
import { type Address, addresses } from "../address.ts";
import { type HeldMeeting, heldMeeting, type MeetingEntry, meetingEntry } from "../entry.ts";
import { frameOf, type Page } from "../frame.ts";
import type { MapPicture } from "../map/map.ts";
import { gatherPlaces, type MeetingPlaces, type PlaceLine, placeLine } from "../meetingPlace.ts";
import { nameSlice, pageFromNewest, perPage, type Slice, type Turning, turningOf } from "../paging.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";
import { timelineEvents, trackMeetings } from "../timeline/event.ts";
import { drawTimeline, mostOnTimeline, type Timeline } from "../timeline/timeline.ts";

/** Meetings, newest first: those that articles cover and those that they only mention. */
export interface MeetingsPage extends Page {
  readonly title: string;
  readonly standfirst: string;
  readonly timeline: Timeline | undefined;
  /** Where the meetings were, on the first page of an archive that knows where places are. */
  readonly map: MapPicture | undefined;
  readonly places: readonly PlaceLine[];
  /** How many places are not listed; empty where all are. */
  readonly otherPlaces: string;
  readonly held: readonly MeetingEntry[];
  readonly mentioned: readonly MeetingEntry[];
  readonly turning: Turning | undefined;
}

export function planMeetings(site: Site, archive: Archive, coverage: Coverage): Plan<MeetingsPage>[] {
  const { meetings } = archive;
  const counted = meetings.map((meeting) => heldMeeting(coverage, meeting));
  const held = counted.filter(({ articles }) => articles > 0).length;
  return pageFromNewest(addresses.meetings, counted, perPage.entries).map((slice) => {
    const tallies = slice.number === undefined ? { total: counted.length, held } : undefined;
    const places = slice.number === undefined ? gatherPlaces(archive, coverage) : undefined;
    const timeline = timelineOf(site, slice, coverage);
    return plan(site, slice.address, { slice, tallies, timeline, places }, meetingsPage);
  });
}

/** The meetings of a page along a line; where there are many, those with the most articles. */
function timelineOf({ base }: Site, { address, items }: Slice<HeldMeeting>, coverage: Coverage): Timeline | undefined {
  const newestFirst = [...items].reverse();
  const chosen = new Set(newestFirst.sort((a, b) => b.articles - a.articles).slice(0, mostOnTimeline));
  const shown = items.filter((one) => chosen.has(one)).map(({ meeting }) => meeting);
  const choice = shown.length < items.length ? "Of the meetings below, those with the most articles." : "";
  return drawTimeline(
    timelineEvents(base.seenFrom(address), trackMeetings(coverage, shown)),
    choice || "The lists below name them.",
  );
}

const noPlaces: MeetingPlaces = { largest: [], others: 0 };

interface MeetingsInputs extends Inputs {
  readonly slice: Slice<HeldMeeting>;
  /** Only the first page says how many there are, so that the others need not change with it. */
  readonly tallies: { readonly total: number; readonly held: number } | undefined;
  readonly timeline: Timeline | undefined;
  readonly places: MeetingPlaces | undefined;
}

async function meetingsPage(site: Site, address: Address, inputs: MeetingsInputs): Promise<MeetingsPage> {
  const { slice, tallies, timeline, places: { largest, others } = noPlaces } = inputs;
  const entries = slice.items.map((meeting) => meetingEntry(site, meeting)).reverse();
  const title = nameSlice("Meetings", slice);
  const standfirst = tallies
    ? `${formatTally(tallies.total, "meeting")}: ${tallies.held} with articles, ${tallies.total - tallies.held} only mentioned.`
    : `${formatTally(entries.length, "meeting")}, newest first.`;
  return {
    frame: frameOf(site, { address, title, description: standfirst, matter: { page: "CollectionPage" } }),
    title,
    standfirst,
    timeline,
    map: largest.length > 0 ? (await import("../map/map.ts")).drawMap(largest) : undefined,
    places: largest.map((place) => placeLine(site, place)),
    otherPlaces: others > 0 ? `and ${formatTally(others, "other place")}` : "",
    held: entries.filter(({ isHeld }) => isHeld),
    mentioned: entries.filter(({ isHeld }) => !isHeld),
    turning: turningOf(site, slice, "by date"),
  };
}
