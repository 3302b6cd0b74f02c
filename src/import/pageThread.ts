import { parentPort } from "node:worker_threads";
import { sourceTest } from "./agency.ts";
import { parsePage } from "./page.ts";

/** A page to be read, and the names of agencies and outlets that are known. */
export interface PageOrder {
  readonly html: string;
  readonly names: readonly string[];
}

parentPort?.on("message", ({ html, names }: PageOrder) => {
  parentPort?.postMessage(parsePage(html, sourceTest(names)));
});
