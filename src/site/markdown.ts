import { decodeHTML } from "entities";
import { Marked, type Token, type Tokens } from "marked";
import { locatorMark } from "../archive/digest.ts";
import { isSafeLink } from "../archive/link.ts";

/** HTML that {@link renderDigest} made and nobody else: the one kind of raw HTML that a page lets in. */
export type DigestHtml = string & { readonly __html: unique symbol };

/**
 * Renders a digest: Markdown whose raw HTML is shown as text, whose links go to http, https or mailto and nowhere
 * else, whose images are links, and whose `[12]` names a paragraph of the original.
 */
export function renderDigest(digest: string): DigestHtml {
  // A locator stays with the word before it, at the end of a line too.
  const bound = digest.replace(/ (?=\[\d)/g, "\u00a0");
  return digestMarkdown.parse(bound, { async: false }) as DigestHtml; // the renderer below escapes what it is given
}

/** A digest as plain text on one line, without locators. */
export function digestText(digest: string): string {
  return textOf(digestMarkdown.lexer(digest))
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
      return "text" in token ? decodeHTML(String(token["text"])) : " ";
    })
    .join("");
}

const blocks = new Set(["paragraph", "heading", "blockquote", "list_item"]);

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
    html: ({ text, block }) => (block ? `<p>${escapeHtml(text.trim())}</p>\n` : escapeHtml(text)),
    // A page has one h1 and its sections are h2: a digest's own headings stand below them.
    heading({ tokens, depth }) {
      const level = Math.min(depth + 2, 6);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      return isSafeLink(href) ? `<a href="${escapeHtml(href)}">${text}</a>` : text;
    },
    image({ href, text }) {
      const name = escapeHtml(text || href);
      return isSafeLink(href) ? `<a href="${escapeHtml(href)}">${name}</a>` : name;
    },
    checkbox: ({ checked }) => (checked ? "☑ " : "☐ "),
  },
});
