import type { TableEntry } from "../../src/site/pages/data.ts";

/** The columns of a table of the data, and what stands in each. */
export function ColumnTable({ name, columns }: TableEntry) {
  return (
    <table class="column-table">
      <caption class="visually-hidden">The columns of {name}</caption>
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">What stands in it</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <tr key={column.name}>
            <th scope="row">{column.name}</th>
            <td>{column.meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
