import type { Archive } from "../archive/archive.ts";
import type { Folder } from "../archive/folder.ts";
import type { Problem } from "../archive/problem.ts";
import type { Shelf, Shelved } from "../archive/shelf.ts";
import { type GuardedText, type Guarding, guardOriginal } from "../evidence/guarding.ts";
import { UnreadableOriginalsError } from "./leak.ts";

/** An original as the guard takes it from its shelf. */
export interface TakenOriginal extends Shelved<Guarding, readonly GuardedText[]> {
  readonly id: string;
  readonly path: string;
  readonly headline: string | undefined;
  readonly isPublic: boolean;
}

/**
 * Takes every original that is at hand.
 *
 * @throws {UnreadableOriginalsError} where one can't be read, so that nobody can tell what of it is published
 */
export function takeOriginals({ originals }: Folder, { articles }: Archive, take: Shelf["take"]): TakenOriginal[] {
  // What is a draft, or has no record any more, is not published and its original is private.
  const published = new Map<string, (typeof articles)[number]>(articles.map((article) => [article.id, article]));
  const problems: Problem[] = [];
  const taken: TakenOriginal[] = [];
  for (const [id, file] of originals) {
    const article = published.get(id);
    const shelved = take(file, guardOriginal);
    if ("severity" in shelved) problems.push(shelved);
    else {
      const isPublic = article?.isPublic ?? false;
      taken.push({ ...shelved, id, path: file.path, headline: article?.headline, isPublic });
    }
  }
  if (problems.length > 0) throw new UnreadableOriginalsError(problems);
  return taken;
}

/** What is told apart from what it was: the original, and what of it may be published. */
export function describe({ id, fingerprint, headline, isPublic }: TakenOriginal): string {
  return JSON.stringify([id, fingerprint, headline, isPublic]);
}
