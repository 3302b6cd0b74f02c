import type { AuthorityKind } from "./known.ts";

/** What is asked about an article, by the name that its answer has here. */
export type QuestionName =
  | "headline"
  | "outlet"
  | "unknownOutlet"
  | "wire"
  | "byline"
  | "published"
  | "unknownDay"
  | "url"
  | "language"
  | "meeting"
  | "topics"
  | "people"
  | "rightsHolder";

/** What was answered so far: of most questions at most one text, of lists all of them. */
export type Answers = Readonly<Partial<Record<QuestionName, readonly string[]>>>;

/** Something that is asked about an article, in the terminal or by a flag. */
export interface Question {
  readonly name: QuestionName;
  /** The flag by which a script answers, as the help shows it. */
  readonly flag: string;
  /** What a person is asked. */
  readonly message: string;
  /** Where the answer stands in the record; of a list, where one item does. */
  readonly path: readonly (string | number)[];
  /** The kind of thing that is chosen; undefined where the answer is text. */
  readonly refers?: AuthorityKind;
  /** What else may be chosen, where nothing need be. */
  readonly none?: string;
  /** What a script may write instead. */
  readonly instead?: string;
  readonly isList?: true;
  readonly isRequired: (answers: Answers) => boolean;
  /** Whether the question makes sense, behind the answers to those before it. */
  readonly isAsked: (answers: Answers) => boolean;
}

const always = () => true;
const never = () => false;

/** That no outlet was chosen is an answer, too; that none was given is not. */
const lacksOutlet = ({ outlet }: Answers) => outlet?.length === 0;

/** A year or a month is written where the day is not known. */
const lacksDay = ({ published: [date = ""] = [] }: Answers) => date !== "" && date.length < "YYYY-MM-DD".length;

/** The questions in the order in which they are asked. */
export const questions: readonly Question[] = [
  {
    name: "headline",
    flag: "--headline <text>",
    message: "The headline as the outlet printed it",
    path: ["headline"],
    isRequired: always,
    isAsked: always,
  },
  {
    name: "outlet",
    flag: "--outlet <id>",
    message: "The outlet",
    path: ["outlet"],
    refers: "outlet",
    none: "The copy does not tell it",
    instead: "say with --unknown-outlet why it is not known",
    isRequired: ({ unknownOutlet }) => !unknownOutlet,
    isAsked: ({ unknownOutlet }) => !unknownOutlet,
  },
  {
    name: "unknownOutlet",
    flag: "--unknown-outlet <reason>",
    message: "Why the outlet is not known, in a sentence",
    path: ["supplied", "outlet"],
    isRequired: lacksOutlet,
    isAsked: lacksOutlet,
  },
  {
    name: "wire",
    flag: "--wire <id>",
    message: "The agency that wrote the text, where it is not the outlet’s own",
    path: ["wire"],
    refers: "outlet",
    none: "The text is the outlet’s own",
    isRequired: never,
    isAsked: always,
  },
  {
    name: "byline",
    flag: "--byline <name>",
    message: "A name of the byline; nothing where there is no further one",
    path: ["byline", 0],
    isList: true,
    isRequired: never,
    isAsked: always,
  },
  {
    name: "published",
    flag: "--published <date>",
    message: "The day of publication as YYYY-MM-DD, or YYYY-MM where no more is known",
    path: ["published"],
    isRequired: always,
    isAsked: always,
  },
  {
    name: "unknownDay",
    flag: "--unknown-day <reason>",
    message: "Why the day is not known, in a sentence",
    path: ["supplied", "published"],
    isRequired: lacksDay,
    isAsked: lacksDay,
  },
  {
    name: "url",
    flag: "--url <address>",
    message: "The address of the article; nothing where there is none",
    path: ["url"],
    isRequired: never,
    isAsked: always,
  },
  {
    name: "language",
    flag: "--language <tag>",
    message: "The language of the article as a tag like en or pt-BR",
    path: ["language"],
    isRequired: always,
    isAsked: always,
  },
  {
    name: "meeting",
    flag: "--meeting <id>",
    message: "The meeting that the article covers",
    path: ["meeting"],
    refers: "meeting",
    isRequired: always,
    isAsked: always,
  },
  {
    name: "topics",
    flag: "--topic <id>",
    message: "Its topics",
    path: ["topics", 0],
    refers: "topic",
    isList: true,
    isRequired: never,
    isAsked: always,
  },
  {
    name: "people",
    flag: "--person <id>",
    message: "The people it names",
    path: ["people", 0],
    refers: "person",
    isList: true,
    isRequired: never,
    isAsked: always,
  },
  {
    name: "rightsHolder",
    flag: "--rights-holder <name>",
    message: "Who holds the rights to the original",
    path: ["rights", "holder"],
    isRequired: always,
    isAsked: always,
  },
];

/** The name by which the command line hands on the answer to a question: `--rights-holder <name>` is `rightsHolder`. */
export function optionOf({ flag }: Question): string {
  const [words = ""] = flag.replace(/^--/, "").split(" ");
  return words.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The flag without what stands behind it: `--headline`. */
export function bareFlagOf({ flag }: Question): string {
  return flag.replace(/ .*/, "");
}
