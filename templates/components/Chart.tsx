import type { Chart as ChartProps } from "../../src/site/pages/figure.ts";
import { Drawing } from "./Drawing.tsx";

/** A chart with its unit, what its marks mean, and where they stand. */
export function Chart({ drawing, unit, legend, notes }: ChartProps) {
  return (
    <figure class="chart-figure">
      <p class="note">{unit}</p>
      <Drawing {...drawing} />
      <figcaption class="note">
        {legend.length > 0 && (
          <ul class="legend">
            {legend.map(({ mark, meaning }) => (
              <li key={meaning}>
                <Drawing {...mark} />
                {meaning}
              </li>
            ))}
          </ul>
        )}
        <p>{notes.join(" ")}</p>
      </figcaption>
    </figure>
  );
}
