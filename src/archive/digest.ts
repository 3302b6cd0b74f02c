import { decodeHTMLStrict } from "entities";
import { marked, type Token } from "marked";
import { findSafeLink } from "./link.ts";
import { type DigestHtml, formatLead, lexDigest, renderDigest } from "./markdown.ts";
import type { Complaint } from "./problem.ts";
import { findQuotations, findQuoted, type Quotation } from "./quotation.ts";
import { maxQuotedWords } from "./schema/statement.ts";
import { findUnfitCharacter } from "./text.ts";
import { countWords } from "./words.ts";

/** How many words a digest should have. */
export const digestWords = { least: 120, most: 250 } as const;

// From here on a digest is taken for a pasted original, which must never reach a page.
const mostWords = 400;

// Reading more than this as Markdown, or for what it quotes, could take minutes.
const mostCharacters = 10_000;

/** Something in a digest worth a look, with its offset into the digest. */
export interface DigestNote extends Complaint {
  readonly offset: number;
  /** An error where the digest can't become HTML, or takes over what is not the archive's. */
  readonly severity?: "error";
}

/** What is known of a digest, which tells in the archive's own words what an article reports, but for its HTML. */
export interface Digest {
  /** Its beginning as plain text on one line, without locators: more than any description has room for. */
  readonly lead: string;
  readonly quotations: readonly Quotation[];
}

/** A digest, and what a curator should look at in it: its length, raw HTML, links that won't work, long quotations. */
export interface ParsedDigest {
  readonly digest: Digest;
  readonly html: DigestHtml;
  /** In the order of the text. */
  readonly notes: readonly DigestNote[];
}

/** Parses a digest. One that can't be read as Markdown has a note that is an error, and no HTML. */
export function parseDigest(markdown: string): ParsedDigest {
  if (markdown.length > mostCharacters) return { ...noDigest, notes: inspectLength(markdown) };
  const tokens = findTokens(markdown);
  const known = tokens === "nested too deeply" ? [] : tokens;
  const html = renderDigest(known);
  const notes = [
    ...inspectLength(markdown),
    ...(tokens === "nested too deeply" ? [tooDeep] : inspectTokens(markdown, tokens)),
    ...inspectQuotations(markdown),
    ...inspectLocators(markdown),
    ...inspectCharacters(markdown, html),
  ].sort((a, b) => a.offset - b.offset);
  const quotations = findQuotations(markdown);
  return { digest: { lead: formatLead(known), quotations }, html, notes };
}

function findTokens(markdown: string): readonly Token[] | "nested too deeply" {
  try {
    return lexDigest(markdown);
  } catch (error) {
    // Marked walks quotations within quotations by recursion, and the stack has an end.
    if (error instanceof RangeError) return "nested too deeply";
    throw error;
  }
}

const noDigest = { digest: { lead: "", quotations: [] }, html: renderDigest([]) } as const;

const tooDeep: DigestNote = {
  severity: "error",
  wrong: "is nested too deeply to read",
  write: "write it with fewer levels of quotations and lists",
  offset: 0,
};

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

function inspectTokens(digest: string, tokens: readonly Token[]): DigestNote[] {
  const notes: DigestNote[] = [];
  const open = new Set<string>();
  let from = 0;
  marked.walkTokens([...tokens], (token) => {
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

// Numbers in brackets, or behind the sign of a paragraph.
const likeLocators = /\[\s*(?:¶\s*)?\d+(?:\s*[-–—,;]\s*(?:¶\s*)?\d+)*\s*\]|\[?¶\s*\d+\]?/gu;
// What no locator has: a sign, or a number that no paragraph has. Any other number may be the name of a link.
const unread = /[-–—;¶]|\b0/;

function inspectLocators(digest: string): DigestNote[] {
  return [...digest.matchAll(likeLocators)]
    .filter(([mark]) => unread.test(mark))
    .map(({ 0: mark, index }) => {
      return { wrong: `“${mark}” is not read as a locator`, write: "write each number, like [4, 5, 6]", offset: index };
    });
}

/** A character that no page may hold stands in a digest as itself, or as an entity. */
function inspectCharacters(digest: string, html: DigestHtml): DigestNote[] {
  const unfit = findUnfitCharacter(html);
  if (!unfit) return [];
  const entity = [...digest.matchAll(/&#?\w+;?/g)].find(([text]) => findUnfitCharacter(decodeHTMLStrict(text)));
  const itself = [...digest].findIndex((character) => findUnfitCharacter(character));
  const offset = itself >= 0 ? [...digest].slice(0, itself).join("").length : (entity?.index ?? 0);
  return [{ severity: "error", ...unfit, offset }];
}

function inspectQuotations(digest: string): DigestNote[] {
  return findQuoted(digest).flatMap(({ text, offset }) => {
    const words = countWords(text);
    if (words < maxQuotedWords) return [];
    return [
      {
        severity: "error",
        wrong: `a quotation has ${words} words`,
        write: `quote fewer than ${maxQuotedWords}`,
        offset,
      },
    ];
  });
}
