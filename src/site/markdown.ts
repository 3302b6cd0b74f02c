import { decodeHTMLStrict } from "entities";
import { Marked, type Token, type Tokens } from "marked";
import { locatorMark } from "../archive/digest.ts";
import { findSafeLink } from "../archive/link.ts";

/** HTML that {@link renderDigest} made and nobody else: the one kind of raw HTML that a page lets in. */
export type DigestHtml = string & { readonly __html: unique symbol };

/** A digest as a page shows it, and as plain text. */
export interface RenderedDigest {
  readonly html: DigestHtml;
  /** On one line, without locators. */
  readonly text: string;
}

/**
 * Renders a digest: Markdown whose raw HTML is shown as text, whose links go to http, https or mailto and nowhere
 * else, whose images are links, and whose `[12]` names a paragraph of the original.
 */
export function renderDigest(digest: string): RenderedDigest {
  const tokens = digestMarkdown.lexer(digest);
  const text = textOf(tokens)
    .replace(/\s+/g, " ")
    .replace(/ ([.,;:])/g, "$1")
    .trim();
  // A locator stays with the word before it, at the end of a line too.
  const html = digestMarkdown.parser(tokens).replace(/ (?=<span class="locator">)/g, "\u00a0");
  return { html: html as DigestHtml, text }; // the renderer escapes what it is given
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
