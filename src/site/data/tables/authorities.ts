import type { Measure, Meeting, Outlet, Person, Place, Topic } from "../../../archive/archive.ts";
import { addresses, type Base } from "../../address.ts";
import type { Column, Table } from "../table.ts";

/** A thing that articles refer to, and where the site stands. */
export type Listed<Thing> = { readonly base: Base; readonly thing: Thing };

const former: Column<Listed<{ readonly formerly: readonly string[] }>> = {
  name: "formerly",
  meaning: "Ids that it had before.",
  cell: ({ thing }) => thing.formerly,
};
const also: Column<Listed<{ readonly also: readonly string[] }>> = {
  name: "also",
  meaning: "Other names for it.",
  cell: ({ thing }) => thing.also,
};
const pageMeaning = "The address of its page in the archive.";

/** The meetings. */
export const meetingTable: Table<Listed<Meeting>> = {
  name: "meetings",
  meaning: "A meeting.",
  columns: [
    { name: "id", meaning: "The meeting’s id.", cell: ({ thing }) => thing.id },
    { name: "page", meaning: pageMeaning, cell: ({ base, thing }) => base.url(addresses.meeting(thing.id)) },
    { name: "title", meaning: "Its title.", cell: ({ thing }) => thing.title },
    { name: "kind", meaning: "How the leaders met: visit, video-link …", cell: ({ thing }) => thing.kind },
    {
      name: "start",
      meaning: "The first day, or the month or year where no more is known.",
      cell: ({ thing }) => thing.start,
    },
    { name: "end", meaning: "The last day, where there was more than one.", cell: ({ thing }) => thing.end },
    { name: "places", meaning: "The places.", cell: ({ thing }) => thing.places },
    { name: "occasion", meaning: "The occasion.", cell: ({ thing }) => thing.occasion },
    {
      name: "participants",
      meaning: "The ids of those who met.",
      cell: ({ thing }) => thing.participants.map(({ id }) => id),
    },
    { name: "summary", meaning: "What the articles say of it.", cell: ({ thing }) => thing.summary },
    {
      name: "supplied",
      meaning: "The columns whose values no article states, so that the archive supplied them.",
      cell: ({ thing }) => Object.keys(thing.supplied),
    },
    former,
  ],
};

/** The topics. */
export const topicTable: Table<Listed<Topic>> = {
  name: "topics",
  meaning: "A topic.",
  columns: [
    { name: "id", meaning: "The topic’s id.", cell: ({ thing }) => thing.id },
    { name: "page", meaning: pageMeaning, cell: ({ base, thing }) => base.url(addresses.topic(thing.id)) },
    { name: "title", meaning: "Its title.", cell: ({ thing }) => thing.title },
    { name: "description", meaning: "What it covers.", cell: ({ thing }) => thing.description },
    also,
    { name: "broader", meaning: "The id of the topic above it.", cell: ({ thing }) => thing.broader?.id },
    former,
  ],
};

/** The people and institutions. */
export const personTable: Table<Listed<Person>> = {
  name: "people",
  meaning: "A person, or an institution that speaks.",
  columns: [
    { name: "id", meaning: "The person’s id.", cell: ({ thing }) => thing.id },
    { name: "page", meaning: pageMeaning, cell: ({ base, thing }) => base.url(addresses.person(thing.id)) },
    { name: "name", meaning: "The name.", cell: ({ thing }) => thing.name },
    { name: "kind", meaning: "Person or institution.", cell: ({ thing }) => thing.kind },
    { name: "role", meaning: "The role at the time of the articles.", cell: ({ thing }) => thing.role },
    { name: "country", meaning: "The country.", cell: ({ thing }) => thing.country },
    also,
    former,
  ],
};

/** The outlets and agencies. */
export const outletTable: Table<Listed<Outlet>> = {
  name: "outlets",
  meaning: "An outlet or agency.",
  columns: [
    { name: "id", meaning: "The outlet’s id.", cell: ({ thing }) => thing.id },
    { name: "page", meaning: pageMeaning, cell: ({ base, thing }) => base.url(addresses.outlet(thing.id)) },
    { name: "name", meaning: "The name.", cell: ({ thing }) => thing.name },
    { name: "kind", meaning: "What it is: newspaper, agency, broadcaster …", cell: ({ thing }) => thing.kind },
    { name: "country", meaning: "The country.", cell: ({ thing }) => thing.country },
    { name: "language", meaning: "The language (BCP 47).", cell: ({ thing }) => thing.language },
    { name: "homepage", meaning: "Its own home page.", cell: ({ thing }) => thing.homepage },
    also,
    former,
  ],
};

/** The measures. */
export const measureTable: Table<Listed<Measure>> = {
  name: "measures",
  meaning: "Something that articles put a number to.",
  columns: [
    { name: "id", meaning: "The measure’s id.", cell: ({ thing }) => thing.id },
    { name: "title", meaning: "Its title.", cell: ({ thing }) => thing.title },
    { name: "unit", meaning: "The unit, where a figure has none of its own.", cell: ({ thing }) => thing.unit },
    { name: "singular", meaning: "The unit of one.", cell: ({ thing }) => thing.singular },
    { name: "description", meaning: "What is measured.", cell: ({ thing }) => thing.description },
    {
      name: "grows",
      meaning: "true where it is a count that grows with time, so that a later and larger number contradicts nothing.",
      cell: ({ thing }) => thing.grows && "true",
    },
    former,
  ],
};

/** The places. */
export const placeTable: Table<Listed<Place>> = {
  name: "places",
  meaning: "A place on the map.",
  columns: [
    { name: "name", meaning: "The name, by which meetings name it.", cell: ({ thing }) => thing.name },
    {
      name: "latitude",
      meaning: "The degrees north of the equator; below 0 south of it.",
      cell: ({ thing }) => thing.latitude,
    },
    {
      name: "longitude",
      meaning: "The degrees east of Greenwich; below 0 west of it.",
      cell: ({ thing }) => thing.longitude,
    },
    also,
  ],
};
