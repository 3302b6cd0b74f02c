import type { Archive } from "../../archive/archive.ts";
import type { Coverage } from "../../archive/coverage.ts";
import { type Address, addresses } from "../address.ts";
import { type HeldMeeting, heldMeeting, type MeetingEntry, meetingEntry } from "../entry.ts";
import { frameOf, type Page } from "../frame.ts";
import { formatTally } from "../label.ts";
import { nameSlice, pageFromNewest, perPage, type Slice, type Turning, turningOf } from "../paging.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";

/** Meetings, newest first: those that articles cover and those that they only mention. */
export interface MeetingsPage extends Page {
  readonly title: string;
  readonly standfirst: string;
  readonly held: readonly MeetingEntry[];
  readonly mentioned: readonly MeetingEntry[];
  readonly turning: Turning | undefined;
}

export function planMeetings(site: Site, { meetings }: Archive, coverage: Coverage): Plan<MeetingsPage>[] {
  const counted = meetings.map((meeting) => heldMeeting(coverage, meeting));
  const held = counted.filter(({ articles }) => articles > 0).length;
  return pageFromNewest(addresses.meetings, counted, perPage.entries).map((slice) => {
    const tallies = slice.number === undefined ? { total: counted.length, held } : undefined;
    return plan(site, slice.address, { slice, tallies }, meetingsPage);
  });
}

interface MeetingsInputs extends Inputs {
  readonly slice: Slice<HeldMeeting>;
  /** Only the first page says how many there are, so that the others need not change with it. */
  readonly tallies: { readonly total: number; readonly held: number } | undefined;
}

function meetingsPage(site: Site, address: Address, { slice, tallies }: MeetingsInputs): MeetingsPage {
  const entries = slice.items.map((meeting) => meetingEntry(site, meeting)).reverse();
  const title = nameSlice("Meetings", slice);
  const standfirst = tallies
    ? `${formatTally(tallies.total, "meeting")}: ${tallies.held} with articles, ${tallies.total - tallies.held} only mentioned.`
    : `${formatTally(entries.length, "meeting")}, newest first.`;
  return {
    frame: frameOf(site, { address, title, description: standfirst, matter: { page: "CollectionPage" } }),
    title,
    standfirst,
    held: entries.filter(({ isHeld }) => isHeld),
    mentioned: entries.filter(({ isHeld }) => !isHeld),
    turning: turningOf(site, slice, "by date"),
  };
}
