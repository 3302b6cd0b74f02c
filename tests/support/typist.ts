import { spawn, spawnSync } from "node:child_process";
import type { TestContext } from "node:test";

/** Whether a command can be run here as in a terminal, by [script](https://man7.org/linux/man-pages/man1/script.1.html). */
export const hasTerminal = spawnSync("script", ["-qec", "stty cols 120", "/dev/null"]).status === 0;

/** What a person waits for, and what they type then. */
export type Exchange = readonly (readonly [shown: string, typed: string])[];

/** Runs a command of the project in a terminal of its own, and types. Resolves with all that was shown. */
export function converse(
  command: string,
  exchange: Exchange,
  { signal }: Pick<TestContext, "signal">,
): Promise<{ shown: string; status: number }> {
  return new Promise((resolve, reject) => {
    // A terminal that nobody looks at has no width by itself.
    const line = `stty cols 120 rows 40 && exec ${process.execPath} bin/dossier.js ${command}`;
    const child = spawn("script", ["-qec", line, "/dev/null"], { signal });
    const rest = [...exchange];
    let shown = "";
    let seen = 0;
    child.stdout.on("data", (chunk) => {
      shown += String(chunk);
      for (;;) {
        const [expected, typed] = rest[0] ?? [];
        const at = expected === undefined ? -1 : shown.indexOf(expected, seen);
        if (expected === undefined || typed === undefined || at < 0) return;
        seen = at + expected.length;
        rest.shift();
        child.stdin.write(typed);
      }
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ shown, status: status ?? 1 }));
  });
}
