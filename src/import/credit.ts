import type { Caption } from "./copy.ts";

const photograph =
  "(?:photo(?:graph)?|foto|фото|supplied|fotografie|bild|image|imagen|picture|cr[eé]dit(?: photo)?|courtesy|illustration)s?";
const opening = new RegExp(`^\\s*(?:${photograph}\\s*(?:credits?)?\\s*(?:by\\b|of\\b|:|：)+\\s*|[©|/–—-]\\s*)+`, "iu");

/** A caption with its credit, without the marks and words that only say that they are these. */
export function captionWith(text: string, credit: string): Caption {
  return { text: once(text.replace(/\s*[|/©–—([-]+\s*$/u, "").trim()), credit: formatCredit(credit) };
}

/** To whom a picture is credited: `(Photo: A. Name/Agency)` is `A. Name/Agency`. */
export function formatCredit(text: string): string {
  const bare = text
    .trim()
    .replace(/\.$/, "")
    .replace(/^[([]\s*/, "");
  const isOpen = (bare.match(/[([]/g)?.length ?? 0) < (bare.match(/[)\]]/g)?.length ?? 0);
  return (isOpen ? bare.replace(/[)\]]$/, "") : bare).replace(opening, "").trim();
}

/** A text that says the same twice, for those who see and for those who hear the page, once. */
function once(text: string): string {
  const half = text.slice(0, Math.ceil(text.length / 2)).trim();
  return half.length > 20 && text.replace(/\s+/g, "") === (half + half).replace(/\s+/g, "") ? half : text;
}
