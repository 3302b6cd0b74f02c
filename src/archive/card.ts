import type { Digest } from "./digest.ts";
import type { MeasureId, PersonId } from "./id.ts";
import type { Use } from "./references.ts";
import type { ArticleRecord, SuppliedField } from "./schema/record.ts";

/** What the catalogue holds of one article: its front matter and its digest. */
export type RecordContent = ArticleRecord & { readonly digest: Digest };

type Carded =
  | "headline"
  | "outlet"
  | "wire"
  | "byline"
  | "published"
  | "language"
  | "status"
  | "meeting"
  | "mentions"
  | "topics"
  | "people"
  | "formerly";

/**
 * A catalogue card: what lists of articles and links between records need of a record, so that the rest of it, which is
 * most, may stay on the disk until its own page is made.
 */
export type Card = Pick<ArticleRecord, Carded> & {
  /** The fields whose values the archive supplied or leaves unknown. */
  readonly supplied: readonly SuppliedField[];
  /** Who speaks, one for each statement and speaker. */
  readonly speakers: readonly PersonId[];
  readonly measures: readonly MeasureId[];
  readonly isCorrected: boolean;
};

/** Writes the card of a record. */
export function cardOf(content: RecordContent): Card {
  const { headline, outlet, wire, byline, published, language, status } = content;
  const { meeting, mentions, topics, people, formerly } = content;
  return {
    headline,
    ...(outlet && { outlet }),
    ...(wire && { wire }),
    byline,
    published,
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
    isCorrected: content.corrections.length > 0,
  };
}

/** Every use that a record makes of an id. */
export function usesOf(card: Card): Use[] {
  const { outlet, wire, meeting, mentions, topics, people, speakers, measures, formerly } = card;
  const uses = (kind: Use["kind"], ids: readonly (string | undefined)[]) =>
    ids.flatMap((id) => (id === undefined ? [] : [{ kind, id }]));
  return [
    ...uses("outlet", [outlet, wire]),
    ...uses("meeting", [meeting, ...mentions]),
    ...uses("topic", topics),
    ...uses("person", [...people, ...speakers]),
    ...uses("measure", measures),
    ...uses("article", formerly),
  ];
}
