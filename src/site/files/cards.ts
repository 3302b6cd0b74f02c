import type { Archive, Article, Meeting } from "../../archive/archive.ts";
import type { Coverage } from "../../archive/coverage.ts";
import { countOrigins } from "../../compare/origin.ts";
import { formatTally } from "../../tally.ts";
import { type Address, addresses } from "../address.ts";
import type { Card } from "../card/card.ts";
import { formatStated, spanText } from "../entry.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { PlanGroup } from "../planGroup.ts";
import type { Site } from "../site.ts";
import { type TrackedMeeting, timelineEvents, trackMeetings } from "../timeline/event.ts";

// How many meetings a card shows along its line of time: the newest of the archive, and those about one.
const most = { archive: 12, beside: 2 } as const;

/** Plans the cards by which other sites show the archive and each meeting; a reading copy is shown nowhere. */
export function planCards(
  site: Site,
  planGroup: PlanGroup,
  { articles, meetings }: Archive,
  coverage: Coverage,
): Plan<Card>[] {
  if (site.purpose === "reading") return [];
  const { title, subtitle = "" } = site.about;
  const whole: Card = {
    masthead: hostOf(site),
    host: hostOf(site),
    kicker: [],
    title,
    subtitle,
    tallies: [...talliesOf(articles), formatTally(meetings.length, "meeting")],
    events: eventsOf(site, trackMeetings(coverage, meetings.slice(-most.archive))),
  };
  return [
    plan(site, addresses.card, { card: whole }, cardFile),
    ...meetings.flatMap((meeting, at) => {
      const inputs = {
        meeting,
        articles: coverage.ofMeeting(meeting.id),
        mentions: coverage.mentioning(meeting.id).length,
        tracked: trackMeetings(coverage, meetings.slice(Math.max(at - most.beside, 0), at + most.beside + 1), meeting),
      };
      return planGroup(addresses.meetingCard(meeting.id), inputs, planMeetingCard);
    }),
  ];
}

/** What the card of a meeting is made of. */
interface MeetingCardInputs extends Inputs {
  readonly meeting: Meeting;
  readonly articles: readonly Article[];
  readonly mentions: number;
  /** It and the meetings beside it. */
  readonly tracked: readonly TrackedMeeting[];
}

function planMeetingCard(site: Site, { meeting, articles, mentions, tracked }: MeetingCardInputs): Plan<Card>[] {
  const { id, title, places, supplied } = meeting;
  const place = { text: places.join(", "), isSupplied: supplied.places !== undefined };
  const card: Card = {
    masthead: site.about.title,
    host: hostOf(site),
    kicker: [formatStated(spanText(meeting, "long")), ...(places.length > 0 ? [formatStated(place)] : [])],
    title,
    subtitle: "",
    tallies: talliesOf(articles, mentions),
    events: eventsOf(site, tracked, meeting),
  };
  return [plan(site, addresses.meetingCard(id), { card }, cardFile)];
}

function hostOf({ base }: Site): string {
  return base.url(addresses.home).replace(/^\w+:\/\/|\/$/g, "");
}

function eventsOf({ base }: Site, tracked: readonly TrackedMeeting[], here?: Meeting): Card["events"] {
  return timelineEvents(base, tracked, here).map(({ days, isHeld, isHere }) => ({ days, isHeld, isHere }));
}

function talliesOf(articles: readonly Article[], mentions = 0): string[] {
  if (articles.length === 0) return mentions > 0 ? ["mentioned in", formatTally(mentions, "article")] : [];
  return [formatTally(articles.length, "article"), formatTally(countOrigins(articles), "independent source")];
}

interface CardInputs extends Inputs {
  readonly card: Card;
}

function cardFile(_site: Site, _address: Address, { card }: CardInputs): Card {
  return card;
}

/** Paints a card as a PNG. */
export async function paint(card: Card): Promise<Uint8Array> {
  const { paintCard } = await loadPainter();
  return paintCard(card);
}

/** Loads the painter, which takes a while. */
export async function readyPainter(): Promise<void> {
  await loadPainter();
}

function loadPainter() {
  return import("../card/paint.ts");
}
