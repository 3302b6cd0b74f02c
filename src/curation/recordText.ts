import { digestWords } from "../archive/digest.ts";
import type { KnownThings } from "./known.ts";
import type { Answers } from "./question.ts";
import { schemaLine } from "./schemaFiles.ts";
import { writeField, writeList, writeMap } from "./yamlText.ts";

/** A new record as text: what was answered, and how the rest is written, in comments. */
export function writeRecordText(answers: Answers, known: KnownThings): string {
  const one = (texts: readonly string[] | undefined) => texts?.[0];
  const supplied: readonly (readonly [string, string | undefined])[] = [
    ["outlet", one(answers.unknownOutlet)],
    ["published", one(answers.unknownDay)],
  ];
  const lines = [
    schemaLine("record"),
    ...writeField("headline", one(answers.headline)),
    ...writeField("outlet", one(answers.outlet)),
    ...writeField("wire", one(answers.wire)),
    ...writeList("byline", answers.byline),
    ...writeField("published", one(answers.published)),
    ...writeField("url", one(answers.url)),
    ...writeField("language", one(answers.language)),
    "status: draft",
    ...writeField("meeting", one(answers.meeting)),
    ...writeList("topics", answers.topics),
    ...writeList("people", answers.people),
    ...writeMap("rights", [
      ["holder", one(answers.rightsHolder)],
      ["original", "private"],
    ]),
    ...writeMap("supplied", supplied),
    ...writeHints(known, answers),
  ];
  return `---\n${lines.join("\n")}\n---\n`;
}

/** How to write what was not asked. With the two characters at its start taken away, each line from `dateline` on is right. */
function writeHints(known: KnownThings, { meeting = [], people = [] }: Answers): string[] {
  const measure = known.measure[0]?.id ?? "MEASURE-ID";
  const speaker = people[0] ?? known.person[0]?.id ?? "PERSON-ID";
  const mentioned = known.meeting.find(({ id }) => id !== meeting[0])?.id ?? "MEETING-ID";
  const { least, most } = digestWords;
  const hints = [
    "What else there is to write. Take away the “# ” before a line and change what it says, or delete it.",
    "The number behind “at” is that of the paragraph in the original, counted from 1.",
    "dateline: Place",
    `mentions: [${mentioned}]`,
    "figures:",
    `  - { measure: ${measure}, value: 190e9, qualifier: about, attributedTo: Who says so, at: 12 }`,
    "statements:",
    `  - { speaker: ${speaker}, gist: "What was said, in one sentence.", words: a short phrase to the letter, at: 7 }`,
    `The digest stands below the second line of hyphens: ${least} to ${most} words in your own words, with [12] behind`,
    "what stands in the twelfth paragraph. When all is right, write “published” behind “status”.",
  ];
  return hints.map((hint) => `# ${hint}`);
}
