import * as chrono from "chrono-node";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { parseISO } from "date-fns/parseISO";
import type { MeetingRecord } from "../archive/schema/authority.ts";
import type { Authorities } from "./authorities.ts";
import { findName, formatPlaces, type Proposal } from "./proposal.ts";

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
      score:
        (isNear ? 10 - Math.abs(days) : 0) +
        (places.length > 0 ? 4 * places.length : meeting.places.length === 0 ? 1 : 0),
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

/**
 * Other meetings of which the text seems to speak: it names their month or year, and their place or occasion. A month
 * without a year, and words such as “last December”, are read from the day of the article.
 */
export function proposeMentions(
  paragraphs: readonly string[],
  { date }: ArticleDay,
  meetings: readonly MeetingRecord[],
  covered: string | undefined,
): Proposal[] {
  const times = paragraphs.map((paragraph) => timesIn(paragraph, date));
  return meetings.flatMap(({ id, start, places, occasion, kind }): Proposal[] => {
    if (id === covered) return [];
    const month = start.slice(0, 7);
    const names = [
      ...places,
      ...(kind === "video-link" ? ["video link", "video call"] : []),
      ...occasionNames(occasion),
    ];
    const found = paragraphs.flatMap((paragraph, index) => {
      const isThen = times[index]?.some((time) => time === month || time === start) ?? false;
      return isThen && names.some((name) => findName(paragraph, name)) ? [index + 1] : [];
    });
    return found.length > 0 ? [{ id, reason: formatPlaces(found), isSure: false }] : [];
  });
}

/** The months and years of which a text speaks, as `YYYY-MM` and `YYYY`. */
function timesIn(paragraph: string, date: string): string[] {
  const years = paragraph.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
  const months = chrono.parse(paragraph, date ? parseISO(date) : undefined).flatMap(({ start }) => {
    const isKnown = start.isCertain("month") && (date !== "" || start.isCertain("year"));
    if (!isKnown) return [];
    const month = String(start.get("month")).padStart(2, "0");
    const year = start.get("year") ?? 0;
    // The news looks back: a month that is still to come was that of the year before.
    const isAhead = !start.isCertain("year") && `${year}-${month}` > date;
    return [`${isAhead ? year - 1 : year}-${month}`];
  });
  return [...years, ...months];
}

/** The capitalised names within an occasion: `Opening of the Winter Olympics` holds one. */
function occasionNames(occasion = ""): string[] {
  return occasion.match(/\p{Lu}[\p{L}'’-]+(?: (?:and |of )?\p{Lu}[\p{L}'’-]+)+/gu) ?? [];
}
