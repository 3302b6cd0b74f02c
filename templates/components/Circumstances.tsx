import type { StatementEntry } from "../../src/site/entry.ts";
import { DateLabel } from "./DateLabel.tsx";
import { Locator } from "./Locator.tsx";
import { SourceLetter } from "./SourceLetter.tsx";

interface CircumstancesProps {
  readonly statement: StatementEntry;
  /** The letter of the article, where several are shown together. */
  readonly letter?: string | undefined;
}

/**
 * In which article it stands, who reported it, when it was said, and where it stands there: a no-break space keeps the
 * locator from a line of its own.
 */
export function Circumstances({ statement, letter }: CircumstancesProps) {
  const { reportedBy, date, locator, echo } = statement;
  return (
    <p class="circumstances">
      {letter && (
        <>
          <SourceLetter letter={letter} />{" "}
        </>
      )}
      {reportedBy && `via ${reportedBy},${date ? " " : "\u00a0"}`}
      {date && (
        <>
          <DateLabel date={date} />,{"\u00a0"}
        </>
      )}
      <Locator {...locator} />
      {echo && (
        <>
          {" "}
          <a class="echo" href={echo.href}>
            {echo.text}
          </a>
        </>
      )}
    </p>
  );
}
