import type { Reason } from "../../src/site/fact.ts";
import { TermList } from "./TermList.tsx";

interface ReasonsProps {
  readonly reasons: readonly Reason[];
}

/** Why the archive supplied a value that the copy does not state, or left it unknown. */
export function Reasons({ reasons }: ReasonsProps) {
  return (
    <TermList>
      {reasons.map(({ field, reason }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>{reason}</dd>
        </div>
      ))}
    </TermList>
  );
}
