import type { FileContent } from "../site/files.ts";
import type { Plan } from "../site/plan.ts";
import { isPage, type Task } from "./goal.ts";
import type { Publisher } from "./settings.ts";

/** Makes planned pages and files, and gives each to the publisher when it is ready. */
export async function carryOut(tasks: readonly Task[], publish: Publisher["publish"]): Promise<void> {
  for (const { plan } of tasks.filter((task) => !isPage(task))) {
    const { address, props } = plan as Plan<FileContent>; // what kinds of file are planned as
    publish(address, await props());
  }
  const pages = tasks.filter(isPage);
  if (pages.length === 0) return;
  // Eleventy takes longer to load than a build takes in which nothing is to be rendered.
  const { renderPages } = await import("./render.ts");
  await renderPages(pages, publish);
}
