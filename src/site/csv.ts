/** What a cell of a table holds: text, a number, several values, or nothing. */
export type Cell = string | number | readonly string[] | undefined;

/** The mark by which spreadsheets know that text is UTF-8. */
const byteOrderMark = "\uFEFF";

/**
 * Writes a table as CSV ([RFC 4180](https://www.rfc-editor.org/rfc/rfc4180)): a header, lines that end in CRLF, quotation
 * marks where they are needed. Several values in a cell are parted by `; `.
 */
export function formatCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return byteOrderMark + [header, ...rows].map((row) => `${row.map(formatCell).join(",")}\r\n`).join("");
}

function formatCell(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const text = disarm(typeof cell === "string" ? cell : cell.join("; "));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Keeps a spreadsheet from running text as a formula: https://owasp.org/www-community/attacks/CSV_Injection */
function disarm(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
}
