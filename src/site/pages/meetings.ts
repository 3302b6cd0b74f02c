import { addresses } from "../address.ts";
import { type MeetingEntry, meetingEntry } from "../entry.ts";
import { frameOf, type Page } from "../frame.ts";
import { formatTally } from "../label.ts";
import type { Site } from "../site.ts";

/** All meetings, newest first: those that articles cover and those that they only mention. */
export interface MeetingsPage extends Page<"meetings"> {
  readonly held: readonly MeetingEntry[];
  readonly mentioned: readonly MeetingEntry[];
}

export function meetingsPage(site: Site): MeetingsPage {
  const address = addresses.meetings;
  const entries = [...site.archive.meetings].reverse().map((meeting) => meetingEntry(site, meeting));
  const held = entries.filter(({ isHeld }) => isHeld);
  const description = `${formatTally(entries.length, "meeting")}: ${held.length} with articles, ${entries.length - held.length} only mentioned.`;
  return {
    kind: "meetings",
    address,
    frame: frameOf(site, { address, title: "Meetings", description }),
    held,
    mentioned: entries.filter(({ isHeld }) => !isHeld),
  };
}
