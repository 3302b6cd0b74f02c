import type { ComponentChildren } from "preact";

interface TermListProps {
  readonly children: ComponentChildren;
}

/** Terms and what is to be said of each, one below the other. */
export function TermList({ children }: TermListProps) {
  return <dl class="term-list">{children}</dl>;
}
