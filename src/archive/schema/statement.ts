import * as z from "zod";
import { countWords } from "../words.ts";
import { fault, Locator, partialDate, prose, reference } from "./field.ts";

/** A quoted phrase has fewer words than this: a sentence of the source is never taken over. */
export const maxQuotedWords = 8;

const Speaker = reference("person", "the id of a person or institution from people.yaml");

/** What a speaker said, as an article reports it: the gist in the archive's words and, where telling, a short phrase. */
export const StatementRecord = z
  .strictObject({
    speaker: z
      .union([Speaker, z.array(Speaker).min(1)])
      .transform((speaker) => (Array.isArray(speaker) ? speaker : [speaker]))
      .meta({ description: "the id of the speaker from people.yaml, or a list of them for a joint statement" }),
    gist: prose("what was said, in one sentence of the archive's own words"),
    words: prose("the telling phrase to the letter, under eight words, without quotation marks around it")
      .superRefine((words, context) => {
        if (/^["“‟„‘‚'«»‹›「『＂].*["“”‘’'«»‹›」』＂]$/u.test(words)) {
          fault(context, "stands in quotation marks", "delete them: the page sets them");
        }
        const count = countWords(words);
        if (count < maxQuotedWords) return;
        fault(context, `the phrase has ${count} words`, `quote fewer than ${maxQuotedWords}`);
      })
      .optional(),
    reportedBy: prose("by whom it was reported, where the article says so").optional(),
    date: partialDate("the day it was said, where that is not the article's own news").optional(),
    at: Locator,
  })
  .meta({ description: "a statement in braces, like { speaker: ID, gist: What was said., at: 12 }" });
export type StatementRecord = z.infer<typeof StatementRecord>;
