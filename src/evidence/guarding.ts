import type { SourceFile } from "../archive/file.ts";
import type { Parsing } from "../archive/shelf.ts";
import { hashBlocks } from "./block.ts";
import { parseOriginal } from "./original.ts";
import { type NamedPassage, privateTextsOf, sequenceOf } from "./privateText.ts";

/** What the gate needs to know of an original at once: plain data, so that it can be kept. */
export interface Guarding {
  /** What is cited of it and may be published: its headline, and its address, of which the words may be those of a headline. */
  readonly citations: readonly string[];
  /** The hashes of its blocks, two numbers of 32 bits for each, as Base64. */
  readonly blocks: string;
}

/** One text of an original, in passages. */
export type GuardedText = readonly NamedPassage[];

/** Prepares an original for the gate: its text is wanted only where some of it may have been found. */
export function guardOriginal({ text }: SourceFile): Parsing<Guarding, readonly GuardedText[]> {
  const original = parseOriginal(text);
  const content = privateTextsOf(original, text);
  const hashes = content.flatMap((passages) => hashBlocks(sequenceOf(passages).words).flat());
  const { headline, url } = original.stated;
  const citations = [headline, url].filter((one) => one !== undefined);
  return { summary: { citations, blocks: pack(hashes) }, content };
}

/** Packs hashes of 32 bits to Base64. */
export function pack(hashes: readonly number[]): string {
  return Buffer.from(Int32Array.from(hashes).buffer).toString("base64");
}

/** Unpacks what was packed. */
export function unpack(packed: string): Int32Array {
  const bytes = Buffer.from(packed, "base64");
  return new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
