import { Readability } from "@mozilla/readability";
import { JSDOM } from "jsdom";
import TurndownService from "turndown";
import { foldText } from "../archive/likeness.ts";
import { countWords } from "../archive/words.ts";
import { findCaption } from "./caption.ts";
import type { Block, Caption, Dropped, Stated } from "./copy.ts";
import { captionWith } from "./credit.ts";
import { type PageMetadata, readMetadata } from "./metadata.ts";
import { textOf } from "./pageText.ts";
import { parsePaste } from "./paste.ts";

/** A saved page: what it states of its article, and the blocks of its text. */
export interface Page {
  readonly stated: Stated;
  readonly blocks: readonly Block[];
  /** What of its text is not among the blocks. */
  readonly dropped: readonly Dropped[];
}

// Pictures and fonts that a page holds in itself: megabytes that say nothing, and each is read as an address.
const embedded = /data:[\w.+/-]*;base64,[\w+/=%]*/g;

/** Reads a saved page. Nothing in it is run, and nothing is fetched. */
export function parsePage(html: string, isSource: (name: string) => boolean): Page {
  const { document } = new JSDOM(html.replace(embedded, "data:,")).window;
  const metadata = readMetadata(document, isSource);
  const captions = takeCaptions(document);
  const texts = textsOf(document);
  breakParagraphs(document);
  const blocks = parsePaste(toMarkdown(extract(document)));
  return {
    stated: { ...metadata, captions },
    blocks,
    dropped: findLost(texts, [...toldIn(metadata, captions), ...blocks.map(({ text }) => text)]),
  };
}

// Fewer words than these are a link or a button, of which a page has hundreds.
const leastWords = 8;

/** The paragraphs of a whole page, as far as they are sentences. */
function textsOf(document: Document): string[] {
  const texts = [...document.querySelectorAll("p, li, blockquote, h2, h3, h4")]
    .filter((element) => !element.querySelector("p, li, br + br"))
    .map(textOf);
  return [...new Set(texts)].filter((text) => countWords(text) >= leastWords);
}

/** The lines that are told of the article, though they are not its text. */
function toldIn({ headline, standfirst, rights }: PageMetadata, captions: readonly Caption[]): string[] {
  return [headline, standfirst, rights, ...captions.flatMap(({ text, credit }) => [text, credit])];
}

/** What the extractor took for no part of the article. */
function findLost(texts: readonly string[], told: readonly string[]): Dropped[] {
  const kept = new Set(told.map(foldText));
  const others = texts.filter((text) => !kept.has(foldText(text)));
  // A paragraph may be part of a block; only of few is that asked, for it takes a walk through all of the text.
  const whole = others.length > 0 ? [...kept].join("") : "";
  return others
    .filter((text) => !whole.includes(foldText(text)))
    .map((text) => ({ text, reason: "stands elsewhere on the page" }));
}

// Less than this is no article: the extractor has missed it, and the whole page is read.
const leastText = 300;

const furniture = `script, style, noscript, template, form, iframe, nav, dialog, svg, [hidden], [aria-hidden=true], button,
  ${["newsletter", "related", "share", "social", "cookie", "consent", "advert", "comments", "promo", "recommend", "paywall", "sr-only", "visually-hidden", "most-read", "mostread", "toc"].map((name) => `[class*="${name}" i], [id*="${name}" i]`).join(", ")}`;

// Words that hold the name of a piece of furniture and are none.
const misread = /shareholder|stock|socialis|protocol/gi;

/** The HTML of the article, without most of the page's furniture. */
function extract(document: Document): string {
  const most = fold(document.body).length / 3;
  for (const element of document.querySelectorAll(furniture)) {
    // A page whose whole text stands in an element of such a name is not thrown away with it.
    if (isMisread(element)) continue;
    if (fold(element).length < most) element.remove();
  }
  const found = new Readability(document.cloneNode(true) as Document, {
    keepClasses: false,
    charThreshold: leastText,
  }).parse();
  const length = found?.textContent?.trim().length ?? 0;
  return found?.content && length >= leastText ? withLost(document, found.content) : document.body.innerHTML;
}

/**
 * Puts back what the extractor left out between the paragraphs that it kept: their siblings, as far as they are text.
 */
function withLost(document: Document, content: string): string {
  const kept = new JSDOM(content).window.document;
  const texts = new Set([...kept.querySelectorAll("p")].map(fold));
  const isKept = (element: Element) => texts.has(fold(element));
  const found = [...document.querySelectorAll("p")].filter(isKept);
  const parents = [...new Set(found.map(({ parentElement }) => parentElement))];
  const [parent] = parents;
  if (!parent || parents.length > 1) return content;
  const siblings = [...parent.querySelectorAll(":scope > *")].filter(({ tagName }) =>
    /^(P|H[2-6]|UL|OL|BLOCKQUOTE|TABLE)$/.test(tagName),
  );
  const [first, last] = [siblings.findIndex(isKept), siblings.findLastIndex(isKept)];
  const between = siblings.slice(first, last + 1);
  if (!between.some((element) => element.tagName === "P" && !isKept(element) && fold(element) !== "")) return content;
  return [...siblings.slice(0, first).filter(({ tagName }) => tagName === "P"), ...between, ...siblings.slice(last + 1)]
    .map(({ outerHTML }) => outerHTML)
    .join("");
}

/** Whether an element was only found for a word that merely holds the name of a piece of furniture: “stock” holds “toc”. */
function isMisread(element: Element): boolean {
  const names = `${element.className} ${element.id}`;
  if (names.replace(misread, "") === names) return false;
  const bare = element.cloneNode(false) as Element;
  bare.className = element.className.replace(misread, "");
  bare.id = element.id.replace(misread, "");
  return !bare.matches(furniture);
}

function fold(element: Element): string {
  return element.textContent?.replace(/\s+/g, "") ?? "";
}

/** Takes the figures out of a page and returns their captions. */
function takeCaptions(document: Document): Caption[] {
  const captions: Caption[] = [];
  for (const figure of document.querySelectorAll("figure")) {
    const caption = figure.querySelector("figcaption");
    const isQuotation = figure.querySelector("blockquote, table, pre") !== null;
    if (caption && !isQuotation) captions.push(captionOf(caption));
    if (!isQuotation) figure.remove();
  }
  for (const element of document.querySelectorAll("[class*=caption i]")) {
    if (element.querySelector("p + p, h2") || textOf(element).length > 400) continue;
    captions.push(captionOf(element));
    element.remove();
  }
  // Without any mark of a caption: what says the same as the text behind the picture beside it.
  for (const image of document.querySelectorAll("img[alt]")) {
    const alt = image.getAttribute("alt")?.replace(/\s+/g, " ").trim() ?? "";
    const frame = image.parentElement;
    if (!frame || alt.length < 20 || !textOf(frame).startsWith(alt) || textOf(frame).length > alt.length + 120)
      continue;
    captions.push(captionOf(frame));
    frame.remove();
  }
  return captions.filter(({ text, credit }) => text !== "" || credit !== "");
}

function captionOf(caption: Element): Caption {
  const credit = caption.querySelector(
    "[class*=credit i], [class*=source i], [class*=copyright i], [itemprop=copyrightHolder], small, cite",
  );
  const named = textOf(credit);
  credit?.remove();
  const text = textOf(caption);
  if (named) return captionWith(text, named);
  const block: Block = { kind: "text", text, boldStart: "", boldEnd: "", isLink: false };
  const [, words = text, rest = ""] =
    /^(.*[.!?…”"])\s*(?:©\s*)?([^.!?]*\/[^.!?]*)$/u.exec(text) ??
    /^(.*[.!?…”"])\s*\(([^()]{2,80})\)$/u.exec(text) ??
    [];
  return findCaption(block, undefined) ?? captionWith(words, rest);
}

/** Where paragraphs are only parted by line breaks, as pages of old have them, each becomes one. */
function breakParagraphs(document: Document): void {
  for (const element of document.querySelectorAll("br + br")) {
    const before = element.previousElementSibling;
    const between = element.previousSibling;
    const isGap = before === between || (between?.nodeType === 3 && between.textContent?.trim() === "");
    if (isGap) element.replaceWith(document.createTextNode("\uE010"));
  }
  for (const element of document.querySelectorAll("div, td, p, article, section, body, font")) {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.includes("\uE010"))) continue;
    element.innerHTML = element.innerHTML
      .split(/(?:<br\s*\/?>\s*)*\uE010(?:\s*<br\s*\/?>)*/i)
      .map((part) => (part.trim() === "" ? "" : `<p>${part}</p>`))
      .join("");
  }
}

function toMarkdown(html: string): string {
  const service = new TurndownService({ headingStyle: "atx", bulletListMarker: "*", emDelimiter: "*", br: "" });
  // The headline is known from elsewhere; what stands below it in the text are subheadings, however deep.
  service.addRule("cells", { filter: ["td", "th"], replacement: (content) => `${content.trim()} | ` });
  service.addRule("rows", {
    filter: "tr",
    replacement: (content) => `\n\n* ${content.replace(/\s+/g, " ").replace(/[| ]+$/, "")}\n\n`,
  });
  return service.turndown(html);
}
