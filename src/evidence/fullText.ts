import type { Archive } from "../archive/archive.ts";
import type { ContentFile } from "../archive/file.ts";
import type { Thing } from "../archive/fingerprint.ts";
import type { ArticleId } from "../archive/id.ts";
import type { Shelf } from "../archive/shelf.ts";
import { type Original, parseOriginal } from "./original.ts";

/** The full text of an article as a page may show it. It stays on the disk until its page is made. */
export interface FullText extends Thing {
  readonly read: () => Original;
}

/** The full texts that pages may show, by the ids of their articles. */
export type FullTexts = ReadonlyMap<ArticleId, FullText>;

/** Which originals pages show: those whose rights allow it, or for the curator’s own eyes every one that is at hand. */
export type Openness = "public" | "all";

/**
 * Takes the originals that pages may show from those that are at hand. One that can't be read counts as not at hand.
 *
 * @param shelf holds what was parsed before
 */
export function takeFullTexts(
  { articles }: Archive,
  originals: ReadonlyMap<string, ContentFile>,
  openness: Openness,
  shelf: Shelf,
): FullTexts {
  const texts = new Map<ArticleId, FullText>();
  for (const { id, isPublic } of articles) {
    const file = isPublic || openness === "all" ? originals.get(id) : undefined;
    const shelved = file && shelf.take(file, ({ text }) => ({ summary: undefined, content: parseOriginal(text) }));
    if (shelved && !("severity" in shelved)) texts.set(id, { fingerprint: shelved.fingerprint, read: shelved.content });
  }
  return texts;
}
