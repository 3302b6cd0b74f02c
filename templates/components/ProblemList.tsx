import type { ProblemEntry } from "../../src/site/pages/problems.ts";

interface ProblemListProps {
  readonly problems: readonly ProblemEntry[];
}

/** Problems of the archive, each with its place and its cure. */
export function ProblemList({ problems }: ProblemListProps) {
  return (
    <ol class="problem-list">
      {problems.map(({ place, field, wrong, write, isError }) => (
        <li key={place + field + wrong}>
          <p class="label">
            {place} <span class="soft">{isError ? "error" : "warning"}</span>
          </p>
          <p>
            <strong>{field}</strong>: {wrong}; {write}
          </p>
        </li>
      ))}
    </ol>
  );
}
