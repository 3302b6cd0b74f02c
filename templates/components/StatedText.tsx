import { type ComponentChildren, Fragment } from "preact";

interface StatedTextProps {
  readonly isSupplied: boolean;
  readonly children: ComponentChildren;
}

/** A value as the copy states it; one that the archive supplied stands in square brackets, as in catalogues. */
export function StatedText({ isSupplied, children }: StatedTextProps) {
  if (!isSupplied) return <Fragment>{children}</Fragment>;
  return <span class="supplied">[{children}]</span>;
}
