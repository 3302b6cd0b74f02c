import type { Citing } from "../../src/site/citation/offer.ts";
import { DownloadLinks } from "./DownloadLinks.tsx";
import { TermList } from "./TermList.tsx";

/** How an article is cited in the common styles, and the same as files for programs. */
export function Cite({ references, downloads }: Citing) {
  return (
    <div class="cite">
      <TermList>
        {references.map(({ style, edition, runs }) => (
          <div key={style}>
            <dt>
              {style} <span class="soft">{edition}</span>
            </dt>
            <dd>
              <p data-copy={`the reference in ${style} style`}>
                {runs.map(({ text, isItalic }) => (isItalic ? <i key={text}>{text}</i> : text))}
              </p>
            </dd>
          </div>
        ))}
      </TermList>
      <DownloadLinks files={downloads} />
    </div>
  );
}
