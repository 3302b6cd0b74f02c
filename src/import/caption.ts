import type { Block, Caption } from "./copy.ts";
import { captionWith, formatCredit } from "./credit.ts";

const signs =
  /^(photo(graph)?s?|image|picture|pic|file photo|credit|foto|bild|imagen|cr[eé]dit(o)?( photo)?|source|illustration|video|graphic)\s*(credits?|by)?\s*[:：]\s*/i;
const agency =
  "(?:AFP|AP|Reuters|REUTERS|EPA|EFE|EPA-EFE|dpa|DPA|TASS|Tass|Xinhua|XINHUA|Getty(?: Images)?|GETTY(?: IMAGES)?|Sputnik|ANSA|Kyodo|Bloomberg|Shutterstock|iStock|Alamy|picture alliance|Associated Press|Pool|POOL|Handout|[Pp]hoto)";

/**
 * Reads a block as a caption with its credit: by a credit in bold, in brackets or behind a bar, by the words `FILE -` and
 * `Photo:`, or because the block repeats the one before it, as the text behind a picture does.
 */
export function findCaption(block: Block, before: Block | undefined): Caption | undefined {
  const { text, boldEnd } = block;
  if (text.length > 600) return undefined;
  if (boldEnd !== "" && isCredit(boldEnd)) return captionWith(text.slice(0, text.lastIndexOf(boldEnd)), boldEnd);
  if (before && before.text.length > 20 && text.startsWith(before.text) && text.length < before.text.length + 120) {
    return captionWith(before.text, text.slice(before.text.length));
  }
  if (signs.test(text) && text.length < 300) return signedCaption(text);
  const bracketed =
    /^(.*\S)\s*[([]\s*((?:photo(?:graph)?|image|picture|foto|bild|imagen|crédit photo|credit|file photo)s?\b[^)\]]*|[^()[\]]*\b(?:photo|image|pool|handout)\b[^()[\]]*|[^()[\]]*\/\s*\p{Lu}[^()[\]]*)[)\]]\.?$/iu.exec(
      text,
    );
  if (bracketed?.[1] && text.length < 400) return captionWith(bracketed[1], bracketed[2] ?? "");
  const slashed = new RegExp(
    `^(.{15,}?[.!?”"]|.{15,}?) *(?:[|©–—-] *)?((?:\\p{Lu}[\\p{L}.'’-]*\\s+){0,3}\\p{Lu}[\\p{L}.'’-]*\\s*/\\s*${agency}.*|${agency}\\s*/.*|© ?\\p{Lu}[^.]*|[Pp]hoto(?:graph)? by .*)$`,
    "u",
  ).exec(text);
  if (slashed?.[1] && text.length < 400) return captionWith(slashed[1], slashed[2] ?? "");
  const inline =
    /^(.{12,}[.!?…]["”’»)]?)\s+(?:photo(?:graph)?s?|foto|bild|credit|image|picture|imagen|crédit(?: photo)?)s?\s*(?:by|:|credit:)\s*(\S.{1,80})$/iu.exec(
      text,
    );
  if (inline?.[1] && text.length < 400) return captionWith(inline[1], inline[2] ?? "");
  const shouted = /^(.{15,}[.!?…”"])\s*(\p{Lu}[\p{Lu}.' -]+\s*\/\s*\p{Lu}[\p{Lu}.' -]+)$/u.exec(text);
  if (shouted?.[1]) return captionWith(shouted[1], shouted[2] ?? "");
  if (/^FILE( PHOTO)?\s*[:–—-]/.test(text)) {
    const [, words = text, credit = ""] = /^(.*[.!?])\s*\(([^()]+)\)$/.exec(text) ?? [];
    return captionWith(words, credit);
  }
  return undefined;
}

function isCredit(text: string): boolean {
  return /[/|]|\b(photo|image|pool|getty|afp|reuters|tass|ap|epa|xinhua)\b/i.test(text) || text.split(" ").length <= 6;
}

function signedCaption(text: string): Caption | undefined {
  const rest = text.replace(signs, "");
  if (/^(photo|credit|foto|cr[eé]dit|source|image credit|picture)/i.test(text) && rest.split(" ").length <= 8) {
    return { text: "", credit: formatCredit(rest) };
  }
  const [, words = rest, credit = ""] =
    /^(.*[.!?])\s*(?:(?:photo|credit|foto|image)\s*:?\s*)?(\p{Lu}[^.]{2,60})$/iu.exec(rest) ?? [];
  return captionWith(words, credit);
}
