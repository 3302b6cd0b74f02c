import type { Ledger as LedgerProps, LedgerReport, LedgerRow } from "../../src/site/ledger.ts";
import { Locator } from "./Locator.tsx";
import { MoreLink } from "./MoreLink.tsx";
import { SourceLetter } from "./SourceLetter.tsx";
import { SourceName } from "./SourceName.tsx";
import { Verdict } from "./Verdict.tsx";

/** What several articles report of the same measures, with a verdict on each. On a phone each row is a small sheet. */
export function Ledger({ columns, rows, summary, others, isCompared, explanation }: LedgerProps) {
  const hasColumns = columns.length > 0;
  return (
    <>
      {summary && <p class="ledger-summary">{summary}</p>}
      <table class="ledger" data-wide={hasColumns ? "columns" : "list"}>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            {columns.map(({ letter, source }) => (
              <th key={letter} scope="col">
                <SourceLetter letter={letter} /> <SourceName source={source} />
              </th>
            ))}
            {!hasColumns && <th scope="col">As reported</th>}
            {isCompared && <th scope="col">Verdict</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.measure.href} ${row.period}`} row={row} isCompared={isCompared} />
          ))}
        </tbody>
      </table>
      {others && <p class="note">{others}</p>}
      {isCompared && <MoreLink link={{ text: "How the verdicts are reached", href: explanation }} />}
    </>
  );
}

function Row({ row, isCompared }: { readonly row: LedgerRow; readonly isCompared: boolean }) {
  const { measure, period, cells, part, verdict } = row;
  return (
    <tr class="reach" data-verdict={isCompared ? verdict.verdict : undefined}>
      <th scope="row">
        <a href={measure.href}>{measure.text}</a>
        {period && <span class="soft">, {period}</span>}
        {part && <span class="as">{part}</span>}
      </th>
      {cells.map((reports, index) => (
        <td key={index} class={reports.length > 0 ? undefined : "absent"}>
          {reports.length > 0 ? <Reports reports={reports} /> : <span class="visually-hidden">not reported</span>}
        </td>
      ))}
      {isCompared && (
        <td class="judged">
          <Verdict {...verdict} />
        </td>
      )}
    </tr>
  );
}

function Reports({ reports }: { readonly reports: readonly LedgerReport[] }) {
  return (
    <ul>
      {reports.map(({ letter, value, as, locator }) => (
        <li key={`${letter} ${value} ${locator.text}`}>
          <SourceLetter letter={letter} />
          <div>
            <span class="value">{value}</span>
            <span class="as">
              {as && `${as} `}
              <Locator {...locator} />
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
