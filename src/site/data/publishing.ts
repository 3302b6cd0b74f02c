import type { Article, FullRecord, Measure, Meeting, Outlet, Person, Place, Topic } from "../../archive/archive.ts";
import { addresses, type Base } from "../address.ts";
import type { Site } from "../site.ts";
import type {
  PublishedArchive,
  PublishedArticle,
  PublishedCard,
  PublishedMeasure,
  PublishedMeeting,
  PublishedOutlet,
  PublishedPerson,
  PublishedPlace,
  PublishedTopic,
} from "./published.ts";

/** What the data say of the archive as a whole. */
export function publishArchive({ about: { baseUrl, ...about }, base }: Site): PublishedArchive {
  return { ...about, page: base.url(addresses.home) };
}

/** What the data say of an article. */
export function publishArticle(base: Base, { article, read, readDigest }: FullRecord): PublishedArticle {
  const { dateline, rights, supplied, corrections, figures, statements } = read();
  // The card is added to and not spread, for then each article would have a hidden class (src/archive/linking.ts).
  return Object.assign(publishCard(base, article), {
    byline: article.byline,
    dateline,
    url: article.url,
    mentions: article.mentions.map(idOf),
    topics: article.topics.map(idOf),
    people: article.people.map(idOf),
    rights,
    supplied,
    digest: readDigest(),
    figures: figures.map(({ measure, ...figure }) => ({ measure: measure.id, ...figure })),
    statements: statements.map(({ speakers, ...statement }) => ({ speaker: speakers.map(idOf), ...statement })),
    corrections,
    formerly: article.formerly,
  });
}

/** What the data say of an article in a list. */
export function publishCard(base: Base, article: Article): PublishedCard {
  const { id, headline, outlet, wire, published, language, meeting } = article;
  return {
    id,
    page: base.url(addresses.article(id)),
    headline,
    outlet: outlet?.id,
    wire: wire?.id,
    published,
    language,
    meeting: meeting.id,
  };
}

export function publishMeeting(base: Base, { fingerprint, participants, ...meeting }: Meeting): PublishedMeeting {
  return { ...meeting, participants: participants.map(idOf), page: base.url(addresses.meeting(meeting.id)) };
}

export function publishTopic(base: Base, { fingerprint, broader, ...topic }: Topic): PublishedTopic {
  return { ...topic, broader: broader?.id, page: base.url(addresses.topic(topic.id)) };
}

export function publishPerson(base: Base, { fingerprint, ...person }: Person): PublishedPerson {
  return { ...person, page: base.url(addresses.person(person.id)) };
}

export function publishOutlet(base: Base, { fingerprint, ...outlet }: Outlet): PublishedOutlet {
  return { ...outlet, page: base.url(addresses.outlet(outlet.id)) };
}

export function publishMeasure({ fingerprint, ...measure }: Measure): PublishedMeasure {
  return measure;
}

export function publishPlace({ fingerprint, ...place }: Place): PublishedPlace {
  return place;
}

function idOf<Key>({ id }: { readonly id: Key }): Key {
  return id;
}
