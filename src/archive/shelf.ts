import { type ContentFile, decodeSource, readBytes, type SourceFile } from "./file.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { Problem } from "./problem.ts";

/** What came of parsing a file: what is needed at once, and what may wait until it is asked for. All is plain data. */
export interface Parsing<Summary, Content, Prose extends string = string> {
  readonly summary: Summary;
  readonly content: Content;
  /** A long text, which stands by itself, for most who ask for the content have no use for it. */
  readonly prose?: Prose | undefined;
}

/** A parsed file as a shelf gives it out. */
export interface Shelved<Summary, Content, Prose extends string = string> {
  readonly summary: Summary;
  /** The fingerprint of the file's bytes. */
  readonly fingerprint: Fingerprint;
  readonly content: () => Content;
  /** Undefined where the file has none. */
  readonly prose: () => Prose | undefined;
}

/** Keeps what came of parsing files, so that one whose bytes did not change is not parsed again. */
export interface Shelf {
  /** What a file says, or why it can't be read. Parses it where the shelf does not hold it as it is. */
  take<Summary, Content, Prose extends string>(
    file: ContentFile,
    parse: (source: SourceFile) => Parsing<Summary, Content, Prose>,
  ): Shelved<Summary, Content, Prose> | Problem;
}

/** A shelf that keeps nothing: it reads and parses each file when it is taken, and again for its content. */
export const bareShelf: Shelf = {
  take(file, parse) {
    const bytes = readBytes(file);
    if (!(bytes instanceof Uint8Array)) return bytes;
    const source = decodeSource(file, bytes);
    if ("severity" in source) return source;
    return {
      summary: parse(source).summary,
      fingerprint: fingerprintOf(bytes),
      content: () => parseAgain(file, parse).content,
      prose: () => parseAgain(file, parse).prose,
    };
  },
};

function parseAgain<Parsed>(file: ContentFile, parse: (source: SourceFile) => Parsed): Parsed {
  const bytes = readBytes(file);
  const source = bytes instanceof Uint8Array ? decodeSource(file, bytes) : bytes;
  if ("severity" in source) throw new Error(`${file.path} ${source.wrong}, though it was read before`);
  return parse(source);
}
