interface SourceLetterProps {
  readonly letter: string;
}

/** The letter that an article keeps in everything about its meeting. */
export function SourceLetter({ letter }: SourceLetterProps) {
  return (
    <span class="source-letter">
      <span class="visually-hidden">Article </span>
      {letter}
    </span>
  );
}
