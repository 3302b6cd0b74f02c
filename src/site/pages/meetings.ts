import type { Archive, Meeting } from "../../archive/archive.ts";
import type { Coverage } from "../../archive/coverage.ts";
import { formatTally } from "../../tally.ts";
import { type Address, addresses } from "../address.ts";
import { type HeldMeeting, heldMeeting, type MeetingEntry, meetingEntry } from "../entry.ts";
import { frameOf, type Page } from "../frame.ts";
import type { MapPicture } from "../map/map.ts";
import { gatherPlaces, type MeetingPlaces, type PlaceLine, placeLine } from "../meetingPlace.ts";
import { nameSlice, pageFromNewest, perPage, type Slice, type Turning, turningOf } from "../paging.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { PlanGroup } from "../planGroup.ts";
import type { Site } from "../site.ts";
import { type TrackedMeeting, timelineEvents, trackMeetings } from "../timeline/event.ts";
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

/** Plans the list of all meetings. */
export function planMeetings(planGroup: PlanGroup, archive: Archive, coverage: Coverage): Plan<MeetingsPage>[] {
  const { meetings } = archive;
  const counted = meetings.map((meeting) => heldMeeting(coverage, meeting));
  const held = counted.filter(({ articles }) => articles > 0).length;
  return pageFromNewest(addresses.meetings, counted, perPage.entries).flatMap((slice) => {
    const isFirst = slice.number === undefined;
    const inputs = {
      slice,
      tallies: isFirst ? { total: counted.length, held } : undefined,
      tracked: trackMeetings(coverage, chooseForTimeline(slice)),
      places: isFirst ? gatherPlaces(archive, coverage) : undefined,
    };
    return planGroup(slice.address, inputs, planPage);
  });
}

/** The meetings of a page that stand along its line: where there are many, those with the most articles. */
function chooseForTimeline({ items }: Slice<HeldMeeting>): Meeting[] {
  const newestFirst = [...items].reverse();
  const chosen = new Set(newestFirst.sort((a, b) => b.articles - a.articles).slice(0, mostOnTimeline));
  return items.filter((one) => chosen.has(one)).map(({ meeting }) => meeting);
}

/** Some of the meetings, and what is said of all. */
interface ListedMeetings extends Inputs {
  readonly slice: Slice<HeldMeeting>;
  /** Only the first page says how many there are, so that the others need not change with it. */
  readonly tallies: { readonly total: number; readonly held: number } | undefined;
  readonly places: MeetingPlaces | undefined;
}

/** What a page of the list is planned from. */
interface MeetingsGroupInputs extends ListedMeetings {
  /** The meetings along its line. */
  readonly tracked: readonly TrackedMeeting[];
}

/** Plans one page. It is made of its line as drawn, so that it stays as it is where an article changes and the line not. */
function planPage(site: Site, { tracked, ...inputs }: MeetingsGroupInputs): Plan<MeetingsPage>[] {
  const { address, items } = inputs.slice;
  const choice = tracked.length < items.length ? "Of the meetings below, those with the most articles." : "";
  const events = timelineEvents(site.base.seenFrom(address), tracked);
  const timeline = drawTimeline(events, choice || "The lists below name them.");
  return [plan(site, address, { ...inputs, timeline }, meetingsPage)];
}

const noPlaces: MeetingPlaces = { largest: [], others: 0 };

interface MeetingsInputs extends ListedMeetings {
  readonly timeline: Timeline | undefined;
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
