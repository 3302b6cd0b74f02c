import type { FigureEntry } from "../../src/site/figure.ts";
import { FigureRow } from "./FigureRow.tsx";
import { FigureTable } from "./FigureTable.tsx";

interface ArticleFiguresProps {
  readonly figures: readonly FigureEntry[];
}

/** The figures of an article, by measure. */
export function ArticleFigures({ figures }: ArticleFiguresProps) {
  return (
    <FigureTable subject="Measure">
      <tbody>
        {figures.map((figure) => (
          <FigureRow key={`${figure.measure.href} ${figure.value} ${figure.locator.text}`} figure={figure}>
            <a href={figure.measure.href}>{figure.measure.text}</a>
            {figure.period && <span class="soft">, {figure.period}</span>}
          </FigureRow>
        ))}
      </tbody>
    </FigureTable>
  );
}
