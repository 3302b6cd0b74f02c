/** A piece of a copy, as a reader sees it: a line, or lines that are one paragraph. */
export interface Block {
  /** A heading that is marked as one, an item of a list, the text behind a picture, or anything else. */
  readonly kind: "title" | "heading" | "item" | "picture" | "text";
  /** One line of plain text. */
  readonly text: string;
  /** The place that it begins with in bold, before a dash. */
  readonly boldStart: string;
  /** The end of it that the copy prints in bold, as credits of photographs are. */
  readonly boldEnd: string;
  /** Whether all of it is a link. */
  readonly isLink: boolean;
}

/** What was left out of a copy, and why. */
export interface Dropped {
  readonly text: string;
  readonly reason: string;
}

/** A photograph's caption, and to whom the photograph is credited. */
export interface Caption {
  readonly text: string;
  readonly credit: string;
}

/** A piece of an article's text. Only paragraphs are counted by locators. */
export interface Passage {
  readonly kind: "paragraph" | "subheading";
  readonly text: string;
}

/** A day as it was found, and the words in which the copy prints it. */
export interface PrintedDate {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly printed: string;
  /** Whether the words can also be read as another day, as 03/04/2023 can. */
  readonly isAmbiguous: boolean;
  /** The time that the page's data state, which falls on another day in Greenwich. */
  readonly insteadOf?: string;
}

/** A name of those that published or wrote the text, and where the copy has it. */
export interface NamedSource {
  readonly name: string;
  /** In what the copy names it; whoever stands in a byline or dateline may be the agency. */
  readonly place: "site" | "byline" | "dateline" | "day" | "rights" | "notice" | "credit";
}

/** What a copy says of its article, and the article itself. Whatever the copy does not say is empty or undefined. */
export interface CopiedArticle {
  readonly headline: string;
  readonly standfirst: string;
  /** The names of those who wrote it. */
  readonly byline: readonly string[];
  readonly bylineAsPrinted: string;
  readonly sources: readonly NamedSource[];
  readonly published: PrintedDate | undefined;
  readonly dateline: string;
  readonly url: string;
  /** The tag of its language; empty where that can't be told. */
  readonly language: string;
  readonly captions: readonly Caption[];
  readonly contributors: readonly string[];
  /** The line that tells the rights, as printed. */
  readonly rights: string;
  readonly passages: readonly Passage[];
  readonly dropped: readonly Dropped[];
}

/** What a saved page states of its article in its markup. */
export type Stated = Pick<
  CopiedArticle,
  "headline" | "standfirst" | "byline" | "sources" | "published" | "url" | "language" | "captions" | "rights"
>;

/** What a pasted text states in its markup, which it does not have. */
export const nothingStated: Stated = {
  headline: "",
  standfirst: "",
  byline: [],
  sources: [],
  published: undefined,
  url: "",
  language: "",
  captions: [],
  rights: "",
};
