import { Eleventy } from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { groupBy } from "../archive/group.ts";
import type { Address } from "../site/address.ts";
import { noPlans, type Plans } from "../site/pages.ts";
import type { Task } from "./goal.ts";
import { leaveSettings } from "./settings.ts";

/** A page as Eleventy has written it. */
export interface RenderedPage {
  readonly url: Address;
  readonly content: string;
}

/** Has Eleventy render pages into a folder, and tells of each when all are written. */
export async function renderPages(
  folder: string,
  tasks: readonly Task[],
  report: (page: RenderedPage) => void,
): Promise<void> {
  const unwritten = new Set(tasks.map(({ plan }) => plan.address));
  const eleventy = new Eleventy("templates/pages", folder, {
    quietMode: true,
    configPath: ".eleventy.ts",
    config(config: UserConfig) {
      leaveSettings(config, { content: folder, choosePages: () => plansOf(tasks) });
      config.on("eleventy.after", ({ results }: { readonly results: readonly RenderedPage[] }) => {
        for (const page of results) {
          unwritten.delete(page.url);
          report(page);
        }
      });
    },
  });
  // What goes wrong is thrown, and told once, by the command.
  eleventy.disableLogger();
  await eleventy.write();
  for (const address of unwritten) throw new Error(`Eleventy did not write ${address}`);
}

/** The plans of some tasks by their kinds, as the templates paginate over them. */
export function plansOf(tasks: readonly Task[]): Plans {
  const byKind = groupBy(tasks, ({ kind }) => kind);
  const plans = [...byKind].map(([kind, ofKind]) => [kind, ofKind.map(({ plan }) => plan)]);
  return { ...noPlans, ...(Object.fromEntries(plans) as Partial<Plans>) }; // a plan stays with its kind
}
