import type { Link } from "../../src/site/frame.ts";

interface BreadcrumbProps {
  readonly trail: readonly Link[];
}

/** The way from the home page to this one. */
export function Breadcrumb({ trail }: BreadcrumbProps) {
  if (trail.length === 0) return null;
  return (
    <nav class="breadcrumb" aria-label="Breadcrumb">
      <ol>
        {trail.map(({ text, href }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
