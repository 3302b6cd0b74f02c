import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse from "lighthouse";
import { launchDebuggedBrowser } from "./browser.ts";

/** What Lighthouse judges: https://developer.chrome.com/docs/lighthouse. Performance depends on the machine, too. */
export const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
export type Category = (typeof categories)[number];

/** What Lighthouse says of a page as a phone shows it. */
export interface Appraisal {
  /** From 0 to 100, one for each category that was asked for. */
  readonly scores: Readonly<Partial<Record<Category, number>>>;
  /** What costs points. */
  readonly faults: readonly string[];
}

/** A browser that Lighthouse works with. */
export interface Appraiser {
  appraise(url: string): Promise<Appraisal>;
  close(): Promise<void>;
}

/** Starts a browser for Lighthouse; undefined where there is none. */
export async function startAppraiser(asked: readonly Category[]): Promise<Appraiser | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "dossier-lighthouse-"));
  const context = await launchDebuggedBrowser(folder);
  if (!context) return undefined;
  const port = Number(readFileSync(join(folder, "DevToolsActivePort"), "utf8").split("\n")[0]);
  return {
    appraise: (url) => appraise(url, port, asked),
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// Where the time that a page takes is not asked for, there is no need to wait for a slow network that is made up.
const hasty = {
  throttlingMethod: "provided",
  disableFullPageScreenshot: true,
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 0,
  cpuQuietThresholdMs: 0,
} as const;

async function appraise(url: string, port: number, asked: readonly Category[]): Promise<Appraisal> {
  const pace = asked.includes("performance") ? {} : hasty;
  const result = await lighthouse(url, { port, logLevel: "error", onlyCategories: [...asked], ...pace });
  if (!result) throw new Error(`Lighthouse says nothing of ${url}`);
  const { runtimeError, categories: found, audits } = result.lhr;
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
  const scores = Object.values(found).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]);
  const costly = Object.values(found).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  const faults = costly.flatMap(({ id }) => {
    const { score, title, displayValue = "", details } = audits[id] ?? { score: null, title: id };
    const isWhole = score === null || score >= 0.995;
    return isWhole ? [] : [[title, displayValue, itemsOf(details)].filter((part) => part !== "").join(": ")];
  });
  return { scores: Object.fromEntries(scores), faults };
}

/** The places in a page that an audit names. */
function itemsOf(details: unknown): string {
  if (typeof details !== "object" || details === null || !("items" in details)) return "";
  return JSON.stringify(details.items).slice(0, 400);
}
