import type { ComponentChildren } from "preact";

interface StatementListProps {
  /** Whether each begins with who says it. */
  readonly withSpeakers: boolean;
  readonly children: ComponentChildren;
}

/** The list in which statements stand, as they are arranged everywhere. */
export function StatementList({ withSpeakers, children }: StatementListProps) {
  return (
    <ul class="statement-list" data-speakers={withSpeakers ? "yes" : "no"}>
      {children}
    </ul>
  );
}
