import * as z from "zod";
import {
  degrees,
  fault,
  formerIds,
  id,
  languageTag,
  partialDate,
  prose,
  reasonsFor,
  reference,
  siteAddress,
  webAddress,
} from "./field.ts";

const also = z.array(prose("another name")).meta({ description: "other names for it, in brackets" }).default([]);

/** The archive's own record, `archive.yaml`. */
export const ArchiveRecord = z
  .strictObject({
    title: prose("the title of the archive"),
    subtitle: prose("the title's second line").optional(),
    description: prose("what the archive holds, in a sentence or two"),
    language: languageTag("the language of the records"),
    baseUrl: siteAddress("the address at which the site will stand, like https://example.org/archive/"),
    curator: prose("who keeps the archive"),
    licence: z
      .strictObject({
        name: prose("the name of the records' licence"),
        url: webAddress("the address of the licence"),
      })
      .meta({ description: "the name and url of the records' licence" }),
  })
  .meta({ description: "the fields of the archive, one a line, like title: The name of the archive" });
export type ArchiveRecord = z.infer<typeof ArchiveRecord>;

/** How the two leaders met. */
export const MeetingKind = z
  .enum(["state-visit", "visit", "forum-talks", "video-link", "meeting"])
  .meta({ description: "the kind of meeting" });
export type MeetingKind = z.infer<typeof MeetingKind>;

/** An entry of `meetings.yaml`. */
export const MeetingRecord = z
  .strictObject({
    id: id("meeting", "the id of the meeting, like beijing-2023-10"),
    title: prose("the title of the meeting"),
    kind: MeetingKind,
    start: partialDate("the first day as YYYY-MM-DD, or the month or year if no more is known"),
    end: partialDate("the last day as YYYY-MM-DD").optional(),
    places: z
      .array(prose("the name of a place"))
      .meta({ description: "the names of the places, in brackets" })
      .default([]),
    occasion: prose("the occasion").optional(),
    participants: z
      .array(reference("person", "the id of a participant from people.yaml"))
      .min(1)
      .meta({ description: "the ids of the participants from people.yaml, in brackets" }),
    summary: prose("what the articles say of the meeting, in a few sentences"),
    supplied: reasonsFor(["title", "kind", "start", "end", "places", "occasion", "participants"]),
    formerly: formerIds("meeting", "meeting"),
  })
  .superRefine(findReversedSpan, { when: ({ value }) => value instanceof Object })
  .meta({ description: "the fields of a meeting, one a line, from id on" });
export type MeetingRecord = z.infer<typeof MeetingRecord>;

/** Runs also on an entry with other faults, so it takes nothing for granted. */
function findReversedSpan({ start, end }: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void {
  if (typeof start !== "string" || typeof end !== "string") return;
  // Of two dates that are not known to the same precision, only what both tell is compared.
  if (end < start.slice(0, end.length)) fault(context, "is before the start", "write a day on or after it", ["end"]);
}

/** An entry of `topics.yaml`. */
export const TopicRecord = z
  .strictObject({
    id: id("topic", "the id of the topic"),
    title: prose("the title of the topic"),
    description: prose("what the topic covers, in a sentence or two"),
    also,
    broader: reference("topic", "the id of the topic above it").optional(),
    formerly: formerIds("topic", "topic"),
  })
  .meta({ description: "the fields of a topic, one a line, from id on" });
export type TopicRecord = z.infer<typeof TopicRecord>;

/** An entry of `people.yaml`: a person, or an institution that speaks. */
export const PersonRecord = z
  .strictObject({
    id: id("person", "the id of the person"),
    name: prose("the name of the person"),
    kind: z.enum(["person", "institution"]).meta({ description: "person or institution" }).default("person"),
    role: prose("the role at the time of the articles"),
    country: prose("the country").optional(),
    also,
    formerly: formerIds("person", "person"),
  })
  .meta({ description: "the fields of a person, one a line, from id on" });
export type PersonRecord = z.infer<typeof PersonRecord>;

/** What an outlet is. */
export const OutletKind = z
  .enum(["newspaper", "magazine", "agency", "syndicate", "broadcaster", "website"])
  .meta({ description: "the kind of outlet" });
export type OutletKind = z.infer<typeof OutletKind>;

/** An entry of `outlets.yaml`. */
export const OutletRecord = z
  .strictObject({
    id: id("outlet", "the id of the outlet"),
    name: prose("the name of the outlet"),
    kind: OutletKind,
    country: prose("the country").optional(),
    language: languageTag("the language of the outlet").optional(),
    homepage: webAddress("the address of its home page").optional(),
    also,
    formerly: formerIds("outlet", "outlet"),
  })
  .meta({ description: "the fields of an outlet, one a line, from id on" });
export type OutletRecord = z.infer<typeof OutletRecord>;

/** An entry of `measures.yaml`: something that articles put a number to. */
export const MeasureRecord = z
  .strictObject({
    id: id("measure", "the id of the measure"),
    title: prose("the title of the measure"),
    unit: prose("the unit: a currency code like USD, ratio for shares, or a plural noun"),
    singular: prose("the unit of one, like person for people").optional(),
    description: prose("what is measured, in a sentence"),
    grows: z.literal(true).meta({ description: "true where it is a count that grows with time" }).optional(),
    formerly: formerIds("measure", "measure"),
  })
  .meta({ description: "the fields of a measure, one a line, from id on" });
export type MeasureRecord = z.infer<typeof MeasureRecord>;

/** An entry of `places.yaml`: where a place stands on the globe. Meetings name places in words, so a place has no id. */
export const PlaceRecord = z
  .strictObject({
    name: prose("the name of the place, as meetings.yaml has it"),
    latitude: degrees(90, "the degrees north of the equator, from -90 to 90"),
    longitude: degrees(180, "the degrees east of Greenwich, from -180 to 180"),
    also: also.meta({ description: "other spellings of the name, in brackets" }),
  })
  .meta({ description: "the fields of a place, one a line, from name on" });
export type PlaceRecord = z.infer<typeof PlaceRecord>;
