import type { Archive, Article, Details, FullRecord, Meeting } from "../../archive/archive.ts";
import type { Coverage } from "../../archive/coverage.ts";
import { type PartialDate, precisionOf } from "../../archive/date.ts";
import type { DigestHtml } from "../../archive/markdown.ts";
import type { SuppliedField } from "../../archive/schema/record.ts";
import type { Desk } from "../../desk/desk.ts";
import { formatLacks, type Lack } from "../../desk/draft.ts";
import type { FullText, FullTexts } from "../../evidence/fullText.ts";
import { type Address, addresses } from "../address.ts";
import { formatChecked } from "../checked.ts";
import { embedCitation } from "../citation/embedded.ts";
import { type Citing, citingOf } from "../citation/offer.ts";
import { citedWork } from "../citation/work.ts";
import { type Echo, echoedEntry, type Recurrences } from "../echo.ts";
import {
  type ArticleEntry,
  articleEntry,
  dateText,
  foreignTo,
  formatSource,
  type Headline,
  isSupplied,
  type MeetingEntry,
  meetingCard,
  meetingLine,
  meetingLink,
  type Source,
  type Stated,
  type StatementEntry,
} from "../entry.ts";
import { type Fact, fact, type Reason, reasonsOf } from "../fact.ts";
import { type FigureEntry, figureEntry } from "../figure.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { type FullTextEntry, withFullText } from "../fullText.ts";
import { formatLanguage } from "../label.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { PlanGroup } from "../planGroup.ts";
import type { Site } from "../site.ts";
import { newsArticleEntity } from "../structured/newsArticle.ts";
import { type PersonLine, personLine } from "./people.ts";

/** The articles before and after this one. */
export interface Neighbours {
  readonly name: string;
  readonly previous: ArticleEntry | undefined;
  readonly next: ArticleEntry | undefined;
}

/** What is said of a draft above its headline. */
export interface DraftNote {
  /** What the record lacks, or empty. */
  readonly lacks: string;
  readonly desk: Link;
}

/** One article: what the archive knows about it and what it reports. */
export interface ArticlePage extends Page {
  readonly headline: Headline;
  readonly source: Source;
  readonly date: ReturnType<typeof dateText>;
  /** Undefined where the record is published. */
  readonly draft: DraftNote | undefined;
  /** The language of the article; undefined where that is the language of the site. */
  readonly language: string | undefined;
  readonly facts: readonly Fact[];
  readonly original: Link | undefined;
  readonly copies: Link | undefined;
  readonly digest: DigestHtml;
  /** Undefined where the page does not show it. */
  readonly fullText: FullTextEntry | undefined;
  readonly figures: readonly FigureEntry[];
  readonly statements: readonly StatementEntry[];
  readonly meeting: MeetingEntry;
  readonly mentions: readonly MeetingEntry[];
  readonly topics: readonly Link[];
  readonly people: readonly PersonLine[];
  readonly reasons: readonly Reason[];
  readonly cite: Citing;
  /** Who holds the rights to the original. */
  readonly holder: Stated;
  readonly isPublic: boolean;
  readonly corrections: readonly { readonly date: ReturnType<typeof dateText>; readonly note: string }[];
  readonly neighbours: readonly Neighbours[];
}

/** What an article's page shows besides its record. */
interface Surroundings {
  readonly coverage: Coverage;
  readonly recurrences: Recurrences;
  /** What needs attention, where a curator is to see that. */
  readonly desk: Desk | undefined;
  /** The originals that the pages show. */
  readonly fullTexts: FullTexts;
}

/** Plans the pages of all articles, meeting by meeting, each with those before and after it. */
export function planArticlePages(
  planGroup: PlanGroup,
  { articles, meetings }: Archive,
  { coverage, recurrences, desk, fullTexts }: Surroundings,
): Plan<ArticlePage>[] {
  const positions = new Map(articles.map((article, at) => [article, at]));
  const beside = (article: Article, by: number) => articles[(positions.get(article) ?? 0) + by];
  return meetings.flatMap((meeting) => {
    const covering = coverage.ofMeeting(meeting.id);
    const [first] = covering;
    if (!first) return [];
    const inputs = {
      records: coverage.recordsOnMeeting(meeting.id),
      fullTexts: covering.map(({ id }) => fullTexts.get(id)),
      lacks: desk && covering.map(({ id }) => desk.lacks.get(id)),
      echoes: covering.map((article) => recurrences.echoesIn(article)),
      held: covering.map(({ mentions }) => mentions.filter(({ id }) => coverage.ofMeeting(id).length > 0)),
      previous: covering.map((article) => beside(article, -1)),
      next: covering.map((article) => beside(article, 1)),
    };
    return planGroup(addresses.article(first.id), inputs, planArticlesOnMeeting);
  });
}

/** What the pages of the articles on a meeting are made of; each list has a value for each of them. */
interface ArticleGroupInputs extends Inputs {
  /** In order of publication. */
  readonly records: readonly FullRecord[];
  readonly fullTexts: readonly (FullText | undefined)[];
  readonly lacks: readonly (readonly Lack[] | undefined)[] | undefined;
  readonly echoes: readonly (readonly Echo[])[];
  /** Of the other meetings that it refers to those that the archive holds an article on. */
  readonly held: readonly (readonly Meeting[])[];
  /** The articles before and after it in the whole archive. */
  readonly previous: readonly (Article | undefined)[];
  readonly next: readonly (Article | undefined)[];
}

function planArticlesOnMeeting(site: Site, group: ArticleGroupInputs): Plan<ArticlePage>[] {
  return group.records.map((record, at) => {
    const { id, mentions } = record.article;
    const inputs = {
      record,
      fullText: group.fullTexts[at],
      lacks: group.lacks?.[at],
      echoes: group.echoes[at] ?? [],
      mentions: mentions.map((meeting) => ({ meeting, isHeld: group.held[at]?.includes(meeting) ?? false })),
      onMeeting: { previous: group.records[at - 1]?.article, next: group.records[at + 1]?.article },
      inTime: { previous: group.previous[at], next: group.next[at] },
    };
    return plan(site, addresses.article(id), inputs, layOut);
  });
}

interface ArticleInputs extends Inputs {
  readonly record: FullRecord;
  /** Undefined where the page does not show it. */
  readonly fullText: FullText | undefined;
  /** What a draft lacks. */
  readonly lacks: readonly Lack[] | undefined;
  /** Its phrases that recur in other articles. */
  readonly echoes: readonly Echo[];
  readonly mentions: readonly { readonly meeting: Meeting; readonly isHeld: boolean }[];
  readonly onMeeting: Around;
  readonly inTime: Around;
}

/** The articles before and after another in some list. */
type Around = { readonly previous: Article | undefined; readonly next: Article | undefined };

function layOut(site: Site, address: Address, inputs: ArticleInputs): ArticlePage {
  const { record, fullText } = inputs;
  return withFullText(articlePage(site, address, inputs), record.read(), record.article.language, fullText);
}

function articlePage(
  site: Site,
  address: Address,
  { record, lacks, echoes, mentions, onMeeting, inTime }: ArticleInputs,
): Omit<ArticlePage, "fullText"> {
  const { base } = site;
  const { article } = record;
  const details = record.read();
  const { headline, source, date } = articleEntry(site, article);
  const work = citedWork(site, article);
  const head = { scripts: site.scripts.map(base.href), ...embedCitation(work, article, details) };
  const title = `${article.headline} (${formatSource(source)}, ${date.text})`;
  return {
    frame: frameOf(site, {
      address,
      title,
      description: details.digest.lead || title,
      head,
      matter: { page: "WebPage", entity: newsArticleEntity(base, article) },
      card: meetingCard(article.meeting),
    }),
    headline,
    source,
    date,
    draft: lacks && { lacks: formatLacks(lacks), desk: { text: "The desk", href: base.href(addresses.desk) } },
    language: foreignTo(site, article),
    facts: factsOf(site, article, details),
    ...linksToOriginal(article),
    digest: record.readDigest(),
    figures: details.figures.map((figure) => figureEntry(site, figure)),
    statements: details.statements.map((one) => echoedEntry(site, one, article, echoes)),
    meeting: meetingLine(site, article.meeting, true, "long"),
    mentions: mentions.map(({ meeting, isHeld }) => meetingLine(site, meeting, isHeld, "long")),
    topics: article.topics.map((topic) => ({ text: topic.title, href: base.href(addresses.topic(topic.id)) })),
    people: article.people.map((person) => personLine(site, person)),
    reasons: reasonsOf(details.supplied),
    cite: citingOf(work),
    holder: { text: details.rights.holder, isSupplied: isSupplied(article, "rights") },
    isPublic: details.rights.original === "public",
    corrections: details.corrections.map(({ date, note }) => ({ date: dateText(date, false), note })),
    neighbours: waysOn(site, onMeeting, inTime),
  };
}

function factsOf({ base }: Site, article: Article, details: Details): Fact[] {
  const { outlet, wire, byline, published, language, meeting } = article;
  const { dateline } = details;
  const isOurs = (field: SuppliedField) => isSupplied(article, field);
  const unknown = (field: SuppliedField) => (isOurs(field) ? { text: "unknown", isSupplied: true } : undefined);
  const outletValue = outlet && { text: outlet.name, href: base.href(addresses.outlet(outlet.id)) };
  const names = byline.map((name) => ({ text: name, isSupplied: isOurs("byline") }));
  return [
    ...fact("Outlet", outletValue ? { isSupplied: isOurs("outlet"), ...outletValue } : unknown("outlet")),
    ...fact(
      "Text by",
      wire && { text: wire.name, href: base.href(addresses.outlet(wire.id)), isSupplied: isOurs("wire") },
    ),
    ...fact("Byline", ...(names.length > 0 ? names : [unknown("byline")])),
    ...fact("Published", dateText(published, isOurs("published"))),
    ...fact("Dateline", dateline ? { text: dateline, isSupplied: isOurs("dateline") } : unknown("dateline")),
    ...fact("Meeting", { isSupplied: isOurs("meeting"), ...meetingLink(base, meeting) }),
    ...fact("Language", { text: formatLanguage(language), isSupplied: isOurs("language") }),
    ...fact("Checked", {
      text: formatChecked(details),
      href: `${base.href(addresses.about)}#evidence`,
    }),
  ];
}

function linksToOriginal({ url, published }: Article): Pick<ArticlePage, "original" | "copies"> {
  if (!url) return { original: undefined, copies: undefined };
  const { hostname } = new URL(url);
  return {
    original: { text: `Read the article at ${hostname.replace(/^www\./, "")}`, href: url },
    copies: copiesOf(url, published),
  };
}

/** The capture nearest to the day, or the calendar of all: https://help.archive.org/help/using-the-wayback-machine/ */
function copiesOf(url: string, published: PartialDate): Link {
  if (precisionOf(published) !== "day") {
    return { text: "Its copies in the Wayback Machine", href: `https://web.archive.org/web/*/${url}` };
  }
  const href = `https://web.archive.org/web/${published.replaceAll("-", "")}/${url}`;
  return { text: "Its copy of that time in the Wayback Machine", href };
}

function waysOn(site: Site, onMeeting: Around, inTime: Around): Neighbours[] {
  const entry = (article: Article | undefined) => article && articleEntry(site, article);
  const way = (name: string, { previous, next }: Around): Neighbours => {
    return { name, previous: entry(previous), next: entry(next) };
  };
  // Where both are the same they are shown once.
  const isSame = inTime.previous === onMeeting.previous && inTime.next === onMeeting.next;
  const ways = isSame
    ? [way("On this meeting and in time", inTime)]
    : [way("On this meeting", onMeeting), way("In time", inTime)];
  return ways.filter(({ previous, next }) => previous || next);
}
