import type { Source } from "../../src/site/entry.ts";
import { StatedText } from "./StatedText.tsx";

interface SourceNameProps {
  readonly source: Source;
  /** Where the name leads, if it is a link. */
  readonly href?: string;
}

/** Who published an article, and whose text it is. */
export function SourceName({ source: { outlet, wire }, href }: SourceNameProps) {
  return (
    <>
      <StatedText isSupplied={outlet.isSupplied}>{href ? <a href={href}>{outlet.text}</a> : outlet.text}</StatedText>
      {wire && `, from ${wire}`}
    </>
  );
}
