import type { Exclusives as ExclusivesProps } from "../../src/site/exclusive.ts";
import { SourceLetters } from "./SourceLetters.tsx";

/** What each independent source is alone with. */
export function Exclusives({ sources, others }: ExclusivesProps) {
  return (
    <>
      <ul class="exclusives">
        {sources.map(({ letters, kinds }) => (
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
      {others && (
        <p class="note">
          and {others}, on the pages of <a href="#coverage">their articles</a>
        </p>
      )}
    </>
  );
}
