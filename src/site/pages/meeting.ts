import type { Article, Meeting, Person } from "../../archive/archive.ts";
import { countOrigins } from "../../compare/origin.ts";
import { addresses } from "../address.ts";
import {
  type ArticleEntry,
  articleEntry,
  type DateText,
  meetingLink,
  nameMeeting,
  personLink,
  type Stated,
  spanText,
} from "../entry.ts";
import { type Fact, fact, type Reason, reasonsOf } from "../fact.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { formatTally, meetingKinds } from "../label.ts";
import type { Site } from "../site.ts";
import { type PersonEntry, personEntry } from "./people.ts";

/** An article of a meeting, with the letter that it keeps on the meeting's page. */
export interface LetteredArticle extends ArticleEntry {
  readonly letter: string;
}

/** A thing that articles of the meeting speak of, and the letters of those that do. */
export type Lettered<Entry> = Entry & { readonly letters: readonly string[] };

/** One meeting: its facts and what the archive holds on it. */
export interface MeetingPage extends Page<"meeting"> {
  readonly title: string;
  readonly date: DateText;
  readonly places: Stated;
  readonly summary: string;
  readonly facts: readonly Fact[];
  readonly articles: readonly LetteredArticle[];
  /** What to say where there is no article of the meeting's own. */
  readonly standing: string;
  readonly topics: readonly Lettered<Link>[];
  readonly people: readonly Lettered<PersonEntry>[];
  readonly institutions: readonly Lettered<PersonEntry>[];
  readonly mentioning: readonly ArticleEntry[];
  readonly reasons: readonly Reason[];
}

export function meetingPage(site: Site, meeting: Meeting): MeetingPage {
  const { archive, base, coverage } = site;
  const address = addresses.meeting(meeting.id);
  const articles = coverage.ofMeeting(meeting.id);
  const lettersOf = (speaksOfIt: (article: Article) => boolean) =>
    articles.flatMap((article, index) => (speaksOfIt(article) ? [letterOf(index)] : []));
  const peopleOf = (kind: Person["kind"]) =>
    archive.people.flatMap((person) => {
      const letters = person.kind === kind ? lettersOf(({ people }) => people.includes(person)) : [];
      return letters.length > 0 ? [{ ...personEntry(site, person), letters }] : [];
    });
  return {
    kind: "meeting",
    address,
    frame: frameOf(site, { address, title: nameMeeting(meeting), description: meeting.summary }),
    title: meeting.title,
    date: spanText(meeting, "long"),
    places: { text: meeting.places.join(", "), isSupplied: meeting.supplied.places !== undefined },
    summary: meeting.summary,
    facts: factsOf(site, meeting, articles),
    articles: articles.map((article, index) => ({ ...articleEntry(site, article), letter: letterOf(index) })),
    standing:
      coverage.mentioning(meeting.id).length > 0
        ? "The archive holds no article of its own on this meeting. It is known here from articles on others."
        : "The archive holds no article on this meeting.",
    topics: archive.topics.flatMap((topic) => {
      const letters = lettersOf(({ topics }) => topics.includes(topic));
      return letters.length > 0 ? [{ text: topic.title, href: base.href(addresses.topic(topic.id)), letters }] : [];
    }),
    people: peopleOf("person"),
    institutions: peopleOf("institution"),
    mentioning: coverage.mentioning(meeting.id).map((article) => articleEntry(site, article)),
    reasons: reasonsOf(meeting.supplied),
  };
}

function factsOf(site: Site, meeting: Meeting, articles: readonly Article[]): Fact[] {
  const { archive, base } = site;
  const at = archive.meetings.indexOf(meeting);
  const link = (other: Meeting | undefined) => other && meetingLink(base, other);
  const isSupplied = (field: keyof typeof meeting.supplied) => meeting.supplied[field] !== undefined;
  const sources = formatTally(countOrigins(articles), "independent source");
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
      text: articles.length > 0 ? `${formatTally(articles.length, "article")}, ${sources}` : "no article of its own",
    }),
    ...fact("Before", link(archive.meetings[at - 1])),
    ...fact("After", link(archive.meetings[at + 1])),
  ];
}

/** The letter of the nth article of a meeting, counted from 0: A to Z, then AA. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
