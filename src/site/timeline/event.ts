import type { Article, Meeting } from "../../archive/archive.ts";
import type { Coverage } from "../../archive/coverage.ts";
import type { MeetingKind } from "../../archive/schema/authority.ts";
import { addresses, type Base } from "../address.ts";
import { spanText } from "../entry.ts";
import type { Inputs } from "../plan.ts";
import { type Days, daysOf } from "./days.ts";

/** A meeting as a timeline shows it. */
export interface TimelineEvent {
  readonly href: string;
  /** When it was, as precisely as it is known: `18 Oct 2023`, `[2019]`. */
  readonly date: string;
  /** Where it was: `Osterwick, Karsund`; where no place is known, what it was. */
  readonly place: string;
  readonly days: Days;
  /** Whether the archive holds an article on it. */
  readonly isHeld: boolean;
  /** Whether the reader is on its page. */
  readonly isHere: boolean;
  /** The days of the articles that are shown with it. */
  readonly articles: readonly Days[];
}

/** A meeting, and what of its articles a timeline shows. */
export interface TrackedMeeting extends Inputs {
  readonly meeting: Meeting;
  /** Whether the archive holds an article on it. */
  readonly isHeld: boolean;
  /** The articles that are shown with it. */
  readonly articles: readonly Article[];
}

/** Tracks meetings with the articles on them. On the page of one of them, only its own articles are shown. */
export function trackMeetings(coverage: Coverage, meetings: readonly Meeting[], here?: Meeting): TrackedMeeting[] {
  return meetings.map((meeting) => {
    const articles = coverage.ofMeeting(meeting.id);
    return { meeting, isHeld: articles.length > 0, articles: here && meeting !== here ? [] : articles };
  });
}

/** Meetings with the articles on them, for a timeline. */
export function timelineEvents(base: Base, tracked: readonly TrackedMeeting[], here?: Meeting): TimelineEvent[] {
  return tracked.map(({ meeting, isHeld, articles }) => {
    const { text, isSupplied } = spanText(meeting, "short");
    return {
      href: base.href(addresses.meeting(meeting.id)),
      date: isSupplied ? `[${text}]` : text,
      place: meeting.places.join(", ") || kinds[meeting.kind],
      days: daysOf(meeting.start, meeting.end),
      isHeld,
      isHere: meeting === here,
      articles: articles.map(({ published }) => daysOf(published)),
    };
  });
}

const kinds: Readonly<Record<MeetingKind, string>> = {
  "state-visit": "State visit",
  visit: "Visit",
  "forum-talks": "Talks",
  "video-link": "Video link",
  meeting: "Meeting",
};
