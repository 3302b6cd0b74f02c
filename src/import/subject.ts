import type { PersonRecord, TopicRecord } from "../archive/schema/authority.ts";
import { countWords } from "../archive/words.ts";
import { namesIn } from "./naming.ts";
import { findName, findWords, formatPlaces, type Proposal, placesOf } from "./proposal.ts";

/** The people and institutions whose names stand in the text. */
export function proposePeople(paragraphs: readonly string[], people: readonly PersonRecord[]): Proposal[] {
  return namesIn(paragraphs, people).flatMap(({ id, forms }): Proposal[] => {
    const places = placesOf(paragraphs, (text) => forms.some((form) => findName(text, form)));
    return places.length > 0 ? [{ id, reason: formatPlaces(places), isSure: true }] : [];
  });
}

/** The topics of which the text speaks: surely where it uses their title or another name, perhaps where words of these fall. */
export function proposeTopics(paragraphs: readonly string[], topics: readonly TopicRecord[]): Proposal[] {
  return topics.flatMap(({ id, title, also }): Proposal[] => {
    const named = placesOf(paragraphs, (text) =>
      [title, ...also].some((form) => countWords(form) > 0 && findWords(text, stemOf(form))),
    );
    if (named.length > 0) return [{ id, reason: formatPlaces(named), isSure: true }];
    const words = [...new Set([title, ...also].flatMap(tellingWords))];
    const hinted = placesOf(paragraphs, (text) => words.filter((word) => findWords(text, word)).length >= 2);
    return hinted.length > 0 ? [{ id, reason: formatPlaces(hinted), isSure: false }] : [];
  });
}

function stemOf(form: string): string {
  return form.replace(/[“”"]/g, "").replace(/(?<=\p{L}{4})s$/u, "");
}

function tellingWords(form: string): string[] {
  return (form.match(/\p{L}{5,}/gu) ?? [])
    .map((word) => word.toLowerCase().slice(0, 7))
    .filter((word) => !vague.has(word));
}

const vague = new Set(["between", "countri", "about", "their", "other"]);
