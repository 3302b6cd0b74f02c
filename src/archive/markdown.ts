import { decodeHTMLStrict } from "entities";
import { Marked, type Token, type Tokens } from "marked";
import { findSafeLink } from "./link.ts";

/** HTML that {@link renderDigest} made and nobody else: the one kind of raw HTML that a page lets in. */
export type DigestHtml = string & { readonly __html: unique symbol };

/** A mark of paragraphs of the original in a digest: `[12]` or `[5, 6]`, where it is not the text of a link. */
const locatorMark = /^\[([1-9]\d{0,3}(?:, ?[1-9]\d{0,3})*)\](?!\(|\[(?!\d))/;

/**
 * Reads the Markdown of a digest, in which `[12]` names a paragraph of the original.
 *
 * @throws {RangeError} where quotations and lists are nested deeper than the stack can bear
 */
export function lexDigest(markdown: string): readonly Token[] {
  return digestMarkdown.lexer(markdown);
}

/**
 * Renders a digest: its raw HTML is shown as text, its links go to http, https or mailto and nowhere else, its images
 * are links.
 */
export function renderDigest(tokens: readonly Token[]): DigestHtml {
  // A locator stays with the word before it, at the end of a line too. The renderer escapes what it is given.
  return digestMarkdown
    .parser([...tokens])
    .replaceAll(' <span class="locator">', '\u00a0<span class="locator">') as DigestHtml;
}

/** Makes the locators of a digest lead to the paragraphs that they name, as far as there are addresses for them. */
export function linkLocators(html: DigestHtml, addressOf: (paragraph: number) => string | undefined): DigestHtml {
  // No text of a digest looks like this: its own tags are escaped.
  return html.replace(/(<span class="locator"[^>]*>)([^<]*)(?=<\/span>)/g, (_, tag: string, text: string) => {
    const linked = text.replace(/\d+/g, (number) => {
      const address = addressOf(Number(number));
      return address === undefined ? number : `<a href="${escapeHtml(address)}">${number}</a>`;
    });
    return tag + linked;
  }) as DigestHtml;
}

const leadLength = 400;

/** The beginning of a digest as plain text on one line, without locators. */
export function formatLead(tokens: readonly Token[]): string {
  let text = "";
  for (const token of tokens) {
    if (text.length < leadLength) text += textOf([token]);
  }
  return text
    .replace(/\s+/g, " ")
    .replace(/ ([.,;:])/g, "$1")
    .trim();
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === "locator") return "";
      if ("tokens" in token && token.tokens) return textOf(token.tokens) + (blocks.has(token.type) ? " " : "");
      if (token.type === "list") return textOf((token as Tokens.List).items);
      if (!("text" in token)) return " ";
      return literal.has(token.type) ? String(token["text"]) : decodeHTMLStrict(String(token["text"]));
    })
    .join("");
}

const blocks = new Set(["paragraph", "heading", "blockquote", "list_item"]);

// In these an entity stands for itself.
const literal = new Set(["code", "codespan", "html"]);

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

function linkTo(href: string, html: string): string {
  const address = findSafeLink(href);
  if (address === undefined) return html;
  return `<a href="${escapeHtml(address.replace(/\s/g, encodeURIComponent))}">${html}</a>`;
}

/** The tokens of a link's text: no link may hold another, so what would become one is only its text. */
function withoutLinks(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token): Token[] => {
    if (token.type === "link") return withoutLinks(token.tokens ?? []);
    if (token.type === "image") return [{ type: "text", raw: token.raw, text: token["text"] || token["href"] }];
    return "tokens" in token && token.tokens ? [{ ...token, tokens: withoutLinks(token.tokens) }] : [token];
  });
}

interface LocatorToken extends Tokens.Generic {
  readonly type: "locator";
  readonly paragraphs: string;
}

const locator = {
  name: "locator",
  level: "inline" as const,
  start: (text: string) => text.search(/\[\d/),
  tokenizer(text: string): LocatorToken | undefined {
    const found = locatorMark.exec(text);
    if (!found) return undefined;
    return { type: "locator", raw: found[0], paragraphs: (found[1] ?? "").replace(/, ?/g, ", ") };
  },
};

const digestMarkdown = new Marked({
  extensions: [
    { ...locator, renderer: (token) => `<span class="locator">¶\u00a0${(token as LocatorToken).paragraphs}</span>` },
  ],
  renderer: {
    // Marked itself trusts what stands behind a start tag such as `<script>` and does not escape it.
    text(token) {
      const tokens = "tokens" in token ? token.tokens : undefined;
      return tokens ? this.parser.parseInline(tokens) : escapeHtml(decodeHTMLStrict(token.text));
    },
    html: ({ text, block }) => (block ? `<p>${escapeHtml(text.trim())}</p>\n` : escapeHtml(text)),
    // A page has one h1 and its sections are h2: a digest's own headings stand below them.
    heading({ tokens, depth }) {
      const level = Math.min(depth + 2, 6);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
    link({ href, tokens }) {
      return linkTo(href, this.parser.parseInline(withoutLinks(tokens)));
    },
    image: ({ href, text }) => linkTo(href, escapeHtml(text || href)),
    tablecell({ tokens, header }) {
      const tag = header ? "th" : "td";
      return `<${tag}>${this.parser.parseInline(tokens)}</${tag}>\n`;
    },
    checkbox: ({ checked }) => (checked ? "☑ " : "☐ "),
  },
});
