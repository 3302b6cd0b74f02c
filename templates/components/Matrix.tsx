import type { MatrixRow } from "../../src/site/matrix.ts";

interface MatrixProps {
  readonly rows: readonly MatrixRow[];
}

/** Topic by article: a square for each article, filled and marked where it covers the topic. */
export function Matrix({ rows }: MatrixProps) {
  return (
    <ul class="matrix">
      {rows.map(({ text, href, squares }) => (
        <li key={href} class="reach">
          <a href={href}>{text}</a>
          <span class="visually-hidden">, covered by {squares.filter((mark) => mark !== "").join(", ")}</span>
          <span class="squares" aria-hidden="true">
            {squares.map((mark, index) => {
              const Square = mark ? "b" : "i";
              return <Square key={index}>{mark}</Square>;
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
