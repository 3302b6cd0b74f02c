import iconv from "iconv-lite";
import { withoutUnfitCharacters } from "../archive/text.ts";

/** What a file that a curator has turns out to be. */
export type DecodedCopy =
  | { readonly kind: "text" | "page"; readonly text: string }
  /** What is wrong, and what to do. */
  | { readonly kind: "unreadable"; readonly wrong: string; readonly write: string };

/**
 * Decodes a copied text or a saved page, in any encoding that a browser would read: by its byte order mark, then by what
 * the page says of itself, then as UTF-8 where it is that, and as Windows-1252 where it is not
 * ([Encoding Standard](https://encoding.spec.whatwg.org/)).
 */
export function decodeCopy(name: string, bytes: Uint8Array): DecodedCopy {
  if (bytes.length === 0) return unreadable("is empty", "copy the text of the article into it");
  if (isBinary(bytes)) return unreadable("is no text", "save the page as HTML, or copy its text into a .txt file");
  const text = withoutUnfitCharacters(decodeAs(bytes, findEncoding(bytes)).replace(lineEnds, "\n"));
  if (text.trim() === "") return unreadable("is empty", "copy the text of the article into it");
  if (text.startsWith("{\\rtf"))
    return unreadable("is a document with formatting (RTF)", "save it as plain text (.txt)");
  if (/^(From: <Saved by|MIME-Version:|Content-Type: multipart)/im.test(text.slice(0, 400))) {
    return unreadable(
      "is a page in a single file (MHTML)",
      "save the page as HTML alone, or copy its text into a .txt file",
    );
  }
  const isPage = /\.x?html?$/i.test(name) || /^\s*<(!doctype html|html)\b/i.test(text);
  const oneArticle = "copy the text of one article into a file of its own";
  if (!isPage && text.length > longest) return unreadable(`has ${text.length} characters`, oneArticle);
  if (!isPage && text.split("\n").length > mostLines) return unreadable(`has more than ${mostLines} lines`, oneArticle);
  return isPage ? { kind: "page", text: withoutUnfitReferences(text) } : { kind: "text", text };
}

// A hundred times as long as the articles of newspapers are. A page may be longer, for it may hold its pictures.
const longest = 1_000_000;

// Ten times as many as the articles of newspapers have where they are wrapped; each is looked at in many ways.
const mostLines = 5_000;

// Also those by which Unicode and word processors part lines and paragraphs.
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * A page without the references to characters that no record may hold. Those to C1 controls stay: a browser reads them as
 * [Windows-1252](https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state).
 */
function withoutUnfitReferences(page: string): string {
  return page.replace(
    /&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));?/gi,
    (reference, hexadecimal?: string, decimal?: string) => {
      const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
      if (code > 0x10ffff || (code >= 0x80 && code <= 0x9f)) return reference;
      return withoutUnfitCharacters(String.fromCodePoint(code)) === "" ? "" : reference;
    },
  );
}

function unreadable(wrong: string, write: string): DecodedCopy {
  return { kind: "unreadable", wrong, write };
}

function findEncoding(bytes: Uint8Array): string {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const [even, odd] = countZeros(bytes);
  if (odd > 0 || even > 0) return odd > even ? "utf-16le" : "utf-16be";
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1];
  // What was read as single bytes up to here is no UTF-16, whatever it says of itself.
  if (declared && !/^utf-?16/i.test(declared) && isEncoding(declared)) return declared;
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

/** Whether a name is that of an encoding of the web; iconv-lite knows others, such as Base64. */
function isEncoding(name: string): boolean {
  try {
    new TextDecoder(name);
    return iconv.encodingExists(name);
  } catch {
    return false;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  // Node.js itself takes Windows-1252 for Latin-1, which has no dashes and no curved quotation marks.
  return iconv.decode(
    Buffer.from(bytes),
    /^(iso-?8859-?1|latin-?1|ascii|us-ascii)$/i.test(encoding) ? "windows-1252" : encoding,
  );
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The zero bytes at even and at odd places: text in UTF-16 has many at one of the two, and in UTF-8 has none. */
function countZeros(bytes: Uint8Array): readonly [even: number, odd: number] {
  const counts: [number, number] = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) counts[at % 2 === 0 ? 0 : 1]++;
  return counts;
}

// How PNG, PDF, ZIP and office documents, GIF, JPEG, gzip, RAR, ELF and old office documents begin.
const signatures = [
  "89504e47",
  "25504446",
  "504b0304",
  "47494638",
  "ffd8ff",
  "1f8b",
  "52617221",
  "7f454c46",
  "d0cf11e0",
];

/** Whether the bytes are no text: they begin as other files do, or hold zeros in places where UTF-16 has none. */
function isBinary(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  if (signatures.some((signature) => start.startsWith(signature))) return true;
  const [even, odd] = countZeros(bytes);
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isMarked && even + odd > 0 && Math.max(even, odd) < bytes.length / 5;
}
