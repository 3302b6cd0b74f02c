import { ids, type Meeting, meetingIndexOf, unitOf } from "./authority.ts";
import { writeDigest, writeHeadline, writeName, writeSentence, writeWords } from "./prose.ts";
import { type Random, randomOf } from "./random.ts";

/** A record as it is written to disk. */
export interface RecordFile {
  readonly id: string;
  readonly text: string;
}

const qualifiers = ["about", "nearly", "more than", "at least", "less than", "up to", "record"];

/** The nth record of an archive with these meetings, counted from 0: the same two give the same record. */
export function writeRecord(index: number, meetings: readonly Meeting[]): RecordFile {
  const random = randomOf(1_000_000 + index);
  const at = meetingIndexOf(index, meetings);
  const headline = writeHeadline(random);
  const published = random.pick(meetings[at]?.days ?? []);
  // Seven and 54 have no common factor: no outlet has two of a meeting's articles.
  const outlet = ids.outlets[(index * 7) % ids.outlets.length] ?? "";
  const slug = headline.toLowerCase().split(" ").slice(0, 4).join("-");
  const people = choosePeople(random);
  const lines = [
    `headline: ${headline}`,
    `outlet: ${outlet}`,
    ...(random.oneIn(4) ? [`wire: ${random.pick(ids.agencies)}`] : []),
    ...creditLines(index, random),
    `published: ${published}`,
    `url: https://${outlet}.example/${published.replaceAll("-", "/")}/${slug}`,
    "language: en",
    "status: published",
    ...linkLines(at, meetings, people, random),
    `rights: { holder: ${writeName(random, 2)}, original: private }`,
    "figures:",
    ...[0, 1].map(() => writeFigure(random)),
    "statements:",
    ...[0, 1].map(() => writeStatement(people, random)),
  ];
  return { id: `${published}-${outlet}-${slug}`, text: `---\n${lines.join("\n")}\n---\n\n${writeDigest(random)}\n` };
}

/** Who wrote and where: some copies state neither, and the archive says why. */
function creditLines(index: number, random: Random): string[] {
  const byline = `byline: [${writeName(random, 2)}]`;
  const dateline = `dateline: ${writeName(random, 1)}`;
  const reason = writeSentence(random, 10);
  if (index % 7 === 3) return [dateline, `supplied: { byline: ${reason} }`];
  if (index % 7 === 5) return [byline, dateline, `supplied: { dateline: ${reason} }`];
  return index % 2 === 0 ? [byline] : [byline, dateline];
}

/** The leaders, one or two others, and sometimes an institution. */
function choosePeople(random: Random): string[] {
  const others = random.sample(ids.others, 1 + random.below(2));
  const institutions = random.oneIn(5) ? [random.pick(ids.institutions)] : [];
  return [...ids.leaders, ...others, ...institutions];
}

/** What the record refers to. The meetings that it mentions are recent ones, as in the news. */
function linkLines(at: number, meetings: readonly Meeting[], people: readonly string[], random: Random): string[] {
  const recent = meetings.slice(Math.max(0, at - 12), at).map(({ id }) => id);
  const mentions = random.sample(recent, 1 + random.below(2));
  const topics = random.sample(ids.topics, 2 + random.below(2));
  return [
    `meeting: ${meetings[at]?.id}`,
    ...(mentions.length > 0 ? [`mentions: [${mentions.join(", ")}]`] : []),
    `topics: [${topics.join(", ")}]`,
    `people: [${people.join(", ")}]`,
  ];
}

function writeFigure(random: Random): string {
  const measure = random.pick(ids.measures);
  const fields = [
    `measure: ${measure}`,
    `value: ${writeValue(unitOf(measure), random)}`,
    ...(random.oneIn(2) ? [`period: ${1980 + random.below(45)}`] : []),
    ...(random.oneIn(3) ? [`qualifier: ${random.pick(qualifiers)}`] : []),
    ...(random.oneIn(2) ? [`attributedTo: ${writeName(random, 2)}`] : []),
    `at: ${1 + random.below(30)}`,
  ];
  return `  - { ${fields.join(", ")} }`;
}

function writeValue(unit: string, random: Random): string {
  if (unit === "USD") return `${1 + random.below(900)}e9`;
  if (unit === "ratio") return `0.${100 + random.below(900)}`;
  return String(2 + random.below(50_000));
}

function writeStatement(people: readonly string[], random: Random): string {
  const fields = [
    `speaker: ${random.pick(people)}`,
    `gist: ${writeSentence(random, 14)}`,
    ...(random.oneIn(2) ? [`words: ${writeWords(random, 4)}`] : []),
    ...(random.oneIn(4) ? [`reportedBy: ${writeName(random, 2)}`] : []),
    `at: ${1 + random.below(30)}`,
  ];
  return `  - { ${fields.join(", ")} }`;
}
