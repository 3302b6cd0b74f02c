import type { ComponentChildren } from "preact";

interface StatementGroupProps {
  /** What its address ends in, after the #. */
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** Statements that belong together, under the name of what they share. */
export function StatementGroup({ id, children }: StatementGroupProps) {
  return (
    <div class="statement-group" id={id}>
      {children}
    </div>
  );
}
