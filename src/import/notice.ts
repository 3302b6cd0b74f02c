import { isWebAddress } from "../archive/webAddress.ts";
import { parseNameList } from "./nameList.ts";

/** What a line beside the article says of it: its rights, its address, those who helped. */
export type Notice =
  | { readonly kind: "rights"; readonly text: string; readonly holders: readonly string[] }
  | { readonly kind: "url"; readonly url: string }
  | { readonly kind: "contributors"; readonly names: readonly string[] }
  | { readonly kind: "about the author" };

/** Reads a line as a notice. */
export function findNotice(text: string): Notice | undefined {
  const url =
    /^(?:(?:original )?(?:url|source|link|article|address|fuente|quelle|retrieved from|available at|read the original(?: article)?(?: at)?)\s*:?\s*)?<?(https?:\/\/[^\s>]+?)>?\.?$/i.exec(
      text,
    )?.[1];
  if (url && isWebAddress(url)) return { kind: "url", url };
  if (isRights(text)) return { kind: "rights", text, holders: holdersIn(text) };
  const helped =
    /^\(?((?:additional reporting|report(?:ing|ed|s)?(?: also)?|with (?:additional )?reporting|writing|written|edit(?:ing|ed))(?: by|:)\s+.+)$/i.exec(
      text,
    )?.[1];
  // With a verb it is a sentence of the article: “Reports by state media said that …”.
  if (helped && !isSentence(helped)) return { kind: "contributors", names: parseNameList(helped) };
  const assisted =
    /^(?:avec la contribution de|avec|con la colaboración de|con información de|unter mitarbeit von|mitarbeit:|ha collaborato|com a colaboração de)\s+(\S.{3,100})$/iu.exec(
      text,
    )?.[1];
  // “Avec cette loi …” begins a sentence of the article.
  if (assisted && /^\p{Lu}/u.test(assisted) && !/[.!?]$/.test(assisted))
    return { kind: "contributors", names: parseNameList(assisted) };
  const contributed =
    /^(.+?) (?:also )?contributed(?: reporting)?(?: to this (?:report|story|article))?(?: from .+)?\.?$/i.exec(
      text,
    )?.[1];
  if (contributed && text.length < 200) return { kind: "contributors", names: parseNameList(contributed) };
  if (
    /^(?:\p{Lu}[\p{L}.'’-]*\s+){2,4}(?:is|covers|writes|reports|has (?:covered|reported|written)|joined)\b.*\b(?:correspondent|reporter|editor|journalist|writer|bureau|covers|column|columnist|covering|author|her book|his book)\b/u.test(
      text,
    ) &&
    text.length < 400
  ) {
    return { kind: "about the author" };
  }
  return undefined;
}

function isSentence(text: string): boolean {
  return (
    text.length > 400 ||
    /(?<!\p{L})(?:said|says|show(?:s|ed)?|suggest(?:s|ed)?|was|were|is|are|has|have|had|will|would|that)(?!\p{L})/u.test(
      text,
    )
  );
}

function isRights(text: string): boolean {
  if (text.length > 320) return false;
  if (
    /all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|все права защищены|版权所有/i.test(
      text,
    )
  )
    return true;
  // Without a year and with a bar it is the credit of a photograph.
  if (/^©[^\d]*\/[^\d]*$/.test(text)) return false;
  return /^(?:[™®]\s*(?:&|and)?\s*)?(?:©|\(c\)|copyright\s*(?:©|\(c\)|\d{4}|by\b)|copyright [^.:]{2,40} \d{4}\.?$)/i.test(
    text.trim(),
  );
}

/** Whom a line of rights names: after the sign and the year, and as those who distribute the text. */
function holdersIn(text: string): string[] {
  const holder =
    /(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by\s+)?(\p{Lu}[^.;©]*?(?:\.[A-Z]\.|,? (?:Inc|LLC|Ltd|L\.P|GmbH|S\.A)\.?)*)(?=\s*(?:[.;,|–—-]|All rights|Visit|Distributed|$))/iu.exec(
      text,
    )?.[1];
  const distributor = /distributed by (?:the )?(\p{Lu}[^.;]*?)(?:[.;]|$)/iu.exec(text)?.[1];
  return [holder, distributor].flatMap((name) => (name ? [name.trim()] : []));
}
