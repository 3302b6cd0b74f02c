import * as z from "zod";
import {
  ArchiveRecord,
  MeasureRecord,
  MeetingRecord,
  OutletRecord,
  PersonRecord,
  PlaceRecord,
  TopicRecord,
} from "../../archive/schema/authority.ts";
import { FigureRecord } from "../../archive/schema/figure.ts";
import { ArticleRecord } from "../../archive/schema/record.ts";
import { StatementRecord } from "../../archive/schema/statement.ts";
import { formats, lists, volumeTables } from "./holding.ts";

/*
 * What the archive's data say of each thing: its record as it was parsed, with the address of its page, and whatever else
 * the archive knows of it. Things are referred to by their ids.
 */

const page = z.string().meta({ description: "the address of its page in the archive", format: "iri" });

const check = z
  .enum(["checked", "changed", "unchecked"])
  .meta({ description: "whether it was found in the original, was changed since, or was never held against it" });

const PublishedFigure = FigureRecord.extend({ check });

const PublishedStatement = StatementRecord.extend({ check: check.optional() });

const id = z.string().meta({ description: "the id of the article" });

/** An article with all that its record holds. */
export const PublishedArticle = z
  .strictObject(ArticleRecord.shape)
  .omit({ status: true })
  .extend({
    id,
    page,
    digest: z.string().meta({ description: "what the article reports, in the archive’s own words, as HTML" }),
    figures: z.array(PublishedFigure),
    statements: z.array(PublishedStatement),
  });
export type PublishedArticle = z.infer<typeof PublishedArticle>;

/** An article as lists name it. */
export const PublishedCard = PublishedArticle.pick({
  id: true,
  page: true,
  headline: true,
  outlet: true,
  wire: true,
  published: true,
  language: true,
  meeting: true,
});
export type PublishedCard = z.infer<typeof PublishedCard>;

export const PublishedMeeting = z.strictObject(MeetingRecord.shape).extend({ page });
export type PublishedMeeting = z.infer<typeof PublishedMeeting>;

export const PublishedTopic = TopicRecord.extend({ page });
export type PublishedTopic = z.infer<typeof PublishedTopic>;

export const PublishedPerson = PersonRecord.extend({ page });
export type PublishedPerson = z.infer<typeof PublishedPerson>;

export const PublishedOutlet = OutletRecord.extend({ page });
export type PublishedOutlet = z.infer<typeof PublishedOutlet>;

export const PublishedMeasure = MeasureRecord;
export type PublishedMeasure = z.infer<typeof PublishedMeasure>;

export const PublishedPlace = PlaceRecord;
export type PublishedPlace = z.infer<typeof PublishedPlace>;

/** The archive as a whole. */
export const PublishedArchive = ArchiveRecord.omit({ baseUrl: true }).extend({
  page: z.string().meta({ description: "the address of its home page", format: "iri" }),
});
export type PublishedArchive = z.infer<typeof PublishedArchive>;

/** A file of the data, as their index lists it. */
export const PublishedFile = z.strictObject({
  url: z.string().meta({ description: "where it stands", format: "iri" }),
  holds: z.enum([...volumeTables, ...lists, "citations"]).meta({ description: "what a row of it is" }),
  format: z.enum(formats),
  volume: z.string().meta({ description: "the year, where it does not hold all" }).optional(),
});
export type PublishedFile = z.infer<typeof PublishedFile>;
