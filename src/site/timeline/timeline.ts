import { seal, type Thing } from "../../archive/fingerprint.ts";
import { formatTally } from "../../tally.ts";
import { type Days, middleOf } from "./days.ts";
import type { TimelineEvent } from "./event.ts";
import type { TimelinePicture } from "./picture.ts";
import { drawTall } from "./tall.ts";
import { drawWide } from "./wide.ts";

/** A timeline of meetings and the articles on them, drawn twice: lying for wide pages, upright for narrow ones. */
export interface Timeline extends Thing {
  readonly title: string;
  readonly description: string;
  /** What the signs mean. */
  readonly legend: string;
  readonly wide: TimelinePicture;
  readonly tall: TimelinePicture;
}

/** How many meetings a timeline shows at most: more could not be named. */
export const mostOnTimeline = 14;

/**
 * Draws a timeline. It is drawn while pages are planned, so that its fingerprint is that of the picture alone and a page
 * is made anew only where a reader would see a difference.
 *
 * @param meetings fewer than two make no timeline
 * @param listed where the page says the same in words
 */
export function drawTimeline(meetings: readonly TimelineEvent[], listed: string): Timeline | undefined {
  if (meetings.length < 2) return undefined;
  const events = [...meetings].sort((a, b) => middleOf(a.days) - middleOf(b.days));
  const all = spanOf(events.flatMap(({ days, articles }) => [days, ...articles]));
  const held = events.filter(({ isHeld }) => isHeld).length;
  const drawn = {
    title: `Timeline of ${formatTally(events.length, "meeting")}`,
    description: `${held} with articles, ${events.length - held} only mentioned. ${listed}`,
    legend: legendOf(events),
    wide: drawWide(events, all),
    tall: drawTall(events, all),
  };
  return { ...drawn, fingerprint: seal(drawn) };
}

function spanOf(days: readonly Days[]): Days {
  return { first: Math.min(...days.map(({ first }) => first)), last: Math.max(...days.map(({ last }) => last)) };
}

/** What the signs that are in the picture mean. */
function legendOf(events: readonly TimelineEvent[]): string {
  const isMixed = events.some(({ isHeld }) => isHeld) && events.some(({ isHeld }) => !isHeld);
  const hasBand = events.some(({ days }) => days.last - days.first > mostDays);
  const hasStroke = events.some(({ articles }) => articles.length > 0);
  return [
    ...(isMixed ? ["Filled marks have articles here, open ones are only mentioned."] : []),
    ...(hasBand ? ["A band spans all days that may be meant."] : []),
    ...(hasStroke ? ["Each stroke is an article on its day, a number several."] : []),
  ].join(" ");
}

// A band of fewer days is hardly seen, and nothing need be said of it.
const mostDays = 20;
