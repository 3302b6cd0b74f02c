import type { Exclusive } from "../../src/site/exclusive.ts";
import { SourceLetters } from "./SourceLetters.tsx";

interface ExclusivesProps {
  readonly exclusives: readonly Exclusive[];
}

/** What each independent source is alone with. */
export function Exclusives({ exclusives }: ExclusivesProps) {
  return (
    <ul class="exclusives">
      {exclusives.map(({ letters, kinds }) => (
        <li key={letters.join()}>
          <SourceLetters letters={letters} />
          <dl>
            {kinds.map(({ name, things }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{things}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
