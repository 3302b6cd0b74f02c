import type { Link } from "../../src/site/frame.ts";
import { SourceLetter } from "./SourceLetter.tsx";

/** A link with what is to be said beside it. */
export interface IndexEntry extends Link {
  readonly note?: string | number;
  readonly letters?: readonly string[];
}

interface LinkIndexProps {
  readonly entries: readonly IndexEntry[];
}

/** Links in columns, as in the index of a book. */
export function LinkIndex({ entries }: LinkIndexProps) {
  return (
    <ul class="link-index">
      {entries.map(({ text, href, note, letters = [] }) => (
        <li key={href}>
          <a href={href}>{text}</a>
          {letters.length > 0 && (
            <span class="letters">
              {letters.map((letter) => (
                <SourceLetter key={letter} letter={letter} />
              ))}
            </span>
          )}
          {note !== undefined && note !== "" && <span class="note">{note}</span>}
        </li>
      ))}
    </ul>
  );
}
