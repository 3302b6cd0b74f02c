import type { HoldingRow } from "../../src/site/pages/data.ts";

interface HoldingTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly HoldingRow[];
}

/** Files of the data, one a cell. */
export function HoldingTable({ caption, columns, rows }: HoldingTableProps) {
  return (
    <table class="holding-table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, files }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {files.map(({ text, href }) => (
              <td key={href}>
                <a href={href}>{text}</a>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
