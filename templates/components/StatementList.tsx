import type { StatementEntry } from "../../src/site/entry.ts";
import { DateLabel } from "./DateLabel.tsx";
import { Locator } from "./Locator.tsx";

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
        <li key={`${statement.gist} ${statement.locator.text}`}>
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
          <p class="gist">
            {statement.gist}
            {statement.words && (
              <>
                {" "}
                <q>{statement.words}</q>
              </>
            )}
          </p>
          <Circumstances statement={statement} />
        </li>
      ))}
    </ul>
  );
}

/** Who reported it, when it was said, and where it stands: a no-break space keeps the locator from a line of its own. */
function Circumstances({ statement }: { readonly statement: StatementEntry }) {
  const { reportedBy, date, locator } = statement;
  return (
    <p class="circumstances">
      {reportedBy && `via ${reportedBy},${date ? " " : "\u00a0"}`}
      {date && (
        <>
          <DateLabel date={date} />,{"\u00a0"}
        </>
      )}
      <Locator {...locator} />
    </p>
  );
}
