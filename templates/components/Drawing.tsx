import { h, type VNode } from "preact";
import type { Drawing as DrawingProps } from "../../src/site/drawing.ts";

/** A drawing that `src` made, as elements of the page: what stands in it is escaped as everywhere. */
export function Drawing({ name, attributes, children }: DrawingProps): VNode {
  return h(
    name,
    attributes,
    children.map((child) => (typeof child === "string" ? child : h(Drawing, child))),
  );
}
