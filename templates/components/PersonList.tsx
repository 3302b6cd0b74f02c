import type { PersonLine } from "../../src/site/pages/people.ts";
import { SourceLetters } from "./SourceLetters.tsx";

interface PersonListProps {
  readonly people: readonly (PersonLine & { readonly letters?: readonly string[]; readonly tally?: string })[];
}

/** People with their roles. */
export function PersonList({ people }: PersonListProps) {
  return (
    <ul class="person-list">
      {people.map(({ text, href, role, tally, letters = [] }) => (
        <li key={href} class="reach">
          <p>
            <a href={href}>{text}</a> <SourceLetters letters={letters} />
            {tally && <span class="note">{tally}</span>}
          </p>
          <p class="note">{role}</p>
        </li>
      ))}
    </ul>
  );
}
