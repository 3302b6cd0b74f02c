import { writeName, writeSentence, writeWords } from "../../bench/prose.ts";
import type { Random } from "../../bench/random.ts";

/** Something that somebody said. */
interface Said {
  readonly speaker: string;
  readonly gist: string;
  readonly words: string | undefined;
  readonly at: number;
}

/** A record that a test may edit, field by field, and the digest below. */
export interface Story {
  readonly id: string;
  readonly headline: string;
  readonly outlet: string;
  readonly wire: string | undefined;
  readonly byline: readonly string[];
  readonly published: string;
  readonly dateline: string | undefined;
  readonly status: "published" | "draft";
  readonly meeting: string;
  readonly mentions: readonly string[];
  readonly topics: readonly string[];
  readonly people: readonly string[];
  readonly figures: readonly { readonly measure: string; readonly value: number; readonly at: number }[];
  readonly statements: readonly Said[];
  readonly corrections: readonly { readonly date: string; readonly note: string }[];
  readonly formerly: readonly string[];
  readonly digest: string;
}

/** An entry of an authority file. */
export interface Authority {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** The authority files whose entries records refer to. */
export const authorityNames = ["meetings", "topics", "people", "outlets", "measures"] as const;
export type AuthorityName = (typeof authorityNames)[number];

/** A small archive in the making: everything that stands in its folder, as values that a test may edit. */
export type Newsroom = Readonly<Record<AuthorityName, readonly Authority[]>> & {
  readonly about: Readonly<Record<string, unknown>>;
  readonly stories: readonly Story[];
};

/** What a newsroom is made by. */
export interface NewsroomSize {
  readonly stories: number;
  /** Whether all is about one meeting, one topic and one person, so that their lists are long. */
  readonly isOfOnePiece: boolean;
}

/** Makes up a newsroom. */
export function makeNewsroom({ stories, isOfOnePiece }: NewsroomSize, random: Random): Newsroom {
  const width = isOfOnePiece ? 1 : 2 + random.below(6);
  const make = (name: AuthorityName) =>
    Array.from({ length: width }, (_, index) => makeAuthority(name, String(index), random));
  const newsroom: Newsroom = {
    about: {
      title: writeName(random, 2),
      description: writeSentence(random, 8),
      language: "en",
      baseUrl: "https://archive.example/",
      curator: writeName(random, 2),
      licence: { name: "CC0 1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/" },
    },
    stories: [],
    meetings: make("meetings").map((meeting) => ({ ...meeting, participants: ["people-0"] })),
    topics: make("topics"),
    people: make("people"),
    outlets: make("outlets"),
    measures: make("measures"),
  };
  const written = Array.from({ length: stories }, (_, index) => makeStory(newsroom, String(index), random));
  return { ...newsroom, stories: written };
}

/** Makes up an entry of an authority file; a meeting has no participants yet. */
export function makeAuthority(name: AuthorityName, suffix: string, random: Random): Authority {
  const id = `${name}-${suffix}`;
  const [title, description] = [writeName(random, 2), writeSentence(random, 6)];
  if (name === "people") return { id, name: title, role: writeName(random, 1) };
  if (name === "outlets") return { id, name: title, kind: "newspaper" };
  if (name === "measures") return { id, title, unit: "days", description };
  if (name === "topics") return { id, title, description };
  return { id, title, kind: "visit", start: makeDay(random), participants: [], summary: description };
}

/** Makes up a record: most are published, and of one of two years. */
export function makeStory(newsroom: Newsroom, suffix: string, random: Random): Story {
  const one = (name: AuthorityName) => random.pick(newsroom[name]).id;
  const some = (name: AuthorityName) => random.sample(newsroom[name], 1 + random.below(2)).map(({ id }) => id);
  return {
    id: `story-${suffix}`,
    headline: writeWords(random, 4),
    outlet: one("outlets"),
    wire: random.oneIn(4) ? one("outlets") : undefined,
    byline: [writeName(random, 2)],
    published: makeDay(random),
    dateline: random.oneIn(2) ? writeName(random, 1) : undefined,
    status: random.oneIn(12) ? "draft" : "published",
    meeting: one("meetings"),
    mentions: random.oneIn(2) ? some("meetings") : [],
    topics: some("topics"),
    people: some("people"),
    figures: random.oneIn(2) ? [{ measure: one("measures"), value: random.below(100), at: 1 }] : [],
    statements: Array.from({ length: random.below(3) }, () => makeSaid(one("people"), random)),
    corrections: random.oneIn(8) ? [{ date: makeDay(random), note: writeSentence(random, 5) }] : [],
    formerly: [],
    digest: `${writeSentence(random, 12)} [1] *${writeWords(random, 2)}*.`,
  };
}

// Few enough that some recur, alone, otherwise written, and within others.
const phrases = [
  "no toll",
  "No-toll!",
  "a bridge with no tolls",
  "a bridge of steel",
  "bridge of steel & salt",
  "steel",
];

function makeSaid(speaker: string, random: Random): Said {
  const words = random.oneIn(2) ? undefined : random.pick([...phrases, writeWords(random, 3)]);
  return { speaker, gist: writeSentence(random, 5), words, at: 2 };
}

/** A day of one of two years, few enough that several records share one. */
export function makeDay(random: Random): string {
  return `${2020 + random.below(2)}-0${1 + random.below(9)}-1${random.below(10)}`;
}
