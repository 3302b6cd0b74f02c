import { marked, type Token } from "marked";
import { findSafeLink } from "./link.ts";
import type { Complaint } from "./problem.ts";
import { countWords, maxQuotedWords } from "./schema/statement.ts";

/** How many words a digest should have. */
export const digestWords = { least: 120, most: 250 } as const;

// From here on a digest is taken for a pasted original, which must never reach a page.
const mostWords = 400;

// Reading more than this as Markdown could take minutes.
const mostCharacters = 10_000;

/** A mark of paragraphs of the original in a digest: `[12]` or `[5, 6]`, where it is not the text of a link. */
export const locatorMark = /^\[([1-9]\d{0,3}(?:, ?[1-9]\d{0,3})*)\](?!\(|\[(?!\d))/;

/** Something in a digest worth a look, with its offset into the digest. */
export interface DigestNote extends Complaint {
  readonly offset: number;
  /** An error where the digest can't become HTML, or takes over what is not the archive's. */
  readonly severity?: "error";
}

/** What a curator should look at in a digest: its length, raw HTML, links that won't work, long quotations. */
export function inspectDigest(digest: string): DigestNote[] {
  return [
    ...inspectLength(digest),
    ...inspectMarkup(digest),
    ...inspectQuotations(digest),
    ...inspectLocators(digest),
  ].sort((a, b) => a.offset - b.offset);
}

/** The words of a digest, locators left out. */
function countDigestWords(digest: string): number {
  return countWords(digest.replace(/\[\d[\d, ]*\]/g, " "));
}

function inspectLength(digest: string): DigestNote[] {
  const words = countDigestWords(digest);
  const write = `write ${digestWords.least} to ${digestWords.most} words`;
  const offset = Math.max(digest.search(/\S/), 0);
  if (digest.length > mostCharacters) {
    const wrong = `has ${digest.length} characters and looks like the article itself`;
    return [{ severity: "error", wrong, write: `${write} of your own`, offset }];
  }
  if (words === 0) return [{ wrong: "is missing", write, offset }];
  if (words < digestWords.least)
    return [{ wrong: `has only ${words} ${words === 1 ? "word" : "words"}`, write, offset }];
  if (words > mostWords) {
    const wrong = `has ${words} words and looks like the article itself`;
    return [{ severity: "error", wrong, write: `${write} of your own`, offset }];
  }
  if (words > digestWords.most) return [{ wrong: `has ${words} words`, write, offset }];
  return [];
}

function inspectMarkup(digest: string): DigestNote[] {
  if (digest.length > mostCharacters) return [];
  try {
    return inspectTokens(digest);
  } catch (error) {
    // Marked walks quotations within quotations by recursion, and the stack has an end.
    if (!(error instanceof RangeError)) throw error;
    const write = "write it with fewer levels of quotations and lists";
    return [{ severity: "error", wrong: "is nested too deeply to read", write, offset: 0 }];
  }
}

function inspectTokens(digest: string): DigestNote[] {
  const notes: DigestNote[] = [];
  const open = new Set<string>();
  let from = 0;
  marked.walkTokens(marked.lexer(digest), (token) => {
    const complaint = complaintOf(token);
    if (!complaint) return;
    // Tokens come in the order of the text and keep what they were made of, so each is found behind the last. Of
    // several lines the first is sought: the others may have lost the marks of a list or a quotation before them.
    const [firstLine = ""] = token.raw.trim().split("\n");
    const offset = Math.max(digest.indexOf(firstLine, from), from);
    from = offset + 1;
    if (!isEndOfOpen(token, open)) notes.push({ ...complaint, offset });
  });
  return notes;
}

/** Whether a token is an HTML end tag whose start tag has been told; what it opens or closes is kept in `open`. */
function isEndOfOpen(token: Token, open: Set<string>): boolean {
  const [, slash, name = ""] = (token.type === "html" && /^<(\/?)([a-z][a-z0-9-]*)/i.exec(token.raw)) || [];
  if (slash) return open.delete(name.toLowerCase());
  if (name) open.add(name.toLowerCase());
  return false;
}

function complaintOf(token: Token): Complaint | undefined {
  if (token.type === "html" && token.raw.trim() !== "") {
    return { wrong: "raw HTML is shown as text", write: "write it in Markdown, or delete it" };
  }
  if (token.type === "image") {
    return { wrong: "an image is shown as a link", write: "write a link, or delete it" };
  }
  if (token.type === "link" && findSafeLink(token["href"]) === undefined) {
    return { wrong: "a link is shown as plain text", write: "write an address that starts with https://" };
  }
  return undefined;
}

function inspectLocators(digest: string): DigestNote[] {
  return [...digest.matchAll(/\[\s*¶?\s*\d+\s*[-–—]\s*\d+\s*\]|\[?¶\s*\d+\]?/gu)].map(({ 0: mark, index }) => {
    return { wrong: `“${mark}” is not read as a locator`, write: "write each number, like [4, 5, 6]", offset: index };
  });
}

// No quotation runs on into the next paragraph, so that one mark too many is not the start of all that follows.
const quotation = /“((?:[^”\n]|\n(?!\s*\n))*)”|"((?:[^"\n]|\n(?!\s*\n))*)"/g;

function inspectQuotations(digest: string): DigestNote[] {
  return [...digest.matchAll(quotation)].flatMap(({ 1: curly, 2: straight, index }) => {
    const words = countWords(curly ?? straight ?? "");
    if (words < maxQuotedWords) return [];
    return [
      {
        severity: "error",
        wrong: `a quotation has ${words} words`,
        write: `quote fewer than ${maxQuotedWords}`,
        offset: index,
      },
    ];
  });
}
