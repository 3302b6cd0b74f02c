import type { Article, Details, Figure, Statement } from "../../../archive/archive.ts";
import { addresses, type Base } from "../../address.ts";
import type { Table } from "../table.ts";

/** An article with all that its record holds, and where its page stands. */
export interface Report {
  readonly base: Base;
  readonly article: Article;
  readonly details: Details;
}

/** Something that an article reports, and its number among its like, counted from 1. */
export type Reported<Thing> = { readonly report: Report; readonly number: number; readonly thing: Thing };

const paragraphs = "The paragraphs of the original in which it stands, counted from 1.";
const checks = "“checked” where it was found there, “changed” where it was and has changed since, else “unchecked”.";

/** What the articles are, one a row. */
export const articleTable: Table<Report> = {
  name: "articles",
  meaning: "An article.",
  columns: [
    { name: "id", meaning: "The article’s id.", cell: ({ article }) => article.id },
    {
      name: "page",
      meaning: "The address of its page in the archive.",
      cell: ({ base, article }) => base.url(addresses.article(article.id)),
    },
    { name: "headline", meaning: "The headline as the outlet printed it.", cell: ({ article }) => article.headline },
    {
      name: "outlet",
      meaning: "The id of the outlet; empty where it is unknown.",
      cell: ({ article }) => article.outlet?.id,
    },
    {
      name: "wire",
      meaning: "The id of the agency that wrote the text, where the outlet carries another’s.",
      cell: ({ article }) => article.wire?.id,
    },
    { name: "byline", meaning: "The names of the byline.", cell: ({ article }) => article.byline },
    {
      name: "published",
      meaning: "The day of publication, or the month or year where no more is known.",
      cell: ({ article }) => article.published,
    },
    { name: "dateline", meaning: "The place that the dateline names.", cell: ({ details }) => details.dateline },
    { name: "url", meaning: "Where the outlet published it.", cell: ({ article }) => article.url },
    { name: "language", meaning: "The language of the article (BCP 47).", cell: ({ article }) => article.language },
    { name: "meeting", meaning: "The id of the meeting that it covers.", cell: ({ article }) => article.meeting.id },
    {
      name: "mentions",
      meaning: "The ids of other meetings that it refers to.",
      cell: ({ article }) => idsOf(article.mentions),
    },
    { name: "topics", meaning: "The ids of its topics.", cell: ({ article }) => idsOf(article.topics) },
    {
      name: "people",
      meaning: "The ids of the people and institutions that it names.",
      cell: ({ article }) => idsOf(article.people),
    },
    {
      name: "rights_holder",
      meaning: "Who holds the rights to the original.",
      cell: ({ details }) => details.rights.holder,
    },
    {
      name: "supplied",
      meaning: "The columns whose values the copy does not state, so that the archive supplied them.",
      cell: ({ article }) => article.supplied,
    },
    { name: "figures", meaning: "How many figures it reports.", cell: ({ details }) => details.figures.length },
    {
      name: "statements",
      meaning: "How many statements it reports.",
      cell: ({ details }) => details.statements.length,
    },
    {
      name: "corrected",
      meaning: "The day of the record’s last correction.",
      cell: ({ article }) => article.corrected,
    },
    {
      name: "lead",
      meaning: "How the digest begins, in the archive’s own words. The whole digest stands in the JSON.",
      cell: ({ details }) => details.digest.lead,
    },
  ],
};

/** The figures of the articles. */
export const figureTable: Table<Reported<Figure>> = {
  name: "figures",
  meaning: "A number that an article reports.",
  columns: [
    { name: "article", meaning: "The id of the article.", cell: ({ report }) => report.article.id },
    { name: "number", meaning: "Which of the article’s figures it is, counted from 1.", cell: ({ number }) => number },
    { name: "measure", meaning: "The id of what is measured.", cell: ({ thing }) => thing.measure.id },
    { name: "value", meaning: "The number.", cell: ({ thing }) => thing.value },
    {
      name: "unit",
      meaning: "Its unit: a currency (ISO 4217), “ratio” for a share of 1, or a noun.",
      cell: ({ thing }) => thing.unit ?? thing.measure.unit,
    },
    { name: "period", meaning: "The day, month or year that it is about.", cell: ({ thing }) => thing.period },
    {
      name: "qualifier",
      meaning: "How the article qualifies it: about, more than, record …",
      cell: ({ thing }) => thing.qualifier,
    },
    { name: "attributed_to", meaning: "To whom the article attributes it.", cell: ({ thing }) => thing.attributedTo },
    { name: "note", meaning: "What else it needs to be understood.", cell: ({ thing }) => thing.note },
    { name: "paragraphs", meaning: paragraphs, cell: ({ thing }) => thing.at.map(String) },
    { name: "check", meaning: checks, cell: ({ thing }) => thing.check },
  ],
};

/** The statements of the articles. */
export const statementTable: Table<Reported<Statement>> = {
  name: "statements",
  meaning: "What somebody said, as an article reports it.",
  columns: [
    { name: "article", meaning: "The id of the article.", cell: ({ report }) => report.article.id },
    {
      name: "number",
      meaning: "Which of the article’s statements it is, counted from 1.",
      cell: ({ number }) => number,
    },
    { name: "speakers", meaning: "The ids of those who said it.", cell: ({ thing }) => idsOf(thing.speakers) },
    { name: "gist", meaning: "What was said, in the archive’s own words.", cell: ({ thing }) => thing.gist },
    { name: "words", meaning: "A telling phrase to the letter.", cell: ({ thing }) => thing.words },
    {
      name: "reported_by",
      meaning: "By whom it was reported, where the article says so.",
      cell: ({ thing }) => thing.reportedBy,
    },
    {
      name: "date",
      meaning: "When it was said, where that is not the article’s own news.",
      cell: ({ thing }) => thing.date,
    },
    { name: "paragraphs", meaning: paragraphs, cell: ({ thing }) => thing.at.map(String) },
    { name: "check", meaning: `${checks} Empty where nothing is quoted.`, cell: ({ thing }) => thing.check },
  ],
};

/** The figures or statements of an article, as rows. */
export function rowsOf<Thing>(report: Report, things: readonly Thing[]): Reported<Thing>[] {
  return things.map((thing, index) => ({ report, number: index + 1, thing }));
}

function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}
