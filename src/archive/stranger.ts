import type { Problem } from "./problem.ts";
import { findNearest } from "./suggestion.ts";

/** What is wrong with a file that has no business in a content folder. */
export type StrangerComplaint = Pick<Problem, "severity" | "wrong" | "write">;

const wrong = "is no file of an archive";

// What editors, merges and people leave beside a file, with the name that it had.
const copy = /^#?(.+?)(?:~|#|\.(?:bak|backup|old|orig|rej|save|sav|tmp|sw[a-p]))$/i;

// What Windows keeps of a folder's looks; other systems hide theirs behind a point.
const ofSystem = /^(?:desktop\.ini|thumbs\.db)$/i;

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
  const leftover = complaintOfLeftover(name, names);
  if (leftover) return leftover;
  const nearest = findNearest(name, authorities);
  if (nearest && names.includes(nearest)) {
    return { severity: "error", wrong, write: `move what it holds to ${nearest}, and the file out of here` };
  }
  if (nearest) return { severity: "error", wrong, write: `rename it ${nearest}` };
  if (recordLike.test(name)) return { severity: "error", wrong, write: "rename it to end in .md, or move it out" };
  return { severity: "warning", wrong: "is neither a record nor an authority and is not read", write: "move it out" };
}

/** What is to be told of a file that an editor or the system left there, and that says nothing that is not said beside it. */
export function complaintOfLeftover(name: string, names: readonly string[]): StrangerComplaint | undefined {
  const write = "delete it, or move it out";
  const [, original = ""] = copy.exec(name) ?? [];
  if (names.includes(original))
    return { severity: "warning", wrong: `is a copy of ${original} and is not read`, write };
  return ofSystem.test(name)
    ? { severity: "warning", wrong: "was left by the system and is not read", write }
    : undefined;
}
