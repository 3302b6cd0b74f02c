import type { VerdictGuide } from "../../src/site/verdictGuide.ts";
import { TermList } from "./TermList.tsx";
import { Verdict } from "./Verdict.tsx";

interface VerdictListProps {
  readonly verdicts: readonly VerdictGuide[];
}

/** The verdicts, what each means, and pairs of numbers as examples. */
export function VerdictList({ verdicts }: VerdictListProps) {
  return (
    <TermList>
      {verdicts.map(({ verdict, sign, meaning, examples }) => (
        <div key={verdict}>
          <dt>
            <Verdict verdict={verdict} sign={sign} reason="" />
          </dt>
          <dd>
            {meaning}
            {examples.length > 0 && (
              <ul class="note">
                {examples.map((example) => (
                  <li key={example}>{example}</li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      ))}
    </TermList>
  );
}
