import type { ComponentType } from "preact";
import { render as renderToString } from "preact-render-to-string";
import type { Edition } from "../src/build/edition.ts";

/** What Eleventy needs to know of a page template: which pages it shows and where each of them goes. */
export interface PageTemplate<Entry> {
  readonly data: object;
  readonly render: (data: { readonly entry: Entry }) => string;
}

type Kind = Exclude<keyof Edition, "files">;
type Entry<Of extends Kind> = Edition[Of][number];

/** A template that shows every page of a kind, each at its own address. */
export function pageTemplate<Of extends Kind>(kind: Of, Component: ComponentType<Entry<Of>>): PageTemplate<Entry<Of>> {
  return {
    data: {
      pagination: { data: `edition.${kind}`, size: 1, alias: "entry" },
      permalink: ({ entry }: { readonly entry: Entry<Of> }) => entry.address,
    },
    render: ({ entry }) => `<!doctype html>\n${renderToString(<Component {...entry} />)}\n`,
  };
}
