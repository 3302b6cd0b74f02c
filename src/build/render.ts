import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Eleventy } from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { groupBy } from "../archive/group.ts";
import { noPlans, type Plans } from "../site/pageKind.ts";
import type { PageTask } from "./goal.ts";
import { moduleUrl } from "./module.ts";
import { leaveSettings, type Publisher } from "./settings.ts";

/** Has Eleventy render pages, and gives each to the publisher when it is ready. */
export async function renderPages(tasks: readonly PageTask[], publish: Publisher["publish"]): Promise<void> {
  const unpublished = new Set(tasks.map(({ plan }) => plan.address));
  const eleventy = new Eleventy("templates/pages", undefined, {
    quietMode: true,
    configPath: relative(".", fileURLToPath(moduleUrl(".eleventy.ts"))),
    config(config: UserConfig) {
      leaveSettings(config, {
        plans: plansOf(tasks),
        publish(address, html) {
          publish(address, html);
          unpublished.delete(address);
        },
      });
    },
  });
  // What goes wrong is thrown, and told once, by the command.
  eleventy.disableLogger();
  await eleventy.write();
  for (const address of unpublished) throw new Error(`Eleventy did not render ${address}`);
}

/** The plans of some tasks by their kinds, as the templates paginate over them. */
export function plansOf(tasks: readonly PageTask[]): Plans {
  const byKind = groupBy(tasks, ({ kind }) => kind);
  const plans = [...byKind].map(([kind, ofKind]) => [kind, ofKind.map(({ plan }) => plan)]);
  return { ...noPlans, ...(Object.fromEntries(plans) as Partial<Plans>) }; // a plan stays with its kind
}
