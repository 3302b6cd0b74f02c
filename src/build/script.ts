import { readFileSync } from "node:fs";
import type { PageKind } from "../site/pageKind.ts";
import { hashedFile, type TextFile } from "./asset.ts";

/** The scripts that the pages of a kind load. */
export type Scripts = (kind: PageKind) => readonly TextFile[];

// Most pages load none.
const names: { readonly [Kind in PageKind]?: string } = { article: "copy", search: "search" };

/** Reads the scripts of the templates. */
export function readScripts(): Scripts {
  const scripts = new Map(Object.entries(names).map(([kind, name]) => [kind, [readScript(name)]]));
  return (kind) => scripts.get(kind) ?? [];
}

function readScript(name: string): TextFile {
  return hashedFile(name, "js", readFileSync(`templates/scripts/${name}.js`, "utf8"));
}
