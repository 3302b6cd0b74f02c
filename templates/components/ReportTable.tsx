import type { ArticleEntry } from "../../src/site/entry.ts";
import type { ReportGroup } from "../../src/site/report.ts";
import { DateLabel } from "./DateLabel.tsx";
import { FigureRow } from "./FigureRow.tsx";
import { FigureTable } from "./FigureTable.tsx";
import { SourceName } from "./SourceName.tsx";

interface ReportTableProps {
  readonly groups: readonly ReportGroup[];
}

/** What articles report of one measure, article by article. */
export function ReportTable({ groups }: ReportTableProps) {
  return (
    <FigureTable subject="Article">
      {groups.map(({ name, reports }) => (
        <tbody key={name}>
          {name && (
            <tr class="period">
              <th scope="rowgroup" colSpan={4}>
                {name}
              </th>
            </tr>
          )}
          {reports.map(({ article, figure }) => (
            <FigureRow key={`${article.href} ${figure.value} ${figure.locator.text}`} figure={figure}>
              <Origin {...article} />
            </FigureRow>
          ))}
        </tbody>
      ))}
    </FigureTable>
  );
}

function Origin({ source, href, date, meeting, isDraft }: ArticleEntry) {
  return (
    <>
      {isDraft && "Draft\u00a0· "}
      <SourceName source={source} href={href} />
      <span class="as">
        <DateLabel date={date} />, on <a href={meeting.href}>{meeting.text}</a>
      </span>
    </>
  );
}
