import { createHash } from "node:crypto";
import type { Address } from "../site/address.ts";

/** A file of the site that is no page. */
export interface TextFile {
  readonly address: Address;
  readonly text: string;
}

/** A text as a file whose address holds a hash of it, so that it can be cached for ever. */
export function hashedFile(name: string, extension: "css" | "js", text: string): TextFile {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
  return { address: `/assets/${name}.${hash}.${extension}`, text };
}
