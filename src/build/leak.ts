import { formatProblem, type Problem } from "../archive/problem.ts";
import type { Leak } from "../evidence/gate.ts";
import type { Address } from "../site/address.ts";
import { formatTally } from "../tally.ts";

/** A leak, and the file of the site that has it. */
export interface AddressedLeak extends Leak {
  readonly address: Address;
}

/** Thrown where a site would publish the text of private originals. It is told on the terminal and nowhere else. */
export class PrivateTextError extends Error {
  override readonly name = "PrivateTextError";

  constructor(leaks: readonly AddressedLeak[]) {
    const told = [...leaks].sort((one, other) => other.words - one.words).slice(0, mostTold);
    const rest = leaks.length - told.length;
    super([...told.map(formatLeak), ...(rest > 0 ? [`and ${rest} more`] : []), formatSum(leaks)].join("\n"));
  }
}

/** Thrown where originals can't be read, so that nothing can prove that their text is not published. */
export class UnreadableOriginalsError extends Error {
  override readonly name = "UnreadableOriginalsError";

  constructor(problems: readonly Problem[]) {
    super([...problems.map(formatProblem), "what can’t be read can’t be guarded: nothing is published"].join("\n"));
  }
}

// More nobody reads before mending the first.
const mostTold = 20;

function formatLeak({ address, original, passage, words, beginning }: AddressedLeak): string {
  const wrong = `${words} words on end, from “${beginning}”, are those of ${original}, ${passage}`;
  const write = "tell it in words of the archive’s own, or set rights.original to public if its holder allows that";
  return `${address}: ${wrong}; ${write}`;
}

function formatSum(leaks: readonly AddressedLeak[]): string {
  const files = new Set(leaks.map(({ address }) => address)).size;
  return `${formatTally(files, "file")} would publish private text: nothing is published, what was there is as it was`;
}
