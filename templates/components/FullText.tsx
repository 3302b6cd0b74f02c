import type { FullTextEntry } from "../../src/site/fullText.ts";
import type { Segment } from "../../src/site/mark.ts";
import { inLanguage } from "../inLanguage.ts";
import { Locator } from "./Locator.tsx";

interface FullTextProps extends FullTextEntry {
  /** The tag of the text's language, where it is not that of the page. */
  readonly language: string | undefined;
}

/** The full text of an article, its paragraphs numbered as locators count them; what the record took from it is marked. */
export function FullText({ standfirst, passages, language }: FullTextProps) {
  return (
    <div class="full-text" {...inLanguage(language)}>
      {standfirst && <p class="full-text-standfirst">{standfirst}</p>}
      {passages.map(({ number, segments }) =>
        number === undefined ? (
          <h3>{segments.map(({ text }) => text)}</h3>
        ) : (
          <p id={`p${number}`}>
            <Locator text={`¶\u00a0${number}`} check={undefined} /> {segments.map(Marked)}
          </p>
        ),
      )}
    </div>
  );
}

function Marked({ text, claim }: Segment) {
  if (!claim) return text;
  return (
    <mark>
      <a href={claim.href} title={claim.text}>
        {text}
      </a>
    </mark>
  );
}
