import * as z from "zod";
import { missing } from "../complaint.ts";
import { isPartialDate } from "../date.ts";
import type { Complaint } from "../problem.ts";
import {
  day,
  distinct,
  fault,
  formerIds,
  languageTag,
  partialDate,
  prose,
  reasonsFor,
  reference,
  webAddress,
} from "./field.ts";
import { FigureRecord } from "./figure.ts";
import { StatementRecord } from "./statement.ts";

/** The fields whose value the copy of an article may not state, so that the archive supplies it or leaves it unknown. */
const suppliedFields = [
  "headline",
  "outlet",
  "wire",
  "byline",
  "published",
  "dateline",
  "url",
  "language",
  "meeting",
  "mentions",
  "people",
  "rights",
  "figures",
  "statements",
] as const;
export type SuppliedField = (typeof suppliedFields)[number];

const Rights = z
  .strictObject({
    holder: prose("who holds the rights to the original"),
    original: z.enum(["private", "public"]).meta({ description: "whether the full text may be published" }),
  })
  .meta({ description: "in braces the holder and the original, like { holder: NAME, original: private }" });

const Correction = z
  .strictObject({
    date: day("the day of the correction as YYYY-MM-DD"),
    note: prose("what was wrong in the record and is now right"),
  })
  .meta({ description: "a correction in braces, like { date: YYYY-MM-DD, note: What is now right. }" });

/** The front matter of a record, `articles/ID.md`: what the archive knows about one article. */
export const ArticleRecord = z
  .strictObject({
    headline: prose("the headline as the outlet printed it"),
    outlet: reference("outlet", "the id of the outlet from outlets.yaml").optional(),
    wire: reference("outlet", "the id of the agency whose text it is, from outlets.yaml").optional(),
    byline: z
      .array(prose("a name as the byline prints it"))
      .meta({ description: "the names of the byline in brackets, like [A. Reporter]" })
      .default([]),
    published: partialDate("the day of publication as YYYY-MM-DD"),
    dateline: prose("the place that the dateline names").optional(),
    url: webAddress("the address of the article").optional(),
    language: languageTag("the language of the article"),
    status: z.enum(["published", "draft"]).meta({ description: "published or draft" }),
    meeting: reference("meeting", "the id of the meeting that the article covers, from meetings.yaml"),
    mentions: references("meeting", "the ids of the meetings that it refers to, in brackets"),
    topics: references("topic", "the ids of its topics from topics.yaml, in brackets"),
    people: references("person", "the ids of the people it names, from people.yaml, in brackets"),
    rights: Rights,
    supplied: reasonsFor(suppliedFields),
    figures: z.array(FigureRecord).meta({ description: "a list of figures, each after a hyphen" }).default([]),
    statements: z.array(StatementRecord).meta({ description: "a list of statements, each after a hyphen" }).default([]),
    corrections: z.array(Correction).meta({ description: "a list of corrections, each after a hyphen" }).default([]),
    formerly: formerIds("article", "record"),
  })
  .meta({ description: "the fields of the record, one a line, like headline: The headline" })
  .superRefine(findContradictions, { when: ({ value }) => value instanceof Object && !Array.isArray(value) });
export type ArticleRecord = z.infer<typeof ArticleRecord>;

/** What is wrong with a wire that is the outlet. */
export const ownWire: Complaint = {
  wrong: "is the outlet itself",
  write: "leave it out: a wire is named where the text is another's",
};

function references<Kind extends "meeting" | "topic" | "person">(kind: Kind, what: string) {
  return distinct(reference(kind, `the id of one ${kind}`), what);
}

/** What no field shows by itself. Runs also on a record with other faults, so it takes nothing for granted. */
function findContradictions(record: Partial<ArticleRecord>, context: z.RefinementCtx): void {
  const { outlet, wire, published, meeting } = record;
  const supplied = record.supplied instanceof Object ? record.supplied : {};
  if (outlet === undefined && !supplied.outlet) {
    const write = "write the id of the outlet, or say under supplied.outlet why it is unknown";
    fault(context, missing, write, ["outlet"]);
  }
  if (isPartialDate(String(published)) && String(published).length < 10 && !supplied.published) {
    const write = "write YYYY-MM-DD, or say under supplied.published why the day is unknown";
    fault(context, `“${published}” names no day`, write, ["published"]);
  }
  if (wire !== undefined && wire === outlet) {
    fault(context, ownWire.wrong, ownWire.write, ["wire"]);
  }
  const own = Array.isArray(record.mentions) && meeting ? record.mentions.indexOf(meeting) : -1;
  if (own >= 0) fault(context, "is the meeting that the article covers", "leave it out", ["mentions", own]);
}
