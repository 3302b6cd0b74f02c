import { load } from "js-yaml";
import { isPartialDate } from "../archive/date.ts";
import { isWebAddress } from "../archive/webAddress.ts";
import { nothingStated, type Stated } from "./copy.ts";
import { plainText } from "./paste.ts";

/** A text with what its front matter states, as tools that clip pages of the web write it. */
export interface Clipping {
  readonly text: string;
  readonly stated: Stated;
}

/** Takes the front matter off a clipped text. A text without any states nothing. */
export function parseClipping(text: string): Clipping {
  const [whole = "", yaml] = /^\uFEFF?---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  const fields = yaml === undefined ? undefined : parseFields(yaml);
  if (!fields) return { text, stated: nothingStated };
  const one = (...names: string[]) => names.flatMap((name) => textsOf(fields[name]))[0] ?? "";
  const date = one("published", "date", "published_time", "pubdate").slice(0, 10);
  const url = one("source", "url", "link", "canonical");
  const site = one("site", "publisher", "site_name", "publication", "website");
  return {
    text: text.slice(whole.length),
    stated: {
      ...nothingStated,
      headline: one("title", "headline"),
      standfirst: one("description", "excerpt", "subtitle", "standfirst"),
      byline: ["author", "authors", "byline", "creator"].flatMap((name) => textsOf(fields[name])).map(plainName),
      sources: site ? [{ name: site, place: "site" }] : [],
      published: date.length === 10 && isPartialDate(date) ? { date, printed: date, isAmbiguous: false } : undefined,
      url: isWebAddress(url) ? url : "",
      language: one("language", "lang"),
    },
  };
}

function parseFields(yaml: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const fields = load(yaml);
    return typeof fields === "object" && fields !== null ? (fields as Record<string, unknown>) : undefined;
  } catch {
    // Lines between two rules that are no YAML are the article's own.
    return undefined;
  }
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value instanceof Date) return [value.toISOString()];
  return typeof value === "string" && value.trim() !== "" ? [plainText(value)] : [];
}

/** A name without the marks of a link within a collection of notes: `[[A. Name]]`. */
function plainName(text: string): string {
  return text
    .replace(/^\[\[|\]\]$/g, "")
    .replace(/^by\s+/i, "")
    .trim();
}
