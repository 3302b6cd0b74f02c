import type { Fingerprint } from "./fingerprint.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { type ContentFile, decodeSource, readBytes, type SourceFile } from "./folder.ts";
import type { Problem } from "./problem.ts";

/** What came of parsing a file: what is needed at once, and what may wait until it is asked for. Both are plain data. */
export interface Parsing<Summary, Content> {
  readonly summary: Summary;
  readonly content: Content;
}

/** A parsed file as a shelf gives it out. */
export interface Shelved<Summary, Content> {
  readonly summary: Summary;
  /** The fingerprint of the file's bytes. */
  readonly fingerprint: Fingerprint;
  readonly content: () => Content;
}

/** Keeps what came of parsing files, so that one whose bytes did not change is not parsed again. */
export interface Shelf {
  /** What a file says, or why it can't be read. Parses it where the shelf does not hold it as it is. */
  take<Summary, Content>(
    file: ContentFile,
    parse: (source: SourceFile) => Parsing<Summary, Content>,
  ): Shelved<Summary, Content> | Problem;
}

/** A shelf that keeps nothing: it reads and parses each file when it is taken, and again for its content. */
export const bareShelf: Shelf = {
  take(file, parse) {
    const bytes = readBytes(file);
    if (!(bytes instanceof Uint8Array)) return bytes;
    const source = decodeSource(file, bytes);
    if ("severity" in source) return source;
    return { summary: parse(source).summary, fingerprint: fingerprintOf(bytes), content: () => contentOf(file, parse) };
  },
};

function contentOf<Content>(file: ContentFile, parse: (source: SourceFile) => Parsing<unknown, Content>): Content {
  const bytes = readBytes(file);
  const source = bytes instanceof Uint8Array ? decodeSource(file, bytes) : bytes;
  if ("severity" in source) throw new Error(`${file.path} ${source.wrong}, though it was read before`);
  return parse(source).content;
}
