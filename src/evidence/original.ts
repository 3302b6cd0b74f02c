import { parseDocument } from "yaml";
import * as z from "zod";
import type { Complaint } from "../archive/problem.ts";

const text = z.union([z.string(), z.number()]).transform((value) => String(value).trim());
const oneOrMore = z.union([text.transform((one) => [one]), z.array(text)]);
const Caption = z.object({ text: text.optional(), credit: text.optional() });

/** What a copy states of itself, beside its text; whatever it does not say is left out. */
const Stated = z.object({
  headline: text.optional().catch(undefined),
  standfirst: text.optional().catch(undefined),
  byline: oneOrMore.optional().catch(undefined),
  bylineAsPrinted: text.optional().catch(undefined),
  published: text.optional().catch(undefined),
  publishedAsPrinted: text.optional().catch(undefined),
  dateline: text.optional().catch(undefined),
  url: text.optional().catch(undefined),
  language: text.optional().catch(undefined),
  captions: z.array(Caption).optional().catch(undefined),
});
export type Stated = Readonly<z.infer<typeof Stated>>;

/** A piece of an original's text. */
export interface OriginalPassage {
  readonly kind: "paragraph" | "subheading";
  readonly text: string;
  /** By which locators name it, counted from 1; a subheading has none. */
  readonly number?: number;
}

/** The private full text of an article, and what its copy states beside it. */
export interface Original {
  readonly stated: Stated;
  /** Everything that stands in its front matter, line by line, in whatever field. */
  readonly statedTexts: readonly string[];
  readonly passages: readonly OriginalPassage[];
  /** Why it can't be held against a record, where that is so. */
  readonly fault: Complaint | undefined;
}

const frontMatter = /^---[ \t]*\n([\s\S]*?)(?<=\n)---[ \t]*(?:\n|$)/;
const printedNumber = /^\[(\d+)\]\s+/;

/**
 * Parses an original, `originals/ID.md`: front matter in YAML with what the copy states, then the article, its passages
 * parted by empty lines. The numbers before paragraphs may be left out; where they stand, they must count from 1.
 */
export function parseOriginal(source: string): Original {
  const lines = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const head = frontMatter.exec(lines);
  const { value, fault } = parseHead(head?.[1] ?? "");
  const { passages, fault: miscounted } = parsePassages(lines.slice(head?.[0].length ?? 0));
  const stated = Stated.safeParse(value);
  return {
    stated: stated.success ? stated.data : {},
    statedTexts: textsIn(value),
    passages,
    fault: fault ?? miscounted ?? (passages.some(({ number }) => number) ? undefined : empty),
  };
}

/** The paragraphs of an original, in the order in which locators count them. */
export function paragraphsOf({ passages }: Original): readonly string[] {
  return passages.filter(({ kind }) => kind === "paragraph").map((passage) => passage.text);
}

const empty: Complaint = { wrong: "has no paragraph", write: "put the article’s text behind its front matter" };

function parseHead(yaml: string): { readonly value: unknown; readonly fault?: Complaint } {
  const document = parseDocument(yaml, { logLevel: "silent" });
  if (document.errors.length > 0) return { value: {}, fault: noYaml };
  try {
    return { value: document.toJS() ?? {} };
  } catch (error) {
    // An alias of nothing, or so many that they would fill the memory.
    if (error instanceof ReferenceError) return { value: {}, fault: noYaml };
    throw error;
  }
}

const noYaml: Complaint = { wrong: "has front matter that is no YAML", write: "mend it, or delete it" };

function parsePassages(body: string): { readonly passages: readonly OriginalPassage[]; readonly fault?: Complaint } {
  const passages: OriginalPassage[] = [];
  let fault: Complaint | undefined;
  let number = 0;
  for (const block of body.split(/\n\s*\n/)) {
    const passage = block.trim();
    if (passage === "") continue;
    if (passage.startsWith("## ")) {
      passages.push({ kind: "subheading", text: passage.slice(3).trim() });
      continue;
    }
    number++;
    const printed = printedNumber.exec(passage);
    if (printed && Number(printed[1]) !== number) fault ??= miscount(number, printed[1] ?? "");
    passages.push({ kind: "paragraph", text: passage.slice(printed?.[0].length ?? 0), number });
  }
  return { passages, ...(fault && { fault }) };
}

function miscount(number: number, printed: string): Complaint {
  return {
    wrong: `its paragraph ${number} is numbered [${printed}]`,
    write: "number its paragraphs from 1 on, or leave the numbers out",
  };
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string" || typeof value === "number") return [String(value)];
  if (typeof value !== "object" || value === null) return [];
  // Why something was left out is not said by the copy.
  return Object.entries(value).flatMap(([key, one]) => (key === "reason" ? [] : textsIn(one)));
}
