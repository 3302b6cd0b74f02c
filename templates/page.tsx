import type { ComponentType } from "preact";
import { render as renderToString } from "preact-render-to-string";
import type { Publisher } from "../src/build/settings.ts";
import type { PageKind, PageKinds } from "../src/site/pageKind.ts";
import type { Plan } from "../src/site/plan.ts";

/** What Eleventy needs to know of a page template, and gives it: some planned pages, and where they go. */
export interface PageTemplate<Props> {
  readonly data: object;
  readonly render: (data: { readonly sheet: readonly Plan<Props>[]; readonly publisher: Publisher }) => Promise<string>;
}

// As a printer sets many pages on one sheet, Eleventy is given many at once: it spends more time on each of its own
// pages than a component takes to render, and holds them all in memory to the end.
const sheetSize = 50;

/** A template that shows the planned pages of a kind, each at its own address. */
export function pageTemplate<Kind extends PageKind>(
  kind: Kind,
  Component: ComponentType<PageKinds[Kind]>,
): PageTemplate<PageKinds[Kind]> {
  return {
    data: { pagination: { data: `plans.${kind}`, size: sheetSize, alias: "sheet" }, permalink: false },
    async render({ sheet, publisher }) {
      for (const plan of sheet) {
        publisher.publish(plan.address, await renderPage(plan, Component));
      }
      return "";
    },
  };
}

/** @throws {Error} which names the page, for one of fifty is hard to find */
async function renderPage<Props extends object>(
  { address, props }: Plan<Props>,
  Component: ComponentType<Props>,
): Promise<string> {
  try {
    return `<!doctype html>\n${renderToString(<Component {...(await props())} />)}\n`;
  } catch (cause) {
    throw new Error(`${address} can't be rendered`, { cause });
  }
}
