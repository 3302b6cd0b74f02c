import type { ComponentChildren } from "preact";
import type { FigureEntry } from "../../src/site/figure.ts";
import { Locator } from "./Locator.tsx";

interface FigureRowProps {
  readonly figure: FigureEntry;
  /** What the row is about. */
  readonly children: ComponentChildren;
}

/** A figure: its value as it was qualified, to whom it is attributed, and where it stands. */
export function FigureRow({ figure, children }: FigureRowProps) {
  const { value, note, attributedTo, locator } = figure;
  return (
    <tr>
      <th scope="row">{children}</th>
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
