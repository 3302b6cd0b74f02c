import type { PartialDate } from "./date.ts";
import type { Digest } from "./digest.ts";
import { seal, type Thing } from "./fingerprint.ts";
import type { MeasureId, PersonId, UseKind } from "./id.ts";
import { foldPhrase, type PhraseKey } from "./phrase.ts";
import { compareText } from "./problem.ts";
import type { ArticleRecord, SuppliedField } from "./schema/record.ts";

/** What the catalogue holds of one article: its front matter and its digest, but for the HTML of that. */
export type RecordContent = ArticleRecord & { readonly digest: Digest };

type Carded =
  | "headline"
  | "outlet"
  | "wire"
  | "byline"
  | "published"
  | "url"
  | "language"
  | "status"
  | "meeting"
  | "mentions"
  | "topics"
  | "people"
  | "formerly";

/** A phrase that somebody is quoted with. */
export interface Quotation {
  readonly key: PhraseKey;
  readonly speakers: readonly PersonId[];
}

/**
 * A catalogue card: what lists of articles and links between records need of a record, so that the rest of it, which is
 * most, may stay on the disk until its own page is made.
 */
export type Card = Pick<ArticleRecord, Carded> &
  Thing & {
    /** The fields whose values the archive supplied or leaves unknown. */
    readonly supplied: readonly SuppliedField[];
    /** Who speaks, one for each statement and speaker. */
    readonly speakers: readonly PersonId[];
    readonly measures: readonly MeasureId[];
    /** Whether the full text of the article may be published. */
    readonly isPublic: boolean;
    readonly statementCount: number;
    /** The quoted phrases that may recur in other articles. */
    readonly quotations: readonly Quotation[];
    /** The day of the last correction; undefined where there was none. */
    readonly corrected: PartialDate | undefined;
  };

/** Writes the card of a record. */
export function cardOf(content: RecordContent): Card {
  const { headline, outlet, wire, byline, published, url, language, status } = content;
  const { meeting, mentions, topics, people, formerly } = content;
  const card = {
    headline,
    ...(outlet && { outlet }),
    ...(wire && { wire }),
    byline,
    published,
    ...(url && { url }),
    language,
    status,
    meeting,
    mentions,
    topics,
    people,
    formerly,
    supplied: Object.keys(content.supplied) as SuppliedField[], // strict: no other key passes
    speakers: content.statements.flatMap(({ speaker }) => speaker),
    measures: content.figures.map(({ measure }) => measure),
    corrected: content.corrections
      .map(({ date }) => date)
      .sort(compareText)
      .at(-1),
  };
  // No list shows these, so that its page need not change with them.
  const unlisted = {
    isPublic: content.rights.original === "public",
    statementCount: content.statements.length,
    quotations: quotationsIn(content),
  };
  return { ...card, ...unlisted, fingerprint: seal(card) };
}

function quotationsIn({ statements, language }: RecordContent): Quotation[] {
  return statements.flatMap(({ words, speaker }) => {
    const key = words && foldPhrase(words, language);
    return key ? [{ key, speakers: speaker }] : [];
  });
}

/** Calls back for every use that a record makes of an id. A large archive makes a million of them. */
export function eachUse(card: Card, call: (kind: UseKind, id: string) => void): void {
  if (card.outlet) call("outlet", card.outlet);
  if (card.wire) call("outlet", card.wire);
  call("meeting", card.meeting);
  for (const id of card.mentions) call("meeting", id);
  for (const id of card.topics) call("topic", id);
  for (const id of card.people) call("person", id);
  for (const id of card.speakers) call("person", id);
  for (const id of card.measures) call("measure", id);
  for (const id of card.formerly) call("former article", id);
}
