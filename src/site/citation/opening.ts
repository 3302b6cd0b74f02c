import { bracketed, italicSentence, plain, type Run } from "./run.ts";
import { capitalize, endSentence, setQuotes } from "./title.ts";
import type { CitedWork } from "./work.ts";

/** The names that an entry begins with, in square brackets where they are supplied. */
export function headOf(work: CitedWork, names: string): Run[] {
  const head = bracketed(work, "byline", plain(names));
  return [...head, plain(head.at(-1)?.text.endsWith(".") ? " " : ". ")];
}

/** The title in quotation marks; in italics where it is no part of anything that is known. */
export function titleOf({ title, outlet, language }: CitedWork): Run[] {
  const words = language.startsWith("en") ? capitalize(title) : title;
  if (outlet === "") return italicSentence(setQuotes(words));
  return [plain(`“${endSentence(setQuotes(words, 1))}”`)];
}
