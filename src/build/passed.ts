import { findKept, writeKept } from "./kept.ts";
import type { Program } from "./program.ts";
import { describe, type TakenOriginal } from "./takenOriginal.ts";

/** What has passed the gate. */
export interface Passed {
  /** The private originals before which it did. */
  readonly guarded: ReadonlySet<string>;
  /** The hashes of the blocks of each file, as Base64, by the fingerprint of its content. */
  readonly files: ReadonlyMap<string, string>;
}

/** The same as plain data, and the originals that were open then: what stood in one of them could pass for that. */
interface PlainPassed {
  readonly guarded: readonly string[];
  readonly open: readonly string[];
  readonly files: readonly (readonly [content: string, blocks: string])[];
}

/** What has passed before, as far as that still holds: nothing, where an original is open no more. */
export function recallPassed(memory: string, program: Program, originals: readonly TakenOriginal[]): Passed {
  const kept = findKept(memory, program.reader)?.value as PlainPassed | undefined; // `writePassed` wrote it
  const open = new Set(openOf(originals));
  if (!kept?.open.every((one) => open.has(one))) return { guarded: new Set(), files: new Map() };
  return { guarded: new Set(kept.guarded), files: new Map(kept.files) };
}

/** Keeps what has passed; a file without blocks has not. */
export function writePassed(
  memory: string,
  program: Program,
  originals: readonly TakenOriginal[],
  files: ReadonlyMap<string, string | undefined>,
): void {
  const passed: PlainPassed = {
    guarded: originals.filter(({ isPublic }) => !isPublic).map(describe),
    open: openOf(originals),
    files: [...files].flatMap(([content, blocks]) => (blocks === undefined ? [] : [[content, blocks] as const])),
  };
  writeKept(memory, program.reader, passed);
}

function openOf(originals: readonly TakenOriginal[]): string[] {
  return originals.filter(({ isPublic }) => isPublic).map(describe);
}
