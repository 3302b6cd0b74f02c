import type { PersonEntry } from "../../src/site/pages/people.ts";
import { SourceLetter } from "./SourceLetter.tsx";

interface PersonListProps {
  readonly people: readonly (PersonEntry & { readonly letters?: readonly string[] })[];
  /** Whether to say how many articles name each. */
  readonly withTally?: boolean;
}

/** People with their roles. */
export function PersonList({ people, withTally = false }: PersonListProps) {
  return (
    <ul class="person-list">
      {people.map(({ text, href, role, tally, letters = [] }) => (
        <li key={href}>
          <p>
            <a href={href}>{text}</a>
            {letters.length > 0 && (
              <span class="letters">
                {letters.map((letter) => (
                  <SourceLetter key={letter} letter={letter} />
                ))}
              </span>
            )}
            {withTally && <span class="note">{tally}</span>}
          </p>
          <p class="note">{role}</p>
        </li>
      ))}
    </ul>
  );
}
