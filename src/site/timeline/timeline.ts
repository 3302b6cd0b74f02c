import { seal, type Thing } from "../../archive/fingerprint.ts";
import { formatTally } from "../label.ts";
import type { Days } from "./days.ts";
import type { TimelineEvent } from "./event.ts";
import type { TimelinePicture } from "./picture.ts";
import { drawTall } from "./tall.ts";
import { drawWide } from "./wide.ts";

/** A timeline of meetings and the articles on them, drawn twice: lying for wide pages, upright for narrow ones. */
export interface Timeline extends Thing {
  readonly title: string;
  readonly description: string;
  readonly wide: TimelinePicture;
  readonly tall: TimelinePicture;
}

/** How many meetings a timeline shows at most: more could not be named. */
export const mostOnTimeline = 14;

/**
 * Draws a timeline. It is drawn while pages are planned, so that its fingerprint is that of the picture alone and a page
 * is made anew only where a reader would see a difference.
 *
 * @param events oldest first; fewer than two make no timeline
 * @param listed where the page says the same in words
 */
export function drawTimeline(events: readonly TimelineEvent[], listed: string): Timeline | undefined {
  if (events.length < 2) return undefined;
  const all = spanOf(events.flatMap(({ days, articles }) => [days, ...articles]));
  const held = events.filter(({ isHeld }) => isHeld).length;
  const drawn = {
    title: `Timeline of ${formatTally(events.length, "meeting")}`,
    description: `${held} with articles, ${events.length - held} only mentioned, each at its date. ${listed}`,
    wide: drawWide(events, all),
    tall: drawTall(events, all),
  };
  return { ...drawn, fingerprint: seal(drawn) };
}

function spanOf(days: readonly Days[]): Days {
  return { first: Math.min(...days.map(({ first }) => first)), last: Math.max(...days.map(({ last }) => last)) };
}
