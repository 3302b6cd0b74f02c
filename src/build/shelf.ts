import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { type ContentFile, decodeSource, isSettled, readBytes, type SourceFile } from "../archive/file.ts";
import { type Fingerprint, fingerprintOf } from "../archive/fingerprint.ts";
import type { Problem } from "../archive/problem.ts";
import { parseRecord } from "../archive/record.ts";
import type { Parsing, Shelf, Shelved } from "../archive/shelf.ts";
import { giveWay, type Shared } from "./crew.ts";
import { openPack, type Pack, type Place, packMark } from "./pack.ts";
import { type Index, openIndex } from "./shelfIndex.ts";

/** What is known of one file. Its content and its prose stand in a pack, for they are wanted seldom. */
export interface Entry {
  /** The file's signature, or empty where it may have changed again since without a trace. */
  readonly signature: string;
  readonly fingerprint: Fingerprint;
  readonly summary: unknown;
  readonly content: Place;
  /** Left out where the file has none. */
  readonly prose?: Place;
}

/** A shelf that outlasts the process. */
export interface DiskShelf extends Shelf {
  /** Whether the shelf knows nothing of a file, not even as it was before. */
  isNew(file: ContentFile): boolean;
  /** How files of records are parsed by several threads, so that they need only be taken. */
  parsing(files: readonly ContentFile[]): Shared<ContentFile>;
  /** Puts down what is new, and forgets the files that were not taken. */
  save(): void;
  /** Forgets all but where contents stand: for whoever takes and saves nothing more. */
  forget(): void;
  close(): void;
}

/**
 * Opens the shelf in a folder: an index of what is needed of every file, and packs of what is not. What was shelved by
 * another version of the reader is not taken over.
 */
export function openShelf(folder: string, reader: Fingerprint): DiskShelf {
  mkdirSync(folder, { recursive: true });
  const mark = `${reader} ${packMark}`;
  let index: Index<Entry> | undefined = openIndex<Entry>(folder, mark);
  if (index.entries.size === 0 || isWasteful(folder, index.entries)) {
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    index = openIndex(folder, mark);
  }
  let kept = new Map(index.entries);
  let taken = new Map<string, Entry>();
  let isChanged = false;
  const packs = new Map<string, Pack>();
  const packOf = (name: string) => {
    const pack = packs.get(name) ?? openPack(join(folder, name));
    packs.set(name, pack);
    return pack;
  };

  const give = <Summary, Content, Prose extends string>(
    path: string,
    entry: Entry,
  ): Shelved<Summary, Content, Prose> => {
    taken.set(path, entry);
    const { summary, fingerprint, content, prose } = entry;
    return {
      // The same parser made all three.
      summary: summary as Summary,
      fingerprint,
      content: readerOf<Content>(content, packOf),
      prose: prose ? readerOf<Prose>(prose, packOf) : () => undefined,
    };
  };
  return {
    isNew: ({ path }) => !kept.has(path),
    parsing(files) {
      isChanged = true;
      return {
        items: files,
        least: 100,
        order: (portion) => ({ task: "shelve", shelf: folder, files: portion }),
        report({ entries }) {
          for (const [path, entry] of entries) kept.set(path, entry);
        },
        async own(portion) {
          for (const file of portion) {
            await giveWay();
            const entry = shelve(file, parseRecord, packOf("pack"));
            // What can't be read is told when it is taken.
            if (!("severity" in entry)) kept.set(file.path, entry);
          }
        },
      };
    },
    take(file, parse) {
      const { path, signature } = file;
      const old = kept.get(path);
      if (old && old.signature === signature) return give(path, old);
      isChanged = true;
      const entry = shelve(file, parse, packOf("pack"), old);
      return "severity" in entry ? entry : give(path, entry);
    },
    save() {
      const isSame = !isChanged && taken.size === kept.size;
      kept = taken;
      taken = new Map();
      isChanged = false;
      if (isSame) return;
      for (const pack of packs.values()) pack.flush();
      index?.save(kept);
    },
    forget() {
      kept = new Map();
      taken = new Map();
      index = undefined;
    },
    close() {
      for (const pack of packs.values()) pack.close();
      packs.clear();
    },
  };
}

// A function of its own, for the rest of an entry is large and need not stay in memory with it.
function readerOf<Packed>(place: Place, packOf: (name: string) => Pack): () => Packed {
  return () => JSON.parse(packOf(place.pack).read(place)) as Packed; // the parser of the same files has made it
}

// Below this many bytes nobody minds.
const waste = 16_000_000;

/** Whether most of what the packs hold is of no use any more: then it is less trouble to begin anew. */
function isWasteful(folder: string, entries: ReadonlyMap<string, Entry>): boolean {
  let useful = 0;
  for (const { content, prose } of entries.values()) useful += content.length + (prose?.length ?? 0);
  const packs = readdirSync(folder).filter((name) => name.startsWith("pack"));
  const size = packs.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  return size > 2 * useful + waste;
}

/** Reads a file and, unless its bytes are what they were before, parses it and packs its content. */
export function shelve<Summary, Content>(
  file: ContentFile,
  parse: (source: SourceFile) => Parsing<Summary, Content>,
  pack: Pack,
  old?: Entry,
): Entry | Problem {
  // Before the file is read: what comes later may be in the bytes or not.
  const now = Date.now();
  const bytes = readBytes(file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const fingerprint = fingerprintOf(bytes);
  const signature = isSettled(file, now) ? file.signature : "";
  if (old?.fingerprint === fingerprint) return { ...old, signature };
  const source = decodeSource(file, bytes);
  if ("severity" in source) return source;
  const { summary, content, prose } = parse(source);
  const packed = (value: unknown) => pack.append(JSON.stringify(value));
  return {
    signature,
    fingerprint,
    summary: copy(summary),
    content: packed(content ?? null),
    ...(prose !== undefined && { prose: packed(prose) }),
  };
}

/** Plain data once more: what was cut out of a file's text keeps all of the text in memory. */
function copy<Summary>(summary: Summary): Summary {
  return JSON.parse(JSON.stringify(summary ?? null)) as Summary; // plain data is what it was
}
