import type { Problem } from "./problem.ts";
import { findNearest } from "./suggestion.ts";

/** What is wrong with a file that has no business in a content folder. */
export type StrangerComplaint = Pick<Problem, "severity" | "wrong" | "write">;

const wrong = "is no file of an archive";

// What editors, merges and people leave beside a file, with the name that it had.
const copy = /^#?(.+?)(?:~|#|\.(?:bak|backup|old|orig|rej|save|sav|tmp|sw[a-p]))$/i;

// Windows drops points and spaces at the end of a name, other systems do not.
const recordLike = /\.(md|markdown|txt)[. ]*$/i;

/**
 * What is wrong with a file that is neither a record nor one of the authorities. What looks like one that would be
 * missed is an error, anything else a warning.
 *
 * @param names the names of all files that stand beside it
 * @param authorities those that an authority may have
 */
export function complaintOfStranger(
  name: string,
  names: readonly string[],
  authorities: readonly string[],
): StrangerComplaint {
  const [, original = ""] = copy.exec(name) ?? [];
  if (names.includes(original)) {
    return {
      severity: "warning",
      wrong: `is a copy of ${original} and is not read`,
      write: "delete it, or move it out",
    };
  }
  const nearest = findNearest(name, authorities);
  if (nearest && names.includes(nearest)) {
    return { severity: "error", wrong, write: `move what it holds to ${nearest}, and the file out of here` };
  }
  if (nearest) return { severity: "error", wrong, write: `rename it ${nearest}` };
  if (recordLike.test(name)) return { severity: "error", wrong, write: "rename it to end in .md, or move it out" };
  return { severity: "warning", wrong: "is neither a record nor an authority and is not read", write: "move it out" };
}
