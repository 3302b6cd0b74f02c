import type { ComponentType } from "preact";
import { render as renderToString } from "preact-render-to-string";
import type { PageKind, PageKinds } from "../src/site/pages.ts";
import type { Plan } from "../src/site/plan.ts";

/** What Eleventy needs to know of a page template: which pages it shows and where each of them goes. */
export interface PageTemplate<Props> {
  readonly data: object;
  readonly render: (data: { readonly plan: Plan<Props> }) => string;
}

/** A template that shows the planned pages of a kind, each at its own address. */
export function pageTemplate<Kind extends PageKind>(
  kind: Kind,
  Component: ComponentType<PageKinds[Kind]>,
): PageTemplate<PageKinds[Kind]> {
  return {
    data: {
      pagination: { data: `plans.${kind}`, size: 1, alias: "plan" },
      permalink: ({ plan }: { readonly plan: Plan<unknown> }) => plan.address,
    },
    render: ({ plan }) => `<!doctype html>\n${renderToString(<Component {...plan.props()} />)}\n`,
  };
}
