import { findIdFault } from "../archive/id.ts";
import type { Complaint } from "../archive/problem.ts";
import type { Asker } from "./asker.ts";
import type { Catalogue } from "./catalogue.ts";
import { type FlagFault, formatComplaint } from "./interview.ts";
import type { Answers } from "./question.ts";
import { recordIdOf, slugOf } from "./recordId.ts";

/** What an id is found by. */
export interface FreeIdOptions {
  readonly answers: Answers;
  /** The words that are to stand at its end; those of the headline where there are none. */
  readonly words: string | undefined;
  readonly content: string;
  readonly catalogue: Catalogue;
  /** Undefined where there is nobody to ask for other words. */
  readonly asker: Asker | undefined;
}

/** An id that no record has or had, for which other words are asked where the first do not do. */
export async function findFreeId(
  options: FreeIdOptions,
): Promise<{ readonly id: string } | { readonly faults: readonly FlagFault[] }> {
  const { answers, words, asker } = options;
  const [headline = ""] = answers.headline ?? [];
  const first = idOf(words ?? headline, options);
  const complaint = findIdComplaint(first, options);
  if (!complaint) return { id: first };
  if (!asker) return { faults: [{ flag: "--slug", ...complaint }] };
  const typed = await asker.text(`${formatComplaint(complaint)}. Up to five words for its address`, {
    initial: "",
    findFault(text) {
      const found = findIdComplaint(idOf(text, options), options);
      return found && formatComplaint(found);
    },
  });
  return { id: idOf(typed, options) };
}

/** The id with some words at its end; empty where nothing of them goes into one. */
function idOf(words: string, { answers: { published, outlet } }: FreeIdOptions): string {
  const slug = slugOf(words);
  return slug === "" ? "" : recordIdOf(published?.[0] ?? "", outlet?.[0], slug);
}

function findIdComplaint(id: string, { content, catalogue }: FreeIdOptions): Complaint | undefined {
  if (id === "") {
    return { wrong: "the headline has no words for an address", write: "write some in Latin letters" };
  }
  const owner = catalogue.findById(id);
  if (!owner) return findIdFault(id);
  const wrong = owner === `${content}/${id}.md` ? `${owner} is there already` : `${owner} had the id ${id} before`;
  return { wrong, write: "open that record, or write other words" };
}
