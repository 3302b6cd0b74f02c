import type { Article, FullRecord, Person, Statement } from "../archive/archive.ts";
import { groupBy } from "../archive/group.ts";
import { sortKey } from "../archive/order.ts";
import { compareText } from "../archive/problem.ts";
import { formatTally } from "../tally.ts";
import { personLink, type StatementEntry, statementEntry } from "./entry.ts";
import type { Link } from "./frame.ts";
import { type Room, roomBeside } from "./room.ts";
import type { Site } from "./site.ts";

/** What one speaker, or several together, said beside a meeting, as its articles report it. */
export interface Voice {
  readonly speakers: readonly Link[];
  readonly statements: readonly (StatementEntry & { readonly letter: string })[];
}

/** Who said what beside a meeting. */
export interface Voices {
  readonly voices: readonly Voice[];
  /** How many statements are not shown; empty where all are. */
  readonly others: string;
}

// A page that lists many articles has room for fewer statements.
const room: Room = { most: 26, least: 3, lessForEach: 1.6 };

interface Saying {
  readonly statement: Statement;
  readonly article: Article;
  readonly letter: string;
}

/**
 * Groups what some articles report by who said it: first those who met, then those who said most. Where it is too much
 * for a page, speakers take turns, and the articles that quote them; what is quoted goes before what is not.
 *
 * @param letters of the articles, in their order
 */
export function groupVoices(
  site: Site,
  records: readonly FullRecord[],
  letters: readonly string[],
  participants: readonly Person[],
): Voices {
  const sayings = records.flatMap(({ article, read }, index) => {
    return read().statements.map((statement): Saying => ({ statement, article, letter: letters[index] ?? "" }));
  });
  const bySpeakers = groupBy(sayings, ({ statement }) => statement.speakers.map(({ id }) => id).join(" "));
  const groups = [...bySpeakers.values()].sort(compareGroups(participants));
  const shown = chooseSayings(groups, roomBeside(records.length, room));
  const hidden = sayings.length - shown.size;
  return {
    voices: groups.map((group) => group.filter((one) => shown.has(one))).flatMap((group) => voiceOf(site, group)),
    others: hidden > 0 ? `${formatTally(hidden, "more statement")} on the pages of the articles.` : "",
  };
}

type Group = readonly Saying[];

function compareGroups(participants: readonly Person[]): (a: Group, b: Group) => number {
  const speakersOf = ([first]: Group) => first?.statement.speakers ?? [];
  const metFirst = (group: Group) => Number(!speakersOf(group).every((one) => participants.includes(one)));
  const nameOf = (group: Group) =>
    sortKey(
      speakersOf(group)
        .map(({ name, id }) => `${name} ${id}`)
        .join(" "),
    );
  return (a, b) => metFirst(a) - metFirst(b) || b.length - a.length || compareText(nameOf(a), nameOf(b));
}

function chooseSayings(groups: readonly Group[], limit: number): ReadonlySet<Saying> {
  const ofGroups = groups.map((group) => {
    const ofArticles = groupBy(group, ({ letter }) => letter).values();
    return takeInTurn([...ofArticles].map(quotedFirst));
  });
  return new Set(takeInTurn(ofGroups).slice(0, limit));
}

function quotedFirst(group: Group): Group {
  const isGist = ({ statement }: Saying) => Number(statement.words === undefined);
  return [...group].sort((a, b) => isGist(a) - isGist(b));
}

/** The first of each row, then the second of each. */
function takeInTurn<Value>(rows: readonly (readonly Value[])[]): Value[] {
  return rows
    .flatMap((row) => row.map((value, turn) => ({ value, turn })))
    .sort((a, b) => a.turn - b.turn)
    .map(({ value }) => value);
}

function voiceOf(site: Site, sayings: Group): Voice[] {
  const [first] = sayings;
  if (!first) return [];
  return [
    {
      speakers: first.statement.speakers.map((speaker) => personLink(site.base, speaker)),
      statements: sayings.map(({ statement, letter, article }) => ({
        letter,
        ...statementEntry(site, statement, article),
      })),
    },
  ];
}
