import { creditPattern } from "./agency.ts";
import type { Block, Caption } from "./copy.ts";
import { captionWith, formatCredit } from "./credit.ts";

const signs =
  /^(photo(graph)?s?|image|picture|pic|file photo|credit|foto|фото|bild|imagen|cr[eé]dit(o)?( photo)?|source|illustration|video|graphic)\s*(credits?|by)?\s*[:：]\s*/i;
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
  if (/^©/.test(text) && isCreditLine(text)) return { text: "", credit: formatCredit(text) };
  if (signs.test(text) && text.length < 300) return signedCaption(text);
  const bracketed =
    /^(.*\S)\s*[([]\s*((?:photo(?:graph)?|image|picture|foto|bild|imagen|crédit photo|credit|file photo)s?\b[^)\]]*|[^()[\]]*\b(?:photo|image|pool|handout)\b[^()[\]]*|[^()[\]]*\/\s*\p{L}[^()[\]]*)[)\]]\.?$/iu.exec(
      text,
    );
  if (bracketed?.[1] && text.length < 400 && !isPair(bracketed[2] ?? ""))
    return captionWith(bracketed[1], bracketed[2] ?? "");
  const slashed = new RegExp(
    `^(.{15,}?[.!?”"]|.{15,}?) *(?:[|©–—-] *)?((?:\\p{Lu}[\\p{L}.'’-]*\\s+){0,3}\\p{Lu}[\\p{L}.'’-]*\\s*/\\s*${creditPattern}.*|${creditPattern}\\s*/.*|© ?\\p{Lu}[^.]*|[Pp]hoto(?:graph)? by \\p{Lu}.*)$`,
    "u",
  ).exec(text);
  if (slashed?.[1] && text.length < 400) return captionWith(slashed[1], slashed[2] ?? "");
  const inline =
    /^(.{12,}[.!?…]["”’»)]?)\s+(?:photo(?:graph)?s?|foto|bild|credit|image|picture|imagen|crédit(?: photo)?)s?\s*(?:by|:|credit:)\s*(\S.{1,80})$/iu.exec(
      text,
    );
  if (inline?.[1] && text.length < 400) return captionWith(inline[1], inline[2] ?? "");
  const signed = /^(.{12,}?)\s*[—–-]?\s+(?:foto|photo|bild|crédit|фото)\s*:\s*(\S.{1,80})$/iu.exec(text);
  if (signed?.[1] && text.length < 300) return captionWith(signed[1], signed[2] ?? "");
  const given =
    /^(.{12,}?)\s*\(((?:[Ss]upplied|[Cc]ourtesy|[Hh]andout)\b[^()]*|[^():]{2,40}: ?\p{Lu}[^():]{2,60})\)$/u.exec(text);
  if (given?.[1] && text.length < 260 && !/["”]/.test(text)) return captionWith(given[1], given[2] ?? "");
  const dashed = /^(.{15,}?)\s+[-–—]\s+(\p{Lu}[\p{L}.'’ -]+\/\p{Lu}[\p{L} .'’-]+)$/u.exec(text);
  if (dashed?.[1] && text.length < 400) return captionWith(dashed[1], dashed[2] ?? "");
  const filed = /^(.{15,}?)\s+(\p{Lu}[\p{Lu} ]{2,}\/\p{Lu}[\p{L} .'’-]*(?<!\p{Ll}\.)(?:\/.*)?)$/u.exec(text);
  if (filed?.[1] && text.length < 400) return captionWith(filed[1], filed[2] ?? "");
  const shouted = /^(.{15,}[.!?…”"])\s*(\p{Lu}[\p{Lu}.' -]+\s*\/\s*\p{Lu}[\p{Lu}.' -]+)$/u.exec(text);
  if (shouted?.[1]) return captionWith(shouted[1], shouted[2] ?? "");
  if (/^FILE( PHOTO)?\s*[:–—-]/.test(text)) {
    const [, words = text, credit = ""] = /^(.*[.!?])\s*\(([^()]+)\)$/.exec(text) ?? [];
    return captionWith(words, credit);
  }
  return undefined;
}

/** Whether a line is nothing but the credit of the picture before it. */
export function isCreditLine(text: string): boolean {
  return (
    text.length < 100 &&
    (/^©[^\d]{3,}$/.test(text) ||
      /^(photo(graph)?|foto|фото|bild|credit|cr[eé]dit( photo)?|image)s?( by| credit)?\s*[:：]\s*\S/i.test(text))
  );
}

/** Two abbreviations with a bar between them, as those of currencies: `USD/CNY`. */
function isPair(text: string): boolean {
  return /^\p{Lu}{2,5}\s*\/\s*\p{Lu}{2,5}$/u.test(text.trim());
}

function isCredit(text: string): boolean {
  return /[/|]|\b(photo|image|pool)\b/i.test(text) || text.split(" ").length <= 6;
}

function signedCaption(text: string): Caption | undefined {
  const rest = text.replace(signs, "");
  if (/^(photo|credit|foto|фото|cr[eé]dit|source|image credit|picture)/i.test(text) && rest.split(" ").length <= 8) {
    return { text: "", credit: formatCredit(rest) };
  }
  const [, words = rest, credit = ""] =
    /^(.*[.!?])\s*(?:(?:photo|credit|foto|image)\s*:?\s*)?(\p{Lu}[^.]{2,60})$/iu.exec(rest) ?? [];
  return captionWith(words, credit);
}
