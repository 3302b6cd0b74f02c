import type { FigureEntry } from "../../src/site/figure.ts";
import { Locator } from "./Locator.tsx";

interface FigureTableProps {
  readonly figures: readonly FigureEntry[];
}

/** The figures of an article. On a phone each row is a small sheet of its own. */
export function FigureTable({ figures }: FigureTableProps) {
  return (
    <table class="figure-table">
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col">As reported</th>
          <th scope="col">Attributed to</th>
          <th scope="col">Paragraph</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ measure, value, period, note, attributedTo, locator }) => (
          <tr key={`${measure.href} ${value} ${locator.text}`}>
            <th scope="row">
              <a href={measure.href}>{measure.text}</a>
              {period && <span class="soft">, {period}</span>}
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
        ))}
      </tbody>
    </table>
  );
}
