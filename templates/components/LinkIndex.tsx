import type { Link } from "../../src/site/frame.ts";
import { SourceLetters } from "./SourceLetters.tsx";

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
        <li key={href} class="reach">
          <a href={href}>{text}</a>
          {typeof note === "number" ? "\u00a0" : " "}
          <SourceLetters letters={letters} />
          {note !== undefined && note !== "" && (
            <span class={typeof note === "number" ? "note" : "note words"}>{note}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
