import type { VerdictEntry } from "../../src/site/verdict.ts";

/** A verdict: its sign, its word, and why. */
export function Verdict({ verdict, sign, reason }: VerdictEntry) {
  return (
    <>
      <span class="verdict" data-verdict={verdict}>
        <span aria-hidden="true">{sign}</span> {verdict}
      </span>
      {reason && <span class="as">{reason}</span>}
    </>
  );
}
