import type { Fingerprint } from "../archive/fingerprint.ts";
import type { PlanMemory, PlannedPage } from "../site/planGroup.ts";
import { findKept, writeKept } from "./kept.ts";

/** A memory of plans that outlasts the process. */
export interface DiskPlanMemory extends PlanMemory {
  /** Puts down what was planned since it was opened or saved, and forgets the rest. */
  save(): void;
}

/**
 * Opens the memory of plans in a file.
 *
 * @param program the fingerprint of the program: what another has planned is not known
 */
export function openPlanMemory(path: string, program: Fingerprint): DiskPlanMemory {
  // What stands under the mark, this module has written.
  let known = new Map((findKept(path, program)?.value ?? []) as [Fingerprint, readonly PlannedPage[]][]);
  let used = new Map<Fingerprint, readonly PlannedPage[]>();
  return {
    recall(inputs) {
      const planned = known.get(inputs);
      if (planned) used.set(inputs, planned);
      return planned;
    },
    keep(inputs, planned) {
      used.set(inputs, planned);
    },
    save() {
      const isSame = used.size === known.size && [...used.keys()].every((inputs) => known.has(inputs));
      if (!isSame) writeKept(path, program, [...used]);
      known = used;
      used = new Map();
    },
  };
}
