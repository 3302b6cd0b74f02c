import { Fragment } from "preact";
import { SourceLetter } from "./SourceLetter.tsx";

interface SourceLettersProps {
  readonly letters: readonly string[];
}

/** The letters of the articles in which something is found. */
export function SourceLetters({ letters }: SourceLettersProps) {
  if (letters.length === 0) return null;
  return (
    <span class="source-letters">
      {letters.map((letter) => (
        <Fragment key={letter}>
          <SourceLetter letter={letter} />{" "}
        </Fragment>
      ))}
    </span>
  );
}
