import type { Complaint } from "./problem.ts";

/** The kinds of thing that have an id of their own. */
export type IdKind = "article" | "meeting" | "topic" | "person" | "outlet" | "measure";

/** A use of an id that a thing of a kind had before, and has given up. */
export type FormerKind = `former ${IdKind}`;

/** What a field that holds an id speaks of: a thing that is there, or the past of the thing itself. */
export type UseKind = IdKind | FormerKind;

export function isFormer(kind: UseKind): kind is FormerKind {
  return kind.startsWith("former ");
}

/** The kind of the thing that had an id before. */
export function kindOfFormer(kind: FormerKind): IdKind {
  return kind.slice("former ".length) as IdKind; // what the type says
}

/** An id: it becomes an address and a folder, so it is lower-case ASCII and never changes. Kinds do not mix. */
export type Id<Kind extends IdKind> = string & { readonly __id: Kind };

export type ArticleId = Id<"article">;
export type MeetingId = Id<"meeting">;
export type TopicId = Id<"topic">;
export type PersonId = Id<"person">;
export type OutletId = Id<"outlet">;
export type MeasureId = Id<"measure">;

/** What an id looks like, as a regular expression. */
export const idPattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

/** The most characters of an id. */
export const maxIdLength = 120;

const shape = new RegExp(idPattern);

// Device names of Windows, which no file or folder may bear there, with or without an extension:
// https://learn.microsoft.com/windows/win32/fileio/naming-a-file#naming-conventions
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** What is wrong with a text as an id, or undefined where nothing is. */
export function findIdFault(text: string): Complaint | undefined {
  if (!shape.test(text)) {
    const write = toId(text);
    return {
      wrong: `“${text}” is no id`,
      write: `write it in lower-case ASCII letters, digits and single hyphens${write ? `, like ${write}` : ""}`,
    };
  }
  if (/^\d+$/.test(text)) {
    return {
      wrong: `“${text}” has digits only, which are kept for numbered pages`,
      write: `add a word, like ${text}-talks`,
    };
  }
  if (reserved.test(text)) {
    return { wrong: `“${text}” is a name that Windows reserves`, write: `write another id, like ${text}-1` };
  }
  if (text.length > maxIdLength) {
    return { wrong: `the id is ${text.length} characters long`, write: `write at most ${maxIdLength}` };
  }
  return undefined;
}

/** What two ids share when a file system that ignores case or Unicode form takes them for the same. */
export function foldId(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** A text as an id: what has no lower-case ASCII letter or digit to it becomes a hyphen. May be empty. */
export function toId(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** An id cut to so many characters, between two of its words where the first is not longer than that. */
export function cutId(id: string, most: number): string {
  if (id.length <= most) return id;
  const end = id.lastIndexOf("-", most);
  return id.slice(0, end > 0 ? end : most);
}
