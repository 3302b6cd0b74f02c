import { findUnfitCharacter } from "./text.ts";

/** Whether a text is an address of the web: http or https and nothing else, whatever a browser would make of it. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"\\]+$/i.test(text) && URL.canParse(text) && !findUnfitCharacter(text);
}

/** Whether a web address may be that of a whole site, below which its pages stand: without a query and a fragment. */
export function isSiteAddress(text: string): boolean {
  return isWebAddress(text) && !/[?#]/.test(text);
}
