import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Address } from "../site/address.ts";

/** A file of the site that is no page. */
export interface TextFile {
  readonly address: Address;
  readonly text: string;
}

// The order of the cascade: each layer may count on those before it.
const layers = ["tokens.css", "base.css", "compositions.css", "blocks"];

/**
 * Joins the style sheets of a folder, layer by layer, to one file whose address holds a hash of its content, so that
 * it can be cached for ever.
 */
export function readStylesheet(folder: string): TextFile {
  const paths = layers.flatMap((layer) => {
    if (layer.endsWith(".css")) return [join(folder, layer)];
    const blocks = readdirSync(join(folder, layer)).filter((name) => name.endsWith(".css"));
    return blocks.sort().map((name) => join(folder, layer, name));
  });
  const text = paths.map((path) => compact(readFileSync(path, "utf8"))).join("\n");
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
  return { address: `/assets/style.${hash}.css`, text };
}

/** Leaves out comments and indentation: what a browser does not need and a reader should not have to wait for. */
function compact(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\n\s*/g, "\n")
    .trim();
}
