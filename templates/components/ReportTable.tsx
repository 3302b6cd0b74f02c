import type { ReportEntry, ReportGroup } from "../../src/site/report.ts";
import { DateLabel } from "./DateLabel.tsx";
import { Locator } from "./Locator.tsx";
import { SourceName } from "./SourceName.tsx";

interface ReportTableProps {
  readonly groups: readonly ReportGroup[];
}

/** What articles report of one measure. On a phone each row is a small sheet of its own. */
export function ReportTable({ groups }: ReportTableProps) {
  return (
    <table class="figure-table">
      <thead>
        <tr>
          <th scope="col">Article</th>
          <th scope="col">As reported</th>
          <th scope="col">Attributed to</th>
          <th scope="col">Paragraph</th>
        </tr>
      </thead>
      {groups.map(({ name, reports }) => (
        <tbody key={name}>
          {name && (
            <tr class="period">
              <th scope="rowgroup" colSpan={4}>
                {name}
              </th>
            </tr>
          )}
          {reports.map((report) => (
            <Row key={`${report.article.href} ${report.figure.value} ${report.figure.locator.text}`} {...report} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ article, figure }: ReportEntry) {
  const { source, href, date, meeting, isDraft } = article;
  const { value, note, attributedTo, locator } = figure;
  return (
    <tr>
      <th scope="row">
        {isDraft && "Draft · "}
        <SourceName source={source} href={href} />
        <span class="as">
          <DateLabel date={date} />, on <a href={meeting.href}>{meeting.text}</a>
        </span>
      </th>
      <td>
        <span class="value">{value}</span>
        {note && <span class="as">{note}</span>}
      </td>
      <td>{attributedTo || <span class="soft">the article itself</span>}</td>
      <td>
        <Locator {...locator} />
      </td>
    </tr>
  );
}
