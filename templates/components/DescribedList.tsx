import type { Link } from "../../src/site/frame.ts";

interface DescribedListProps {
  readonly entries: readonly (Link & { readonly description: string; readonly tally: string })[];
}

/** Links with a sentence on each, and how much the archive holds. */
export function DescribedList({ entries }: DescribedListProps) {
  return (
    <ul class="described-list">
      {entries.map(({ text, href, description, tally }) => (
        <li key={href} class="reach">
          <h3>
            <a href={href}>{text}</a>
          </h3>
          <p>{description}</p>
          <span class="note">{tally}</span>
        </li>
      ))}
    </ul>
  );
}
