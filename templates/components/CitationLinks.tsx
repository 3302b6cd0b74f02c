import type { CitationFiles } from "../../src/site/citation/offer.ts";
import { DownloadLinks } from "./DownloadLinks.tsx";
import { Section } from "./Section.tsx";

interface CitationLinksProps {
  readonly citations: CitationFiles | undefined;
}

/** The way to the citations of a page's articles, for programs. */
export function CitationLinks({ citations }: CitationLinksProps) {
  if (!citations) return null;
  return (
    <Section id="citations" name="Citations" note={`${citations.name}, for Zotero, LaTeX and other programs.`}>
      <DownloadLinks files={citations.files} />
    </Section>
  );
}
