import type { PersonEntry } from "../../src/site/pages/people.ts";
import { SourceLetters } from "./SourceLetters.tsx";

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
        <li key={href} class="reach">
          <p>
            <a href={href}>{text}</a> <SourceLetters letters={letters} />
            {withTally && <span class="note">{tally}</span>}
          </p>
          <p class="note">{role}</p>
        </li>
      ))}
    </ul>
  );
}
