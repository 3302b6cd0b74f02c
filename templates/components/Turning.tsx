import type { Turning as TurningProps } from "../../src/site/paging.ts";

/** The ways to the pages beside this one, in a list that is too long for one page. */
export function Turning({ turning }: { readonly turning: TurningProps | undefined }) {
  if (!turning) return null;
  const { previous, next } = turning;
  return (
    <nav class="turning" aria-label="Pages of this list">
      {previous && (
        <a href={previous.href} rel="prev">
          {previous.text}
        </a>
      )}
      {next && (
        <a href={next.href} rel="next">
          {next.text}
        </a>
      )}
    </nav>
  );
}
