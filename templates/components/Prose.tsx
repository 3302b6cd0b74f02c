import type { ComponentChildren } from "preact";

interface ProseProps {
  readonly children: ComponentChildren;
}

/** Running text of the archive itself. */
export function Prose({ children }: ProseProps) {
  return <div class="prose">{children}</div>;
}
