import { type Cell, formatCsv } from "../csv.ts";

/** A column of a table: its name in the header, what its cells mean, and how a cell is filled. */
export interface Column<Row> {
  readonly name: string;
  readonly meaning: string;
  readonly cell: (row: Row) => Cell;
}

/** A table of the archive's data: what stands in its files is what is said of it. */
export interface Table<Row> {
  readonly name: string;
  /** What a row is. */
  readonly meaning: string;
  readonly columns: readonly Column<Row>[];
}

/** Writes rows as the CSV file of a table. */
export function formatTable<Row>({ columns }: Table<Row>, rows: readonly Row[]): string {
  return formatCsv(
    columns.map(({ name }) => name),
    rows.map((row) => columns.map(({ cell }) => cell(row))),
  );
}
