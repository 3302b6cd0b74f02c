import { findPrintedDate } from "./printedDate.ts";

/** Who wrote an article, as its byline says. */
export interface Byline {
  readonly names: readonly string[];
  /** Agencies and outlets that the byline names beside or instead of people. */
  readonly affiliations: readonly string[];
}

const opening =
  /^(?:(?:written|reported|story|words|text|texte|texto|article|reporting|analysis|photos? and text)\s+(?:by|de|von|par|di)|by|von|par|por|de|di|da|door|автор|text|texte|texto|testo|autore|autor|author|a report by|interview(?: by)?|entrevista|entretien)\s*[:：]?\s+/i;

// Marks of a name that is no person's.
export const organisation =
  /\b(news|times|press|agency|agencies|wire|post|gazette|herald|tribune|journal|daily|guardian|media|staff|correspondents?|reporters?|desk|team|bureau|redaktion|rédaction|redacción|redazione|newsroom|editors?|service|network|agence|agencia|agentur|online|radio|television|tv|monitor|observer|chronicle|courier|mail|telegraph|zeitung|presse)\b/i;

const role =
  /\b(correspondent|reporter|editor|writer|columnist|contributor|bureau chief|analyst|korrespondentin?|redakteurin?|corresponsal|enviad[oa] especial|journaliste|envoyée? spéciale?|inviat[oa])\b/i;

// `regional reporter A. Name`
const leadingRole = /^(?:[\p{Ll}-]+ ){0,3}(?:reporter|correspondent|editor|writer)\s+(?=\p{Lu})/u;

/**
 * Reads a line as a byline: `By A. Name and B. Name, Example News`, `A. Name in Place`, or an agency alone.
 *
 * @param isExpected whether the line stands where bylines stand, so that a bare name is one
 * @param isSource whether a name is that of an agency or an outlet that is known
 */
export function findByline(text: string, isExpected: boolean, isSource: (name: string) => boolean): Byline | undefined {
  const posted = /^(?:posted|published|written)\b.*\bby\s+(.+)$/i.exec(text)?.[1];
  const said = withoutDate(posted ? `By ${posted}` : text);
  const opened = opening.exec(said);
  const rest = said.slice(opened?.[0].length ?? 0).trim();
  if (rest === "" || rest.length > 160 || /[!?;“”"]/.test(rest) || /[.](?=\s+\p{Lu}\p{Ll}{2,}.*[.]$)/u.test(rest))
    return undefined;
  if (!opened && !isExpected) return undefined;
  const byline = parseNames(rest, isSource);
  if (!byline || byline.affiliations.some(isClause)) return undefined;
  if (opened) return byline;
  const isKnown = byline.names.length === 0 && byline.affiliations.every((name) => isSource(name));
  return byline.names.length > 0 || isKnown ? byline : undefined;
}

/** Whether so many words are in lower case that they are a sentence: “by the agency showed that …”. */
function isClause(name: string): boolean {
  return name.split(" ").filter((word) => /^\p{Ll}/u.test(word) && !particles.has(word)).length > 4;
}

function withoutDate(text: string): string {
  const segments = text.split(/\s+[|·•—–-]\s+|\s{2,}/).filter((segment) => !findPrintedDate(segment));
  return (segments[0] ?? beforeOrBehindDate(text))
    .replace(/,?\s+(on|am|le|el|il)$/i, "")
    .replace(/[,;:]$/, "")
    .trim();
}

/** What stands on the line of a date, before or behind it, where that begins as bylines do; else nothing. */
function beforeOrBehindDate(text: string): string {
  const { printed } = findPrintedDate(text) ?? { printed: "" };
  const at = text.indexOf(printed);
  const before = text.slice(0, at).replace(/[\s,;]+$/, "");
  const behind = text.slice(at + printed.length).replace(clock, "");
  const [own, other] = before === "" ? [behind, before] : [before, behind];
  return other === "" && opening.test(own) ? own : "";
}

// The time and its zone behind a date.
const clock = /^[\s,;]*(?:(?:(?:at|um|à)\s+)?\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\b\.?)?(?:\s(?!BY)[A-Z]{2,4}\b)?[\s,;]*)?/u;

const joints = /\s*(?:,|;|\/|&|(?<!\p{L})(?:and|und|et|y|e|och|with|AND|UND|ET|OCH|WITH)(?!\p{L}))\s*/u;

// In capitals these may also be the initial within a name, unless a whole one stands on both sides.
const shoutedJoints = /(?<=\S\s\S+)\s+[YE]\s+(?=\S+\s\S)/u;

function parseNames(text: string, isSource: (name: string) => boolean): Byline | undefined {
  const names: string[] = [];
  const affiliations = [...text.matchAll(/\(([^()]+)\)/g)].flatMap(([, said = ""]) => (isSource(said) ? [said] : []));
  const bare = text.replace(/\s*\([^()]*\)/g, "").replace(leadingRole, "");
  for (const part of bare.split(joints).flatMap((one) => one.split(shoutedJoints))) {
    const name = part.replace(/\s+(in|at|from|for|à|en|aus|da|IN|AT|FROM)\s+\p{Lu}.*$/u, "").trim();
    if (name === "" || (role.test(name) && !isPersonal(name))) continue;
    if (isSource(name) || organisation.test(name) || /^\p{Lu}{2,6}$/u.test(name)) {
      if (!affiliations.includes(name)) affiliations.push(name);
    } else if (isPersonal(name)) names.push(inSmallLetters(name));
    else return undefined;
  }
  return names.length + affiliations.length > 0 ? { names, affiliations } : undefined;
}

/** A name that is printed in capitals as it is written elsewhere: `Ada de la O'Sample` of `ADA DE LA O'SAMPLE`. */
function inSmallLetters(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  const words = name.split(/\s+/).map((word, index) => {
    if (index > 0 && particles.has(word.toLowerCase())) return word.toLowerCase();
    // Without a vowel they are initials.
    return /^[^AEIOUY]{2}$/.test(word) ? word : word.replace(/\p{Lu}+/gu, capitalised);
  });
  return words.join(" ");
}

function capitalised(word: string): string {
  const [, before = "", rest = word] = /^(MC)(\p{Lu}{2,})$/u.exec(word) ?? [];
  return [before, rest].map((part) => part.slice(0, 1) + part.slice(1).toLowerCase()).join("");
}

/** Whether a text is two to five words in the manner of a person's name. */
function isPersonal(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 5 || /\d/.test(text)) return false;
  const own = words.filter((word) => !particles.has(word.toLowerCase()));
  if (text === text.toUpperCase() && !/\./.test(text) && own.length > 3) return false;
  return words.every(
    (word, index) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word) || (index > 0 && particles.has(word.toLowerCase())),
  );
}

const particles = new Set([
  "de",
  "del",
  "della",
  "der",
  "den",
  "di",
  "da",
  "dos",
  "du",
  "van",
  "von",
  "vom",
  "zu",
  "al",
  "el",
  "la",
  "le",
  "bin",
  "ibn",
  "ter",
  "af",
]);
