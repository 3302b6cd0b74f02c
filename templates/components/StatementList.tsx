import type { StatementEntry } from "../../src/site/entry.ts";
import { DateLabel } from "./DateLabel.tsx";

interface StatementListProps {
  readonly statements: readonly StatementEntry[];
  /** Whether to name the speakers; on a speaker's own page that says nothing. */
  readonly withSpeakers?: boolean;
}

/** Who said what: the gist, the telling phrase, and where it stands. */
export function StatementList({ statements, withSpeakers = true }: StatementListProps) {
  return (
    <ul class="statement-list" data-speakers={withSpeakers ? "yes" : "no"}>
      {statements.map((statement) => (
        <li key={`${statement.gist} ${statement.locator}`}>
          {withSpeakers && (
            <p class="label">
              {statement.speakers.map(({ text, href }, index) => (
                <>
                  {index > 0 && " and "}
                  <a href={href}>{text}</a>
                </>
              ))}
            </p>
          )}
          <p>
            {statement.gist} {statement.words && <q>{statement.words}</q>} <Circumstances statement={statement} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Circumstances({ statement }: { readonly statement: StatementEntry }) {
  const { reportedBy, date, locator } = statement;
  return (
    <span class="circumstances">
      {reportedBy && `via ${reportedBy}, `}
      {date && (
        <>
          <DateLabel date={date} />,{" "}
        </>
      )}
      <span class="locator">{locator}</span>
    </span>
  );
}
