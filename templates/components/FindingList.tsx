import type { FindingEntry, FindingTitle } from "../../src/site/pages/desk.ts";
import { inLanguage } from "../inLanguage.ts";
import { StatedText } from "./StatedText.tsx";

interface FindingListProps {
  readonly findings: readonly FindingEntry[];
}

/** What needs attention, one after the other: what it is about, and then each thing with its place. */
export function FindingList({ findings }: FindingListProps) {
  return (
    <ol class="finding-list">
      {findings.map(({ title, lines }) => (
        <li key={lines.map(({ place, field }) => place + field).join()}>
          {title && <Title {...title} />}
          {lines.map(({ place, field, wrong, write }) => (
            <div class="finding" key={place + field + wrong}>
              <p class="finding-place">{place}</p>
              <p>
                <strong>{field}</strong>: {wrong}; {write}
              </p>
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}

function Title({ text, href, isSupplied, language }: FindingTitle) {
  return (
    <h3 {...inLanguage(language)}>
      <StatedText isSupplied={isSupplied}>
        <a href={href}>{text}</a>
      </StatedText>
    </h3>
  );
}
