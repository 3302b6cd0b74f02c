import type { Archive, Article, FullRecord, Meeting } from "../../archive/archive.ts";
import type { Coverage } from "../../archive/coverage.ts";
import { countOrigins } from "../../compare/origin.ts";
import { reportsOf } from "../../compare/report.ts";
import { formatTally } from "../../tally.ts";
import { type Address, addresses } from "../address.ts";
import { type Alternate, alternateFacts, alternateLinks, alternatesOf } from "../alternate.ts";
import { type CitationFiles, citable, citationFilesOf } from "../citation/offer.ts";
import { type Company, gatherCompany } from "../company.ts";
import {
  type ArticleEntry,
  articleEntry,
  type DateText,
  meetingCard,
  meetingLink,
  nameMeeting,
  personLink,
  type Stated,
  spanText,
} from "../entry.ts";
import { type Exclusives, findExclusives } from "../exclusive.ts";
import { type Fact, fact, type Reason, reasonsOf } from "../fact.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { meetingKinds } from "../label.ts";
import { type Ledger, layOutLedger } from "../ledger.ts";
import { letterOf } from "../letter.ts";
import { layOutMatrix, type MatrixRow } from "../matrix.ts";
import { nameSlice, pageFromNewest, perPage, type Slice, type Turning, turningOf } from "../paging.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { PlanGroup } from "../planGroup.ts";
import { type Room, roomBeside } from "../room.ts";
import type { Site } from "../site.ts";
import { meetingEntity } from "../structured/entity.ts";
import { type TimelineEvent, type TrackedMeeting, timelineEvents, trackMeetings } from "../timeline/event.ts";
import { drawTimeline, type Timeline } from "../timeline/timeline.ts";
import { groupVoices, type Voices } from "../voice.ts";

/** An article of a meeting, with the letter that it keeps on the meeting's page. */
export interface LetteredArticle extends ArticleEntry {
  readonly letter: string;
  /** Where it stands, for readers on paper: at its outlet, or else in the archive, which leads there. */
  readonly printedAddress: string;
}

/** One meeting: its facts and what the archive holds on it. */
export interface MeetingPage extends Page {
  readonly title: string;
  readonly date: DateText;
  readonly places: Stated;
  readonly summary: string;
  readonly facts: readonly Fact[];
  /** The meetings about this one; on its first page only, for the others stay as they are. */
  readonly timeline: Timeline | undefined;
  readonly articles: readonly LetteredArticle[];
  readonly turning: Turning | undefined;
  /** What to say where there is no article of the meeting's own. */
  readonly standing: string;
  /** What its articles report of the same measures; undefined where they report no figure. */
  readonly ledger: Ledger | undefined;
  /** Which article covers which topic. */
  readonly matrix: readonly MatrixRow[];
  /** The way to the same of all articles. */
  readonly coverage: Link;
  /** What letters mean of which no article stands on this page; empty where all do. */
  readonly elsewhere: string;
  /** What only one independent source speaks of. */
  readonly exclusives: Exclusives;
  readonly said: Voices;
  readonly people: Company;
  readonly institutions: Company;
  readonly mentioning: readonly ArticleEntry[];
  /** How many older ones are not shown; empty where all are. */
  readonly otherMentions: string;
  /** Stands on the first page only, so that the others need not change with it. */
  readonly citations: CitationFiles | undefined;
  readonly reasons: readonly Reason[];
}

// An article on another meeting that refers to this one is a pointer: the newest are enough.
const roomForMentions: Room = { most: 10, least: 2, lessForEach: 0.8 };

// So many addresses at outlets a page has room for; one in the archive, which its link has too, takes next to none.
const mostOutside = 4;

// How many meetings its timeline shows on either side.
const mostBeside = 2;

/** Plans the pages of all meetings; one that was much reported has several. */
export function planMeetingPages(planGroup: PlanGroup, { meetings }: Archive, coverage: Coverage): Plan<MeetingPage>[] {
  return meetings.flatMap((meeting, at) => {
    const mentioning = coverage.mentioning(meeting.id);
    const inputs = {
      meeting,
      before: meetings[at - 1],
      after: meetings[at + 1],
      covering: coverage.recordsOnMeeting(meeting.id),
      mentioning: mentioning.slice(-roomForMentions.most),
      mentions: mentioning.length,
      tracked: trackMeetings(coverage, meetings.slice(Math.max(at - mostBeside, 0), at + mostBeside + 1), meeting),
    };
    return planGroup(addresses.meeting(meeting.id), inputs, planMeeting);
  });
}

/** What the pages of a meeting are made of. */
interface MeetingGroupInputs extends Inputs {
  readonly meeting: Meeting;
  readonly before: Meeting | undefined;
  readonly after: Meeting | undefined;
  /** The records of the articles on it, in order of publication. */
  readonly covering: readonly FullRecord[];
  /** The newest of the articles on other meetings that refer to this one. */
  readonly mentioning: readonly Article[];
  readonly mentions: number;
  /** It and the meetings beside it. */
  readonly tracked: readonly TrackedMeeting[];
}

function planMeeting(site: Site, { covering, mentioning, tracked, ...rest }: MeetingGroupInputs): Plan<MeetingPage>[] {
  const articles = covering.map(({ article }) => article);
  const fixed = {
    ...rest,
    articles: articles.length,
    citable: citable(articles).length,
    sources: countOrigins(articles),
  };
  return pageFromNewest(addresses.meeting(rest.meeting.id), articles, perPage.meeting).map((slice) => {
    const isFirst = slice.number === undefined;
    const first =
      slice.number === undefined ? articles.length - slice.items.length : (slice.number - 1) * perPage.meeting;
    const records = covering.slice(first, first + slice.items.length);
    const events = timelineEvents(site.base.seenFrom(slice.address), isFirst ? tracked : [], rest.meeting);
    const newest = mentioning.slice(-roomBeside(records.length, roomForMentions));
    const inputs = { slice, first, records, whole: isFirst ? covering : [], events, mentioning: newest, ...fixed };
    return plan(site, slice.address, inputs, meetingPage);
  });
}

interface MeetingInputs extends Inputs {
  readonly meeting: Meeting;
  readonly before: Meeting | undefined;
  readonly after: Meeting | undefined;
  readonly articles: number;
  readonly citable: number;
  readonly sources: number;
  /** The newest of the articles on other meetings that refer to this one. */
  readonly mentioning: readonly Article[];
  readonly mentions: number;
  readonly slice: Slice<Article>;
  /** The records of the slice, in its order. */
  readonly records: readonly FullRecord[];
  /** It and the meetings beside it, on its first page. */
  readonly events: readonly TimelineEvent[];
  /** The records of all its articles, which are compared on the first page. */
  readonly whole: readonly FullRecord[];
  /** How many articles of the meeting stand before those of the slice. */
  readonly first: number;
}

function meetingPage(site: Site, address: Address, inputs: MeetingInputs): MeetingPage {
  const { meeting, slice, first, records, whole, mentioning, mentions } = inputs;
  const articles = slice.items;
  const alternates = alternatesOfMeeting(inputs);
  const letter = (article: Article) => letterOf(first + articles.indexOf(article));
  const compared = whole.map(({ article }) => article);
  const letters = new Map(compared.map((article, index) => [article, letterOf(index)]));
  const letterAmongAll = (article: Article) => letters.get(article) ?? "";
  const reports = reportsOf(whole);
  return {
    frame: frameOf(site, {
      address,
      title: nameSlice(nameMeeting(meeting), slice),
      description: meeting.summary,
      head: { links: alternateLinks(site, meeting.title, alternates) },
      matter: { page: "WebPage", entity: meetingEntity(site.base, meeting, articles) },
      card: meetingCard(meeting),
    }),
    title: meeting.title,
    date: spanText(meeting, "long"),
    places: { text: meeting.places.join(", "), isSupplied: meeting.supplied.places !== undefined },
    summary: meeting.summary,
    facts: [...factsOf(site, inputs), ...alternateFacts(site, alternates)],
    timeline: drawTimeline(inputs.events, "The list of meetings names them."),
    articles: records.map(({ article, read }) => ({
      letter: letter(article),
      printedAddress: (records.length <= mostOutside && read().url) || site.base.url(addresses.article(article.id)),
      ...articleEntry(site, article),
    })),
    turning: turningOf(site, slice, "by date"),
    standing:
      mentions > 0
        ? "The archive holds no article of its own on this meeting. It is known here from articles on others."
        : "The archive holds no article on this meeting.",
    ledger: layOutLedger(site, reports, letterAmongAll, articles.length),
    matrix: layOutMatrix(site, articles, letter),
    coverage: { text: "Topic by article in the whole archive", href: site.base.href(addresses.coverage) },
    exclusives: findExclusives(compared, reports, letterAmongAll),
    elsewhere:
      first > 0 && whole.length > 0
        ? `Of all ${whole.length} articles; A to ${letterOf(first - 1)} stand on the older pages of this list.`
        : "",
    said: groupVoices(site, records, articles.map(letter), meeting.participants),
    people: gatherCompany(site, articles, letter, "person"),
    institutions: gatherCompany(site, articles, letter, "institution"),
    mentioning: mentioning.map((article) => articleEntry(site, article)),
    otherMentions:
      mentions > mentioning.length ? `and ${formatTally(mentions - mentioning.length, "older article")}` : "",
    citations: slice.number === undefined ? citationFilesOf(site, address, inputs.citable) : undefined,
    reasons: reasonsOf(meeting.supplied),
  };
}

/** Of several pages the first alone leads there: what stands there is the same for all. */
function alternatesOfMeeting({ meeting: { id }, slice, articles }: MeetingInputs): Alternate[] {
  return slice.number === undefined ? alternatesOf(addresses.meetingData(id), addresses.meetingFeed(id), articles) : [];
}

function factsOf({ base }: Site, { meeting, before, after, articles, sources }: MeetingInputs): Fact[] {
  const link = (other: Meeting | undefined) => other && meetingLink(base, other);
  const isSupplied = (field: keyof typeof meeting.supplied) => meeting.supplied[field] !== undefined;
  const origins = formatTally(sources, "independent source");
  return [
    ...fact("Kind", { text: meetingKinds[meeting.kind], isSupplied: isSupplied("kind") }),
    ...fact("Occasion", { text: meeting.occasion ?? "", isSupplied: isSupplied("occasion") }),
    ...fact(
      "Leaders",
      ...meeting.participants.map((person) => ({
        ...personLink(base, person),
        isSupplied: isSupplied("participants"),
      })),
    ),
    ...fact("In the archive", {
      text: articles > 0 ? `${formatTally(articles, "article")}, ${origins}` : "no article of its own",
    }),
    ...fact("Before", link(before)),
    ...fact("After", link(after)),
  ];
}
