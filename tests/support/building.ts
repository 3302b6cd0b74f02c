import { mock } from "node:test";
import { buildSite } from "../../src/build/build.ts";
import type { Build } from "../../src/build/made.ts";
import { startStopwatch } from "../../src/build/stopwatch.ts";
import type { Purpose } from "../../src/site/site.ts";

/** A build within the process of the test, which takes a tenth of the time of one in its own. */
export interface Order {
  readonly content: string;
  readonly output: string;
  readonly baseUrl?: string | undefined;
  readonly purpose?: Purpose;
  /** Whether the clock says that an hour has passed since the records changed. */
  readonly isLater?: boolean;
}

/** Builds an archive quietly. */
export async function buildHere({
  content,
  output,
  baseUrl,
  purpose = "publication",
  isLater = false,
}: Order): Promise<Build> {
  const { now } = Date;
  const clock = mock.method(Date, "now", () => now() + (isLater ? 3_600_000 : 0));
  const quiet = { report: () => undefined, progress: () => undefined, stopwatch: startStopwatch(() => 0) };
  try {
    return await buildSite({ content, output, baseUrl, purpose, ...quiet });
  } finally {
    clock.mock.restore();
  }
}
