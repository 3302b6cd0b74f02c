import type { PersonRecord } from "../archive/schema/authority.ts";
import { maxQuotedWords } from "../archive/schema/statement.ts";
import { countWords } from "../archive/words.ts";
import { type NamedPerson, namesIn } from "./naming.ts";
import { findName } from "./proposal.ts";

/** A phrase that the text quotes, short enough to be quoted again. */
export interface PhraseProposal {
  readonly words: string;
  readonly at: number;
  /** Who seems to say it; undefined where nobody whom the archive knows is named beside it. */
  readonly speaker: string | undefined;
}

/** The phrases under eight words that a text quotes, each with the person named nearest before or behind it. */
export function proposePhrases(paragraphs: readonly string[], people: readonly PersonRecord[]): PhraseProposal[] {
  const named = namesIn(paragraphs, people);
  return paragraphs.flatMap((paragraph, index) =>
    [...paragraph.matchAll(/“([^“”]+)”|"([^"]+)"|„([^„“”]+)[“”]|«\s?([^«»]+?)\s?»/g)].flatMap(
      (match): PhraseProposal[] => {
        const words = (match.slice(1).find((one) => one !== undefined) ?? "").replace(/[,.;:!?]+$/, "").trim();
        const count = countWords(words);
        if (count === 0 || count >= maxQuotedWords) return [];
        return [{ words, at: index + 1, speaker: findSpeaker(paragraph, match.index, named) }];
      },
    ),
  );
}

function findSpeaker(paragraph: string, at: number, people: readonly NamedPerson[]): string | undefined {
  const sentenceStart = Math.max(paragraph.lastIndexOf(". ", at), 0);
  const behind = paragraph.indexOf(". ", at);
  const sentence = paragraph.slice(sentenceStart, behind < 0 ? undefined : behind);
  const named = people.flatMap(({ id, forms: all }) => {
    const forms = all.filter((form) => findName(sentence, form));
    return forms.length > 0
      ? [{ id, distance: Math.min(...forms.map((form) => Math.abs(sentence.indexOf(form) - (at - sentenceStart)))) }]
      : [];
  });
  return named.sort((a, b) => a.distance - b.distance)[0]?.id;
}
