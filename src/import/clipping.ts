import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { isWebAddress } from "../archive/webAddress.ts";
import { nothingStated, type PrintedDate, type Stated } from "./copy.ts";
import { plainText } from "./paste.ts";
import { findPrintedDate } from "./printedDate.ts";

/** A text with what its front matter states, as tools that clip pages of the web write it. */
export interface Clipping {
  readonly text: string;
  readonly stated: Stated;
}

/** Takes the front matter off a clipped text. A text without any states nothing. */
export function parseClipping(text: string): Clipping {
  const [whole = "", yaml] = /^\uFEFF?---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text) ?? [];
  const fields = yaml === undefined ? undefined : parseFields(yaml);
  // Lines between two rules that state nothing of an article are the article's own.
  if (!fields || !known.some((name) => textsOf(fields[name]).length > 0)) return { text, stated: nothingStated };
  const one = (...names: string[]) => names.flatMap((name) => textsOf(fields[name]))[0] ?? "";
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
      published: dayIn(one("published", "date", "published_time", "pubdate")),
      url: isWebAddress(url) ? url : "",
      language: one("language", "lang"),
    },
  };
}

const known = [
  "title",
  "headline",
  "published",
  "date",
  "published_time",
  "pubdate",
  "source",
  "url",
  "link",
  "canonical",
];

/** The day that a field names, in the zone in which it is written: `2021-05-14T23:30-05:00` is the fourteenth. */
function dayIn(text: string): PrintedDate | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  return text ? findPrintedDate(day ?? text) : undefined;
}

function parseFields(yaml: string): Readonly<Record<string, unknown>> | undefined {
  try {
    // Every value is a text: a headline may be a year, and a date must not be moved to another zone.
    const fields = load(yaml, { schema: FAILSAFE_SCHEMA });
    if (typeof fields !== "object" || fields === null) return undefined;
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
  } catch {
    // Lines between two rules that are no YAML are the article's own.
    return undefined;
  }
}

/** A text, or those of a list; lists within lists name nobody. */
function textsOf(value: unknown): string[] {
  return [value]
    .flat()
    .filter((one) => typeof one === "string" && !/^(?:null|~|\s*)$/i.test(one))
    .map((one) => plainText(String(one)));
}

/** A name without the marks of a link within a collection of notes: `[[A. Name]]`. */
function plainName(text: string): string {
  return text
    .replace(/^\[\[|\]\]$/g, "")
    .replace(/^by\s+/i, "")
    .trim();
}
