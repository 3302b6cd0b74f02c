import * as z from "zod";
import { isPartialDate, type PartialDate } from "../date.ts";
import { findIdFault, type Id, type IdKind, idPattern, type UseKind } from "../id.ts";
import { findUnfitCharacter } from "../text.ts";
import { isWebAddress } from "../webAddress.ts";

/*
 * Every field is described by what to write in it, so that one phrase serves the message about a fault, the editor's
 * hint and the reference. Where a fault has a cure of its own, it is an issue of code "custom" with `params.write`.
 */

declare module "zod" {
  interface GlobalMeta {
    /** Whether the field is free text, in which YAML may take what follows ` #` for a comment. */
    prose?: boolean;
    /** The kind of thing whose id the field holds, or held before. */
    refers?: UseKind;
    /** For editors: what a text of the field looks like, as a regular expression that lets through all that is right. */
    pattern?: string;
    /** For editors: the format of the field's text, by its name in JSON Schema. */
    format?: string;
    /** For editors: whether no item of the list may stand there twice. */
    uniqueItems?: boolean;
  }
}

/**
 * Text in the archive's or a source's words; never empty, and one line, however many YAML spread it over. Whether a letter
 * and its accent were typed as one character or as two can't be seen, and makes no other text.
 */
export function prose(what: string) {
  return (
    z
      .string()
      // From the start of a run of spaces alone: from each of its places, a long one would take minutes.
      .overwrite((text) =>
        text
          .replace(/(?<![ \t])[ \t]*[\t\n\u2028\u2029]\s*/g, " ")
          .trim()
          .normalize("NFC"),
      )
      .min(1)
      .superRefine((text, context) => {
        const found = findUnfitCharacter(text);
        if (found) fault(context, found.wrong, found.write);
      })
      .meta({ description: what, prose: true })
  );
}

/** The id of one of the archive's own things. */
export function id<Kind extends IdKind>(_kind: Kind, what: string) {
  return z
    .string()
    .superRefine((text, context) => {
      const found = findIdFault(text);
      if (found) fault(context, found.wrong, found.write);
    })
    .transform((text) => text as Id<Kind>) // findIdFault has just checked it
    .meta({ description: what, pattern: idPattern });
}

/** A reference to a thing that has an id. Its shape needs no check of its own: whatever is not known is refused. */
export function reference<Kind extends IdKind>(kind: Kind, what: string) {
  return z
    .string()
    .min(1)
    .transform((text) => text as Id<Kind>) // references.ts holds each against the ids that exist
    .meta({ description: what, refers: kind });
}

/** The ids that a thing had before: its old addresses, which lead to it for ever. */
export function formerIds<Kind extends IdKind>(kind: Kind, noun: string) {
  return distinct(
    id(kind, `an id that the ${noun} had before`).meta({ refers: `former ${kind}` }),
    `the ids that the ${noun} had before, in brackets`,
  );
}

/** A list that names nothing twice; empty where it is left out. */
export function distinct<Item extends z.ZodType<string>>(item: Item, what: string) {
  return z
    .array(item)
    .superRefine((ids, context) => {
      ids.forEach((id, index) => {
        if (ids.indexOf(id) < index) fault(context, `“${id}” stands here twice`, "delete one of the two", [index]);
      });
    })
    .meta({ description: what, uniqueItems: true })
    .default([]);
}

/** A day of the calendar. */
export function day(what: string) {
  return partialDate(what)
    .refine((date) => date.length === 10, { params: { wrong: "is not a whole day", write: `write ${what}` } })
    .meta({ description: what, pattern: `^${year}-${month}-${dayOfMonth}$` });
}

/** A day, month or year of the calendar, as text. A year may be written as a number, which is what YAML takes it for. */
export function partialDate(what: string) {
  return z
    .union([z.string(), z.int()])
    .transform(String)
    .superRefine((text, context) => {
      if (!isPartialDate(text)) fault(context, `“${text}” is no date of the calendar`, `write ${what}`);
    })
    .transform((text) => text as PartialDate) // isPartialDate has just checked it
    .meta({ description: what, pattern: `^${year}(-${month}(-${dayOfMonth})?)?$` });
}

// How many days a month has, no pattern says.
const year = "[1-9]\\d{3}";
const month = "(0[1-9]|1[0-2])";
const dayOfMonth = "(0[1-9]|[12]\\d|3[01])";

/** The tag of a language ([BCP 47](https://www.rfc-editor.org/info/bcp47)), as far as archives need it. */
export function languageTag(what: string) {
  return z
    .string()
    .superRefine((tag, context) => {
      if (isLanguageTag(tag)) return;
      fault(context, `“${tag}” is no language tag`, `write ${what} as a tag like en or pt-BR`);
    })
    .meta({ description: `${what} as a tag like en or pt-BR`, pattern: "^[a-z]{2,3}(-[A-Za-z0-9]+)*$" });
}

function isLanguageTag(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/.test(tag) && languageNames.of(tag) !== undefined;
  } catch {
    return false;
  }
}

// It throws on what is no tag, and is what the pages name the language by.
const languageNames = new Intl.DisplayNames("en", { type: "language" });

/** An address of the web: http or https and nothing else, whatever a browser would make of it. */
export function webAddress(what: string) {
  return z
    .string()
    .superRefine((text, context) => {
      if (isWebAddress(text)) return;
      fault(
        context,
        `“${text}” is no address of the web`,
        "write it in full, from https:// or http:// on, without spaces",
      );
    })
    .meta({ description: what, format: "iri", pattern: `${protocol}\\S+$` });
}

// In any case, and without a flag that JSON Schema does not have.
const protocol = "^[Hh][Tt][Tt][Pp][Ss]?://";

/** The address of a whole site, below which its pages stand: a web address without a query and a fragment. */
export function siteAddress(what: string) {
  return webAddress(what)
    .superRefine((text, context) => {
      if (/[?#]/.test(text)) fault(context, "holds a ? or a #", "leave out all from there on");
    })
    .meta({ description: what, pattern: `${protocol}[^\\s?#]+$` });
}

/** A finite number that a double holds exactly enough to print again. */
export function quantity(what: string) {
  return z
    .number()
    .superRefine((value, context) => {
      if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return;
      fault(context, "is too large to be kept exactly", "write it in a larger unit");
    })
    .meta({ description: what });
}

/** An angle on the globe in degrees, to at most so many on either side of nought. */
export function degrees(most: number, what: string) {
  return z.number().min(-most).max(most).meta({ description: what });
}

const paragraph = z.int().positive().meta({ description: "the number of a paragraph of the original, counted from 1" });

/** The numbers of one or more paragraphs of the original, counted from 1, in ascending order. */
export const Locator = z
  .union([paragraph, z.array(paragraph).min(1)])
  .transform((at) => (typeof at === "number" ? [at] : [...new Set(at)].sort((a, b) => a - b)))
  .meta({ description: "the number of the original's paragraph, counted from 1, or a list of them" });
export type Locator = z.infer<typeof Locator>;

/** For each of some fields, the reason for a value that the archive supplied or leaves unknown. */
export function reasonsFor<Field extends string>(fields: readonly Field[]) {
  const reason = prose("the reason for the supplied value, in a sentence").optional();
  const shape = Object.fromEntries(fields.map((field) => [field, reason]));
  return z
    .strictObject(shape)
    .transform((reasons) => reasons as Partial<Record<Field, string>>) // strict: no other key passes
    .meta({ description: "for each supplied field its reason" })
    .prefault({});
}

/** Reports a fault with a cure of its own. */
export function fault(context: z.RefinementCtx, wrong: string, write: string, path: (string | number)[] = []): void {
  context.addIssue({ code: "custom", message: wrong, params: { wrong, write }, path });
}
