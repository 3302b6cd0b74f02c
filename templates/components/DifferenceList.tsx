import type { Difference } from "../../src/site/difference.ts";
import { SourceName } from "./SourceName.tsx";

interface DifferenceListProps {
  readonly differences: readonly Difference[];
}

/** Where sources differ: the two numbers side by side, each with who reports it. */
export function DifferenceList({ differences }: DifferenceListProps) {
  return (
    <ul class="difference-list">
      {differences.map(({ measure, period, values, ledger }) => (
        <li key={`${measure.href} ${period} ${ledger.href}`}>
          <p class="label">
            <a href={measure.href}>{measure.text}</a>
            {period && <span class="soft">, {period}</span>}
          </p>
          <ul>
            {values.map(({ value, note, article }) => (
              <li key={`${article.href} ${value}`}>
                <p class="difference-value">{value}</p>
                <p class="note">
                  <SourceName source={article.source} href={article.href} />
                  {note && `: ${note}`}
                </p>
              </li>
            ))}
          </ul>
          <p class="note">
            In the reports on <a href={ledger.href}>{ledger.text}</a>
          </p>
        </li>
      ))}
    </ul>
  );
}
