import { setFlagsFromString } from "node:v8";

// V8 has one setting for all threads of the process, and several may ask for it at once.
let keepers = 0;

/**
 * Keeps the heaps of all threads small while much is made that is of no use once it is written: they may then grow by half
 * of what is alive, where V8 would let them have four times that. It costs time, so a small change does without.
 *
 * @returns what leaves it to V8 again, once all who asked have
 */
export function keepHeapsSmall(): () => void {
  let isKept = true;
  if (keepers++ === 0) setFlagsFromString("--heap-growing-percent=50");
  return () => {
    if (!isKept) return;
    isKept = false;
    if (--keepers === 0) setFlagsFromString("--heap-growing-percent=0");
  };
}
