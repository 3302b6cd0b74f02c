import { digestWords } from "../archive/digest.ts";
import { toId } from "../archive/id.ts";
import { recordIdOf, slugOf } from "../curation/recordId.ts";
import { schemaLine } from "../curation/schemaFiles.ts";
import { writeField, writeList, writeMap, writeScalar } from "../curation/yamlText.ts";
import type { Authorities } from "./authorities.ts";
import type { CopiedArticle } from "./copy.ts";
import { type FigureProposal, proposeFigures } from "./figure.ts";
import { type ArticleDay, proposeMeeting, proposeMentions } from "./occasion.ts";
import { type PhraseProposal, proposePhrases } from "./phrase.ts";
import { findPrintedDate } from "./printedDate.ts";
import type { Proposal } from "./proposal.ts";
import { type FoundSources, findSources } from "./source.ts";
import { proposePeople, proposeTopics } from "./subject.ts";

/** A draft of a record. */
export interface Draft {
  /** The id that it would have, if that is free. */
  readonly id: string;
  readonly text: string;
  /** The fields that a record must have and the copy does not give: the curator has to. */
  readonly missing: readonly string[];
}

/**
 * Drafts the record of an article. What the copy states stands in it; what the archive infers stands in it with the reason
 * under `supplied`; what may be so waits in comments. Nothing is invented.
 */
export function draftRecord(article: CopiedArticle, authorities: Authorities): Draft {
  const paragraphs = article.passages.filter(({ kind }) => kind === "paragraph").map(({ text }) => text);
  const sources = findSources(article, authorities.outlets);
  const day = findDay(article);
  const meetings = proposeMeeting(paragraphs, day, authorities);
  const meeting = meetings.find(({ isSure }) => isSure);
  const mentions = proposeMentions(paragraphs, day, authorities.meetings, meeting?.id);
  const holder = findHolder(article, sources, authorities);
  const language = article.language || authorities.archive.language;
  const lines = [
    schemaLine("record"),
    ...(article.headline
      ? writeField("headline", article.headline)
      : [ask("headline", "the copy has none: describe the article in a few words, and say so under supplied")]),
    ...writeOutlet(sources),
    ...writeField("wire", sources.wire),
    ...writeList("byline", article.byline),
    ...writePublished(article, day),
    ...writeField("dateline", article.dateline || undefined),
    ...writeField("url", article.url || undefined),
    ...writeField("language", language),
    "status: draft",
    ...(meeting
      ? writeField("meeting", meeting.id)
      : [
          ask(
            "meeting",
            meetings.length > 0 ? "one of these:" : "the id of the meeting that the article covers, from meetings.yaml",
          ),
        ]),
    ...meetings.filter((one) => one !== meeting).map(({ id, reason }) => `# meeting: ${id} # ${reason}`),
    ...mentions.map(({ id, reason }) => `# mentions: [${id}] # perhaps, ${reason}`),
    ...writeProposals("topics", proposeTopics(paragraphs, authorities.topics)),
    ...writeProposals("people", proposePeople(paragraphs, authorities.people)),
    ...writeMap("rights", [
      ["holder", holder.name],
      ["original", "private"],
    ]),
    ...writeMap("supplied", [
      ["headline", article.headline ? undefined : "The copy has no headline."],
      ["outlet", sources.outletReason || undefined],
      ["byline", article.byline.length === 0 ? "The copy has no byline." : undefined],
      [
        "published",
        article.published?.isAmbiguous
          ? `The copy prints “${article.published.printed}”; look whether that is the day of publication.`
          : undefined,
      ],
      [
        "language",
        article.language ? undefined : "The language could not be told from the text; it is taken to be the archive’s.",
      ],
      [
        "meeting",
        meeting && !day.isOwn ? `Proposed by the import, for ${meeting.reason}; look whether it is right.` : undefined,
      ],
      ["rights", holder.reason],
    ]),
    ...writeFigures(proposeFigures(paragraphs, language, authorities.measures)),
    ...writePhrases(proposePhrases(paragraphs, authorities.people)),
    `# Below the second line of hyphens write the digest: ${digestWords.least} to ${digestWords.most} words of your own, with [12] behind what`,
    "# stands in the twelfth paragraph of the original. When all is right, write “published” behind “status”.",
  ];
  const date = article.published?.date ?? "undated";
  const unknownOutlet = sources.unknown.map((name) => toId(name.replace(/^the\s+/i, ""))).find((id) => id !== "");
  return {
    id: recordIdOf(
      date,
      sources.outlet ?? unknownOutlet ?? sources.wire,
      slugOf(article.headline || paragraphs[0] || "") || "article",
    ),
    text: `---\n${lines.join("\n")}\n---\n`,
    missing: [
      ...(article.headline ? [] : ["headline"]),
      ...(sources.outlet || sources.outletReason ? [] : ["outlet"]),
      ...(article.published ? [] : ["published"]),
      ...(meeting ? [] : ["meeting"]),
      "digest",
    ],
  };
}

/** A field that only the curator can fill. */
function ask(field: string, write: string): string {
  return `# ${field}: # ${write}`;
}

function writeOutlet({ outlet, unknown }: FoundSources): string[] {
  if (outlet) return writeField("outlet", outlet);
  const [name] = unknown;
  return [
    ask(
      "outlet",
      name
        ? `the copy names ${writeScalar(name)}, which outlets.yaml does not hold: add it there`
        : "the id of the outlet from outlets.yaml, where you know it",
    ),
  ];
}

/** The day of the article; in its place, for want of it, the day that a caption names. */
function findDay({ published, captions }: CopiedArticle): ArticleDay {
  if (published) return { date: published.date, isOwn: true };
  return { date: captions.flatMap(({ text }) => findPrintedDate(text)?.date ?? [])[0] ?? "", isOwn: false };
}

function writePublished({ published }: CopiedArticle, { date }: ArticleDay): string[] {
  if (published?.insteadOf) {
    const reason = `the page prints “${published.printed}”, its data say ${writeScalar(published.insteadOf)}`;
    return [`${writeField("published", published.date).join("\n")} # ${reason}`];
  }
  if (published) return writeField("published", published.date);
  const hint = date ? `; a caption names ${date}` : "";
  return [
    ask(
      "published",
      `the copy prints no date: write the day as YYYY-MM-DD, and say under supplied how you know${hint}`,
    ),
  ];
}

function findHolder({ sources, rights }: CopiedArticle, found: FoundSources, { outlets }: Authorities) {
  const stated = sources.find(({ place }) => place === "rights")?.name;
  if (stated) return { name: stated, reason: undefined };
  const by = outlets.find(({ id }) => id === (found.wire ?? found.outlet))?.name ?? found.unknown[0];
  if (!by) return { name: "Not known", reason: "The copy carries no notice of rights, and its outlet is unknown." };
  return {
    name: by,
    reason: rights ? undefined : `The copy carries no notice of rights; the holder is taken to be ${by}.`,
  };
}

/** A list of ids, those that are not sure as comments, each with where the text speaks of it. */
function writeProposals(field: string, proposals: readonly Proposal[]): string[] {
  const line = ({ id, reason }: Proposal) => `  - ${id} # ${reason}`;
  const sure = proposals.filter(({ isSure }) => isSure).map(line);
  const unsure = proposals.filter(({ isSure }) => !isSure).map((one) => `# ${line(one)}, perhaps`);
  return [...(sure.length > 0 ? [`${field}:`, ...sure] : [`# ${field}:`]), ...unsure];
}

function writeFigures(figures: readonly FigureProposal[]): string[] {
  if (figures.length === 0) return [];
  const ids = figures.map(({ measure, value, unit, qualifier, at, context }) => {
    const fields = [
      `measure: ${measure ?? ""}`,
      `value: ${value}`,
      ...(qualifier ? [`qualifier: ${qualifier}`] : []),
      `at: ${at}`,
    ];
    const counted = unit && !measure ? `, ${unit}` : "";
    return `#   - { ${fields.join(", ")} } # “${context}”${counted}`;
  });
  return [
    "# Numbers in the text. To keep some, take away the “# ” before them and before “figures:”; delete the others. What is empty is yours to fill in.",
    "# figures:",
    ...ids,
  ];
}

function writePhrases(phrases: readonly PhraseProposal[]): string[] {
  if (phrases.length === 0) return [];
  const lines = phrases.map(
    ({ words, at, speaker }) =>
      `#   - { speaker: ${speaker ?? ""}, gist: , words: ${JSON.stringify(words)}, at: ${at} }`,
  );
  return [
    "# Phrases that the text quotes. To keep some, do the same, and write in a sentence of your own what was said.",
    "# statements:",
    ...lines,
  ];
}
