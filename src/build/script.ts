import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "node:path";
import type { TextFile } from "./stylesheet.ts";

/** Reads a script of the site, as a file whose address holds a hash of its content, so that it can be cached for ever. */
export function readScript(path: string): TextFile {
  const text = readFileSync(path, "utf8");
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
  return { address: `/assets/${parse(path).name}.${hash}.js`, text };
}
