import type { DigestHtml } from "../../src/archive/markdown.ts";

interface DigestProps {
  readonly html: DigestHtml;
}

/** A digest: the one place where raw HTML enters a page, and only what the digest's renderer made. */
export function Digest({ html }: DigestProps) {
  return <div class="digest" dangerouslySetInnerHTML={{ __html: html }} />;
}
