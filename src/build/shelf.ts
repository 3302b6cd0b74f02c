import { closeSync, fstatSync, mkdirSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { type Fingerprint, fingerprintOf } from "../archive/fingerprint.ts";
import { type ContentFile, decodeSource, readBytes } from "../archive/folder.ts";
import type { Shelf, Shelved } from "../archive/shelf.ts";
import { findKept, writeKept } from "./kept.ts";

/** A shelf that outlasts the process. */
export interface DiskShelf extends Shelf {
  /** Whether a file would have to be read. */
  misses(file: ContentFile): boolean;
  /** Puts down what is new, and forgets the files that were not taken. */
  save(): void;
  close(): void;
}

/** Thrown where what was kept is not what it should be; without it, everything is read anew. */
export class DamagedShelfError extends Error {
  override readonly name = "DamagedShelfError";
}

/** What is known of one file. Its content stands in the pack, for it is wanted seldom. */
interface Entry {
  /** The file's signature, or empty where it may have changed again since without a trace. */
  readonly signature: string;
  readonly fingerprint: Fingerprint;
  readonly summary: unknown;
  readonly at: number;
  readonly length: number;
  readonly check: Fingerprint;
}

// Two changes within this time may leave one signature, for some file systems count time in seconds.
const settlingTime = 2_000;

/**
 * Opens the shelf in a folder: an index of what is needed of every file, and a pack of what is not. What was shelved by
 * another version of the reader is not taken over.
 */
export function openShelf(folder: string, reader: Fingerprint): DiskShelf {
  mkdirSync(folder, { recursive: true });
  const indexPath = join(folder, "index.json");
  // What stands under this version's mark, this version has written.
  let kept = new Map((findKept(indexPath, reader) ?? []) as [string, Entry][]);
  const packPath = join(folder, "pack");
  if (kept.size === 0) rmSync(packPath, { force: true });
  const pack = openPack(packPath);
  let taken = new Map<string, Entry>();
  let isChanged = false;

  const shelved = <Summary, Content>(path: string, entry: Entry): Shelved<Summary, Content> => {
    taken.set(path, entry);
    return {
      summary: entry.summary as Summary, // the same parser made it
      fingerprint: entry.fingerprint,
      content: () => JSON.parse(pack.read(entry)) as Content, // likewise
    };
  };
  return {
    misses: ({ path, signature }) => kept.get(path)?.signature !== signature,
    take(file, parse) {
      const { path } = file;
      const old = kept.get(path);
      if (old?.signature === file.signature) return shelved(path, old);
      isChanged = true;
      const bytes = readBytes(file);
      if (!(bytes instanceof Uint8Array)) return bytes;
      const fingerprint = fingerprintOf(bytes);
      const signature = Date.now() - file.changed > settlingTime ? file.signature : "";
      if (old?.fingerprint === fingerprint) return shelved(path, { ...old, signature });
      const source = decodeSource(file, bytes);
      if ("severity" in source) return source;
      const { summary, content } = parse(source);
      return shelved(path, { signature, fingerprint, summary, ...pack.append(JSON.stringify(content ?? null)) });
    },
    save() {
      const isSame = !isChanged && taken.size === kept.size;
      kept = taken;
      taken = new Map();
      isChanged = false;
      if (isSame) return;
      pack.flush();
      writeKept(indexPath, reader, [...kept]);
    },
    close: pack.close,
  };
}

type Place = Pick<Entry, "at" | "length" | "check">;

interface Pack {
  append(text: string): Place;
  read(place: Place): string;
  flush(): void;
  close(): void;
}

const mostPending = 4_000_000;

/** A file to whose end texts are put, and from which they are read again. */
function openPack(path: string): Pack {
  const file = openSync(path, "a+");
  let end = fstatSync(file).size;
  let pending: Buffer[] = [];
  let pendingSize = 0;
  const flush = () => {
    const bytes = Buffer.concat(pending);
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    pending = [];
    pendingSize = 0;
  };
  return {
    append(text) {
      const bytes = Buffer.from(text);
      const place = { at: end, length: bytes.length, check: fingerprintOf(bytes) };
      pending.push(bytes);
      end += bytes.length;
      pendingSize += bytes.length;
      if (pendingSize > mostPending) flush();
      return place;
    },
    read({ at, length, check }) {
      if (at + length > end - pendingSize) flush();
      const bytes = Buffer.alloc(length);
      readSync(file, bytes, 0, length, at);
      if (fingerprintOf(bytes) !== check) throw new DamagedShelfError(`${path} is damaged`);
      return bytes.toString("utf8");
    },
    flush,
    close: () => closeSync(file),
  };
}
