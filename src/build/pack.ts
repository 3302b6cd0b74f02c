import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { basename } from "node:path";
import { type Fingerprint, fingerprintOf } from "../archive/fingerprint.ts";
import { findCause } from "../cause.ts";

/** Where a text stands in a pack, in bytes, and how to tell that it is still what it was. */
export interface Place {
  /** The name of the pack's file. */
  readonly pack: string;
  readonly at: number;
  readonly length: number;
  readonly check: Fingerprint;
}

/** A file to whose end texts of JSON are put, and from which they are read again. */
export interface Pack {
  append(json: string): Place;
  /** @throws {DamagedPackError} where the text is not what it was */
  read(place: Place): string;
  flush(): void;
  close(): void;
}

/** Thrown where what was kept is not what it should be; without it, everything is read anew. */
class DamagedPackError extends Error {
  override readonly name = "DamagedPackError";
}

/** The damage that caused an error, if it was that; an error that has come from another thread has lost its class. */
export function findDamage(error: unknown): Error | undefined {
  return findCause(error, ({ name }) => name === "DamagedPackError");
}

/** Changes with the way in which packs are written. */
export const packMark = "latin-1 in two";

const mostPending = 4_000_000;

export function openPack(path: string): Pack {
  const file = openSync(path, "a+");
  const pack = basename(path);
  let end = fstatSync(file).size;
  let pending: Buffer[] = [];
  let pendingSize = 0;
  // Of these the bytes are known to be what they were: a record is read for several pages.
  const sound = new Set<Place["at"]>();
  const flush = () => {
    const bytes = Buffer.concat(pending);
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    pending = [];
    pendingSize = 0;
  };
  return {
    append(json) {
      const bytes = Buffer.from(json.replace(/[^ -\u00ff]/g, escapeSign), "latin1");
      const place = { pack, at: end, length: bytes.length, check: fingerprintOf(bytes) };
      pending.push(bytes);
      end += bytes.length;
      pendingSize += bytes.length;
      if (pendingSize > mostPending) flush();
      return place;
    },
    read({ at, length, check }) {
      if (pendingSize > 0) flush();
      const bytes = Buffer.allocUnsafe(length);
      readSync(file, bytes, 0, length, at);
      if (!sound.has(at) && fingerprintOf(bytes) !== check) throw new DamagedPackError(`${path} is damaged`);
      sound.add(at);
      return bytes.toString("latin1");
    },
    flush,
    close() {
      flush();
      closeSync(file);
    },
  };
}

/** A sign beyond Latin-1, without which a text is decoded and parsed in two thirds of the time, as JSON may have it. */
function escapeSign(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
