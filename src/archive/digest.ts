import { marked, type Token } from "marked";
import { isSafeLink } from "./link.ts";
import type { Complaint } from "./problem.ts";
import { countWords, maxQuotedWords } from "./schema/statement.ts";

/** How many words a digest should have. */
export const digestWords = { least: 120, most: 250 } as const;

/** A mark of paragraphs of the original in a digest: `[12]` or `[5, 6]`. */
export const locatorMark = /^\[(\d{1,4}(?:, ?\d{1,4})*)\](?!\(|\[|:)/;

/** Something in a digest worth a look, with its offset into the digest. */
export interface DigestNote extends Complaint {
  readonly offset: number;
}

/** What a curator should look at in a digest: its length, raw HTML, links that won't work, long quotations. */
export function inspectDigest(digest: string): DigestNote[] {
  return [...inspectLength(digest), ...inspectMarkup(digest), ...inspectQuotations(digest)].sort(
    (a, b) => a.offset - b.offset,
  );
}

/** The words of a digest, locators left out. */
function countDigestWords(digest: string): number {
  return countWords(digest.replace(/\[\d[\d, ]*\]/g, " "));
}

function inspectLength(digest: string): DigestNote[] {
  const words = countDigestWords(digest);
  const write = `write ${digestWords.least} to ${digestWords.most}`;
  if (words === 0) return [{ wrong: "the record has no digest", write, offset: 0 }];
  if (words < digestWords.least) return [{ wrong: `the digest has only ${words} words`, write, offset: 0 }];
  if (words > digestWords.most) return [{ wrong: `the digest has ${words} words`, write, offset: 0 }];
  return [];
}

function inspectMarkup(digest: string): DigestNote[] {
  const notes: DigestNote[] = [];
  let from = 0;
  marked.walkTokens(marked.lexer(digest), (token) => {
    const complaint = complaintOf(token);
    if (!complaint) return;
    // Tokens come in the order of the text and keep what they were made of, so each is found behind the last.
    const offset = Math.max(digest.indexOf(token.raw.trim(), from), from);
    from = offset;
    notes.push({ ...complaint, offset });
  });
  return notes;
}

function complaintOf(token: Token): Complaint | undefined {
  if (token.type === "html" && token.raw.trim() !== "") {
    return { wrong: "raw HTML is shown as text", write: "write it in Markdown, or delete it" };
  }
  if (token.type === "image") {
    return { wrong: "an image is shown as a link", write: "write a link, or delete it" };
  }
  if (token.type === "link" && !isSafeLink(token["href"])) {
    return { wrong: "the link is not let through", write: "write an address that starts with https://" };
  }
  return undefined;
}

function inspectQuotations(digest: string): DigestNote[] {
  return [...digest.matchAll(/“([^”]*)”|"([^"]*)"/g)].flatMap(({ 1: curly, 2: straight, index }) => {
    const words = countWords(curly ?? straight ?? "");
    if (words < maxQuotedWords) return [];
    return [{ wrong: `a quotation has ${words} words`, write: `quote fewer than ${maxQuotedWords}`, offset: index }];
  });
}
