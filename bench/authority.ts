import { writeName, writeSentence, writeWords } from "./prose.ts";
import { randomOf } from "./random.ts";

const articlesPerMeeting = 25;
const daysPerMeeting = 3;

const meetingKinds = ["state-visit", "visit", "forum-talks", "video-link", "meeting"];
const outletKinds = ["newspaper", "magazine", "broadcaster", "website"];
const units = ["USD", "ratio", "people", "days", "tonnes"];

/** The ids that records choose from. */
export const ids = {
  outlets: idsOf("outlet", 54),
  agencies: idsOf("agency", 6),
  topics: idsOf("topic", 40),
  /** The two people who take part in every meeting. */
  leaders: idsOf("p", 2),
  others: idsOf("p", 100).slice(2),
  institutions: idsOf("institution", 5),
  measures: idsOf("measure", 50),
};

function idsOf(kind: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${kind}-${index}`);
}

/** The unit of a measure. */
export function unitOf(measure: string): string {
  return units[ids.measures.indexOf(measure) % units.length] ?? "";
}

/** A meeting as records need it. */
export interface Meeting {
  readonly id: string;
  /** The three days that it lasts. */
  readonly days: readonly string[];
}

/** The meetings of an archive of so many records, one after the other: a year is as full in a large archive as in a small. */
export function meetingsOf(records: number): readonly Meeting[] {
  return Array.from({ length: Math.ceil(records / articlesPerMeeting) }, (_, index) => {
    const days = Array.from({ length: daysPerMeeting }, (_, day) => dayOf(index * daysPerMeeting + day));
    return { id: `talks-${days[0]}`, days };
  });
}

function dayOf(days: number): string {
  return new Date(Date.UTC(1990, 0, 1 + days)).toISOString().slice(0, 10);
}

/** Which meeting a record covers: what is added to an archive goes to its last one. */
export function meetingIndexOf(record: number, meetings: readonly Meeting[]): number {
  return Math.min(Math.floor(record / articlesPerMeeting), meetings.length - 1);
}

/** The authority files of an archive by name. */
export function writeAuthorities(meetings: readonly Meeting[]): Readonly<Record<string, string>> {
  return {
    "archive.yaml": archiveRecord,
    "meetings.yaml": meetings.map(meetingEntry).join(""),
    "outlets.yaml": [...ids.outlets, ...ids.agencies].map(outletEntry).join(""),
    "topics.yaml": ids.topics.map(topicEntry).join(""),
    "people.yaml": [...ids.leaders, ...ids.others, ...ids.institutions].map(personEntry).join(""),
    "measures.yaml": ids.measures.map(measureEntry).join(""),
  };
}

const archiveRecord = `title: A generated archive
subtitle: What the benchmark builds
description: Records of articles that nobody wrote, on meetings that never were.
language: en
baseUrl: https://archive.example/
curator: The benchmark
licence: { name: CC0 1.0, url: "https://creativecommons.org/publicdomain/zero/1.0/" }
`;

function meetingEntry({ id, days }: Meeting, index: number): string {
  const random = randomOf(5_000 + index);
  return `- id: ${id}
  title: Talks in ${writeName(random, 1)}
  kind: ${random.pick(meetingKinds)}
  start: ${days[0]}
  end: ${days.at(-1)}
  places: [${writeName(random, 1)}]
  occasion: ${writeName(random, 3)}
  participants: [${ids.leaders.join(", ")}]
  summary: ${writeSentence(random, 14)} ${writeSentence(random, 12)}
`;
}

function outletEntry(id: string, index: number): string {
  const random = randomOf(1_000 + index);
  const isAgency = ids.agencies.includes(id);
  return `- id: ${id}
  name: ${writeName(random, 1)} ${isAgency ? "Agency" : "Post"}
  kind: ${isAgency ? "agency" : random.pick(outletKinds)}
  country: ${writeName(random, 1)}
  language: en
  homepage: https://${id}.example/
`;
}

function topicEntry(id: string, index: number): string {
  const random = randomOf(2_000 + index);
  // Every fourth topic stands below the one three before it.
  const broader = index % 4 === 3 ? `  broader: ${ids.topics[index - 3]}\n` : "";
  return `- id: ${id}
  title: ${writeName(random, 2)}
  description: ${writeSentence(random, 15)}
  also: [${writeWords(random, 2)}]
${broader}`;
}

function personEntry(id: string, index: number): string {
  const random = randomOf(3_000 + index);
  return `- id: ${id}
  name: ${writeName(random, 2)}
  kind: ${ids.institutions.includes(id) ? "institution" : "person"}
  role: ${writeName(random, 1)} of ${writeName(random, 2)}
  country: ${writeName(random, 1)}
`;
}

function measureEntry(id: string, index: number): string {
  const random = randomOf(4_000 + index);
  return `- id: ${id}
  title: ${writeName(random, 3)}
  unit: ${unitOf(id)}
  description: ${writeSentence(random, 12)}
`;
}
