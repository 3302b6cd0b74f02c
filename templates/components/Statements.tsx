import type { StatementEntry } from "../../src/site/entry.ts";
import { inLanguage } from "../inLanguage.ts";
import { Circumstances } from "./Circumstances.tsx";
import { SpeakerNames } from "./SpeakerNames.tsx";
import { StatementList } from "./StatementList.tsx";

interface StatementsProps {
  readonly statements: readonly (StatementEntry & { readonly letter?: string })[];
  /** Whether to name the speakers; on a speaker's own page that says nothing. */
  readonly withSpeakers?: boolean;
}

/** Who said what: the gist, the telling phrase, and where it stands. */
export function Statements({ statements, withSpeakers = true }: StatementsProps) {
  return (
    <StatementList withSpeakers={withSpeakers}>
      {statements.map((statement) => (
        <li key={`${statement.gist} ${statement.locator.text}`}>
          {withSpeakers && (
            <p class="label">
              <SpeakerNames speakers={statement.speakers} />
            </p>
          )}
          <p class="gist">
            {statement.gist}
            {statement.words && (
              <>
                {" "}
                <q {...inLanguage(statement.language)}>{statement.words}</q>
              </>
            )}
          </p>
          <Circumstances statement={statement} letter={statement.letter} />
        </li>
      ))}
    </StatementList>
  );
}
