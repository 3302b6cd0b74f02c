import type { Complaint, Position } from "./problem.ts";
import { fileStart } from "./problem.ts";

/** The largest files the archive reads, in bytes. A record takes about 4,000, an original 10,000, an entry of a list 400. */
export const mostBytes = { record: 1_000_000, original: 5_000_000, authority: 50_000_000 } as const;

/** Bytes as text, or what they are instead and where. */
export type Decoded = { readonly text: string } | { readonly complaint: Complaint; readonly position: Position };

const saveAsUtf8 = "save it as UTF-8";

// C0 and C1 controls but tab and newline, halves of a character and what is none: no editor types them, and HTML and
// XML forbid them (https://www.w3.org/TR/xml/#charsets).
const control = /[\p{Cs}\uFFFE\uFFFF]|[^\P{Cc}\n\t]/u;

// Embeddings, overrides and isolates (https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters): one that is
// left open turns about what stands behind it in a page, which others wrote, and nobody sees whether it is. The marks, which
// open nothing, are let through.
const turning = /[\u202A-\u202E\u2066-\u2069]/u;

// Whatever may be either. Nearly no text holds any of it, and to see that takes an eighth of the time.
const suspect = /[^\t\n -~\u00A0-\u2029\u202F-\u2065\u206A-\uD7FF\uE000-\uFFFD]/;

const unfit = new RegExp(`${control.source}|${turning.source}`, "gu");

/**
 * Decodes a file of the archive: UTF-8, with or without a byte order mark, with any line ends; the text has none of
 * the mark and `\n` alone ([Encoding Standard](https://encoding.spec.whatwg.org/)).
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return refused("is empty", "fill it, or delete it");
  const other = otherEncoding(bytes);
  if (other) return refused(`is ${other}, not UTF-8`, saveAsUtf8);
  if (bytes.includes(0)) return refused("is a binary file, not text", "save it as text in UTF-8, or move it out");
  const text = decodeUtf8(bytes);
  if (text === undefined) return refused("is not UTF-8", saveAsUtf8, findBadByte(bytes));
  const lines = text.replace(/\r\n?/g, "\n");
  if (lines.trim() === "") return refused("is empty", "fill it, or delete it");
  const at = suspect.test(lines) ? lines.search(control) : -1;
  if (at >= 0) {
    return refused(`holds the control character ${nameCharacter(lines.slice(at))}`, "delete it", positionAt(lines, at));
  }
  return { text: lines };
}

/** What is wrong with a text that holds a character which no page or feed may hold; undefined where none does. */
export function findUnfitCharacter(text: string): Complaint | undefined {
  if (!suspect.test(text)) return undefined;
  const at = text.search(control);
  if (at >= 0) return { wrong: `holds the control character ${nameCharacter(text.slice(at))}`, write: "delete it" };
  const [turn] = turning.exec(text) ?? [];
  if (turn === undefined) return undefined;
  return { wrong: `holds ${nameCharacter(turn)}, which may turn about the text behind it`, write: "delete it" };
}

/** A text without what {@link findUnfitCharacter} finds: what is copied from elsewhere may hold it unseen. */
export function withoutUnfitCharacters(text: string): string {
  return text.replace(unfit, "");
}

/** The first character of a text by its number in Unicode. */
function nameCharacter(text: string): string {
  return `U+${text.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The line and column of an offset into a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - lineStart + 1 };
}

function refused(wrong: string, write: string, position: Position = fileStart): Decoded {
  return { complaint: { wrong, write }, position };
}

function otherEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "UTF-32" : "UTF-16";
  if (a === 0xfe && b === 0xff) return "UTF-16";
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return "UTF-32";
  return undefined;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function findBadByte(bytes: Uint8Array): Position {
  // A lenient decoding puts U+FFFD where the first bad byte stood; a real U+FFFD before it would decode strictly.
  const lenient = new TextDecoder("utf-8").decode(bytes);
  for (let at = lenient.indexOf("\uFFFD"); at >= 0; at = lenient.indexOf("\uFFFD", at + 1)) {
    const before = new TextEncoder().encode(lenient.slice(0, at)).length + bomLength(bytes);
    const isWritten = bytes[before] === 0xef && bytes[before + 1] === 0xbf && bytes[before + 2] === 0xbd;
    if (!isWritten)
      return positionAt(lenient.replace(/\r\n?/g, "\n"), lenient.slice(0, at).replace(/\r\n?/g, "\n").length);
  }
  return fileStart;
}

function bomLength(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}
