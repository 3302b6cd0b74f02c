import type {
  DefinedTerm,
  DefinedTermSet,
  Event as EventThing,
  NewsMediaOrganization,
  Organization,
  Person as PersonThing,
} from "schema-dts";
import type { Article, Meeting, Outlet, Person, Topic } from "../../archive/archive.ts";
import { type Address, addresses, type Base } from "../address.ts";
import { nameMeeting } from "../entry.ts";

/** A reference to a thing that is described elsewhere. */
interface Reference {
  readonly "@id": string;
}

type Identified<Thing> = Exclude<Thing, string> & Reference;

/** A meeting, and the pages of some articles on it. What the archive supplied is left out. */
export function meetingEntity(base: Base, meeting: Meeting, articles: readonly Article[]): Identified<EventThing> {
  const { title, start, end, places, participants, summary, supplied } = meeting;
  return {
    "@type": "Event",
    "@id": idOf(base, addresses.meeting(meeting.id), "meeting"),
    name: title,
    description: summary,
    ...(!supplied.start && { startDate: start }),
    ...(end && !supplied.end && { endDate: end }),
    ...(places.length > 0 && { location: places.map((name) => ({ "@type": "Place" as const, name })) }),
    attendee: participants.map((person) => personEntity(base, person)),
    ...(articles.length > 0 && {
      subjectOf: articles.map(({ id }) => ({ "@id": base.url(addresses.article(id)) })),
    }),
  };
}

/** A meeting where another thing refers to it. */
export function meetingReference(base: Base, meeting: Meeting): Identified<EventThing> {
  return { "@type": "Event", "@id": idOf(base, addresses.meeting(meeting.id), "meeting"), name: nameMeeting(meeting) };
}

/** All topics, as the set of terms that they are. */
export function topicSetEntity(base: Base, archive: string): Identified<DefinedTermSet> {
  return { "@type": "DefinedTermSet", "@id": idOf(base, addresses.topics, "topics"), name: `Topics of ${archive}` };
}

export function topicEntity(base: Base, { id, title, description, also }: Topic): Identified<DefinedTerm> {
  return {
    ...topicReference(base, { id, title }),
    description,
    ...alternateNames(also),
    inDefinedTermSet: idOf(base, addresses.topics, "topics"),
  };
}

/** A topic where another thing refers to it. */
export function topicReference(base: Base, { id, title }: Pick<Topic, "id" | "title">): Identified<DefinedTerm> {
  return { "@type": "DefinedTerm", "@id": idOf(base, addresses.topic(id), "topic"), name: title };
}

/** A person, or an institution that speaks. */
export function personEntity(base: Base, person: Person): Identified<PersonThing> | Identified<Organization> {
  const { id, kind, name, role, also } = person;
  const known = { "@id": idOf(base, addresses.person(id), "person"), name, ...alternateNames(also) };
  return kind === "person"
    ? { "@type": "Person", ...known, jobTitle: role }
    : { "@type": "Organization", ...known, description: role };
}

export function outletEntity(base: Base, { id, name, homepage, also }: Outlet): Identified<NewsMediaOrganization> {
  return {
    "@type": "NewsMediaOrganization",
    "@id": idOf(base, addresses.outlet(id), "outlet"),
    name,
    ...alternateNames(also),
    ...(homepage && { url: homepage }),
  };
}

function idOf(base: Base, address: Address, kind: string): string {
  return `${base.url(address)}#${kind}`;
}

function alternateNames(also: readonly string[]): { readonly alternateName?: readonly string[] } {
  return also.length > 0 ? { alternateName: also } : {};
}
