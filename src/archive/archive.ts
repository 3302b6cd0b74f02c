import type { Card, RecordContent } from "./card.ts";
import type { Check } from "./check.ts";
import type { Thing } from "./fingerprint.ts";
import type { ArticleId } from "./id.ts";
import type { DigestHtml } from "./markdown.ts";
import type {
  ArchiveRecord,
  MeasureRecord,
  MeetingRecord,
  OutletRecord,
  PersonRecord,
  PlaceRecord,
  TopicRecord,
} from "./schema/authority.ts";
import type { FigureRecord } from "./schema/figure.ts";
import type { StatementRecord } from "./schema/statement.ts";

export type Person = PersonRecord & Thing;
export type Outlet = OutletRecord & Thing;
export type Measure = MeasureRecord & Thing;
export type Place = PlaceRecord & Thing;

/** A topic with the one above it. */
export type Topic = Omit<TopicRecord, "broader"> & Thing & { readonly broader: Topic | undefined };

/** A meeting with the people who met. */
export type Meeting = Omit<MeetingRecord, "participants"> & Thing & { readonly participants: readonly Person[] };

/** A figure with its measure, as the record has it. */
export type SaidFigure = Omit<FigureRecord, "measure"> & { readonly measure: Measure };

/** A figure, and whether it was found in the original. */
export type Figure = SaidFigure & { readonly check: Check };

/** A statement with those who made it, as the record has it. */
type SaidStatement = Omit<StatementRecord, "speaker"> & { readonly speakers: readonly Person[] };

/** A statement, and whether what it quotes was found in the original. */
export type Statement = SaidStatement & {
  /** Undefined where it quotes nothing that could be held against the original. */
  readonly check: Check | undefined;
};

type Linked = "outlet" | "wire" | "meeting" | "mentions" | "topics" | "people" | "speakers";

/** An article as lists show it, with all that it speaks of. */
export type Article = Omit<Card, Linked> &
  Thing & {
    readonly id: ArticleId;
    /** Undefined where the copy does not tell the outlet and nothing else does; the record says why. */
    readonly outlet: Outlet | undefined;
    /** The agency that wrote the text, where the outlet carries another's. */
    readonly wire: Outlet | undefined;
    readonly meeting: Meeting;
    readonly mentions: readonly Meeting[];
    readonly topics: readonly Topic[];
    readonly people: readonly Person[];
    /** Who speaks, one for each statement and speaker. */
    readonly speakers: readonly Person[];
  };

type Detailed = "dateline" | "url" | "rights" | "supplied" | "corrections" | "digest";

/** The details of a record as they stand there. */
export type SaidDetails = Pick<RecordContent, Detailed> & {
  readonly figures: readonly SaidFigure[];
  readonly statements: readonly SaidStatement[];
};

/** What only an article's own page, and the pages of those who speak in it, show of its record. */
export type Details = Pick<RecordContent, Detailed> & {
  readonly figures: readonly Figure[];
  readonly statements: readonly Statement[];
  /** What is known of each quotation in the digest. */
  readonly quoted: readonly Check[];
};

/**
 * The record of an article as it stands, and nothing of what was found in the original: what is made of it stays as it
 * is when something is checked. Its details stay on the disk until they are read.
 */
export interface SaidRecord extends Thing {
  readonly article: Article;
  readonly read: () => SaidDetails;
  /** Its digest, which is most of it and stands by itself: few need it. */
  readonly readDigest: () => DigestHtml;
}

/** The whole record of an article, with what was found in the original. */
export interface FullRecord extends SaidRecord {
  readonly said: SaidRecord;
  readonly read: () => Details;
}

/** A whole archive: sound, linked and in order. Everything that the site is made of. */
export interface Archive {
  /** What the archive says of itself. */
  readonly about: ArchiveRecord;
  /** In order of publication, oldest first. */
  readonly articles: readonly Article[];
  /** The whole record of one of the articles. */
  readonly recordOf: (article: Article) => FullRecord;
  /** In order of their start, oldest first. */
  readonly meetings: readonly Meeting[];
  /** By title. */
  readonly topics: readonly Topic[];
  /** By name. */
  readonly people: readonly Person[];
  /** By name. */
  readonly outlets: readonly Outlet[];
  /** By title. */
  readonly measures: readonly Measure[];
  /** By name. */
  readonly places: readonly Place[];
  /** How much of it was found in the originals. */
  readonly proof: Proof;
}

/** How much of an archive was held against the originals of its articles. */
export interface Proof {
  /** How many articles. */
  readonly articles: number;
  /** How many of their claims stand there. */
  readonly claims: number;
}
