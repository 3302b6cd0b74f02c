import type { ComponentChildren } from "preact";

interface FigureTableProps {
  /** What each row is about. */
  readonly subject: string;
  /** The bodies of the table. */
  readonly children: ComponentChildren;
}

/** Figures as articles report them. On a phone each row is a small sheet of its own. */
export function FigureTable({ subject, children }: FigureTableProps) {
  return (
    <table class="figure-table">
      <thead>
        <tr>
          <th scope="col">{subject}</th>
          <th scope="col">As reported</th>
          <th scope="col">Attributed to</th>
          <th scope="col">Paragraph</th>
        </tr>
      </thead>
      {children}
    </table>
  );
}
