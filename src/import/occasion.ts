import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { parseISO } from "date-fns/parseISO";
import type { MeetingRecord } from "../archive/schema/authority.ts";
import type { Authorities } from "./authorities.ts";
import { findName, formatPlaces, type Proposal, placesOf } from "./proposal.ts";

/** What is known of the day of an article. */
export interface ArticleDay {
  /** `YYYY-MM-DD`; empty where the copy gives none at all. */
  readonly date: string;
  /** Whether the copy prints it as the article's own, and not beside a photograph. */
  readonly isOwn: boolean;
}

/**
 * The meeting that the article covers: the one that was a few days before or is about to be, and in a place that the text
 * names. Without a day of its own, the candidates by place alone, none of them sure.
 */
export function proposeMeeting(
  paragraphs: readonly string[],
  { date, isOwn }: ArticleDay,
  { meetings, people }: Pick<Authorities, "meetings" | "people">,
): Proposal[] {
  const text = paragraphs.join("\n");
  const scored = meetings.map((meeting) => {
    const places = meeting.places.filter((place) => findName(text, place));
    const hasMet = people.some(
      ({ id, name, also }) =>
        (meeting.participants as string[]).includes(id) && [name, ...also].some((form) => findName(text, form)),
    );
    const days = date ? daysFrom(meeting, date) : undefined;
    // An article of the same days that names neither place nor people is on something else.
    const isNear = days !== undefined && days >= -4 && days <= 7 && (hasMet || places.length > 0);
    return {
      meeting,
      isNear,
      score: (isNear ? 10 - Math.abs(days) : 0) + (places.length > 0 ? 4 : meeting.places.length === 0 ? 1 : 0),
      places,
    };
  });
  const best = scored.filter(({ score, isNear }) => (date ? isNear : score >= 4)).sort((a, b) => b.score - a.score);
  return best.slice(0, 3).map(({ meeting, places, score }, index): Proposal => {
    const isAlone = index === 0 && score > (best[1]?.score ?? 0);
    const where = places.length > 0 ? ` and names ${places.join(", ")}` : "";
    const when = isOwn ? `is of ${date}` : date ? `has a caption of ${date}` : "has no day";
    return { id: meeting.id, reason: `the copy ${when}${where}`, isSure: isAlone && date !== "" };
  });
}

/** Days from the nearest day of a meeting to a date: negative where the meeting is still to come. */
function daysFrom({ start, end }: MeetingRecord, date: string): number | undefined {
  if (start.length < 10) return start.length === 7 && date.startsWith(start) ? 2 : undefined;
  const fromStart = differenceInCalendarDays(parseISO(date), parseISO(start));
  const fromEnd = end && end.length === 10 ? differenceInCalendarDays(parseISO(date), parseISO(end)) : fromStart;
  if (fromStart >= 0 && fromEnd <= 0) return 0;
  return fromStart < 0 ? fromStart : fromEnd;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Other meetings of which the text seems to speak: it names their month or year, and their place or occasion. */
export function proposeMentions(
  paragraphs: readonly string[],
  meetings: readonly MeetingRecord[],
  covered: string | undefined,
): Proposal[] {
  return meetings.flatMap(({ id, start, places, occasion, kind }): Proposal[] => {
    if (id === covered) return [];
    const [year = "", month] = start.split("-");
    const when = month ? (months[Number(month) - 1] ?? year) : year;
    const what = [
      ...places,
      ...(kind === "video-link" ? ["video link", "video call"] : []),
      ...(occasion ? occasionNames(occasion) : []),
    ];
    const found = placesOf(paragraphs, (text) => findName(text, when) && what.some((name) => findName(text, name)));
    return found.length > 0 ? [{ id, reason: formatPlaces(found), isSure: false }] : [];
  });
}

/** The capitalised names within an occasion: `Opening of the Winter Olympics` holds one. */
function occasionNames(occasion: string): string[] {
  return occasion.match(/\p{Lu}[\p{L}'’-]+(?: (?:and |of )?\p{Lu}[\p{L}'’-]+)+/gu) ?? [];
}
