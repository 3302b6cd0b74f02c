import type { Turning as TurningProps } from "../../src/site/paging.ts";

/** Where the reader is in a list that is too long for one page, and the ways to its other pages. */
export function Turning({ turning }: { readonly turning: TurningProps | undefined }) {
  if (!turning) return null;
  return (
    <nav class="turning" aria-label="Pages of this list">
      {turning.name && <span class="note">{turning.name}</span>}
      {turning.links.map(({ text, href, rel }) => (
        <a key={text} href={href} rel={rel}>
          {text}
        </a>
      ))}
    </nav>
  );
}
