import type { Archive, Article, Meeting } from "../../archive/archive.ts";
import type { Coverage } from "../../archive/coverage.ts";
import { countOrigins } from "../../compare/origin.ts";
import { formatTally } from "../../tally.ts";
import { type Address, addresses } from "../address.ts";
import type { Card } from "../card/card.ts";
import { formatStated, spanText } from "../entry.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";
import { timelineEvents } from "../timeline/event.ts";

// How many meetings a card shows along its line of time: the newest of the archive, and those about one.
const most = { archive: 12, beside: 2 } as const;

/** Plans the cards by which other sites show the archive and each meeting; a reading copy is shown nowhere. */
export function planCards(site: Site, archive: Archive, coverage: Coverage): Plan<Uint8Array>[] {
  if (site.purpose === "reading") return [];
  const { about, articles, meetings } = archive;
  const host = site.base.url(addresses.home).replace(/^\w+:\/\/|\/$/g, "");
  const trackOf = (from: number, to?: number, here?: Meeting) =>
    timelineEvents(site.base, coverage, meetings.slice(Math.max(from, 0), to), here).map(({ days, isHeld, isHere }) => {
      return { days, isHeld, isHere };
    });
  const whole: Card = {
    masthead: host,
    host,
    kicker: [],
    title: about.title,
    subtitle: about.subtitle ?? "",
    tallies: [...talliesOf(articles), formatTally(meetings.length, "meeting")],
    events: trackOf(-most.archive + meetings.length),
  };
  return [
    plan(site, addresses.card, { card: whole }, cardFile),
    ...meetings.map((meeting, at) => {
      const { id, title, places, supplied } = meeting;
      const place = { text: places.join(", "), isSupplied: supplied.places !== undefined };
      const card: Card = {
        masthead: about.title,
        host,
        kicker: [formatStated(spanText(meeting, "long")), ...(places.length > 0 ? [formatStated(place)] : [])],
        title,
        subtitle: "",
        tallies: talliesOf(coverage.ofMeeting(id), coverage.mentioning(id).length),
        events: trackOf(at - most.beside, at + most.beside + 1, meeting),
      };
      return plan(site, addresses.meetingCard(id), { card }, cardFile);
    }),
  ];
}

function talliesOf(articles: readonly Article[], mentions = 0): string[] {
  if (articles.length === 0) return mentions > 0 ? ["mentioned in", formatTally(mentions, "article")] : [];
  return [formatTally(articles.length, "article"), formatTally(countOrigins(articles), "independent source")];
}

interface CardInputs extends Inputs {
  readonly card: Card;
}

async function cardFile(_site: Site, _address: Address, { card }: CardInputs): Promise<Uint8Array> {
  const { paintCard } = await import("../card/paint.ts");
  return paintCard(card);
}
