import { readFileSync } from "node:fs";
import { parse } from "node:path";
import { hashedFile, type TextFile } from "./asset.ts";

/** Reads a script of the site. */
export function readScript(path: string): TextFile {
  return hashedFile(parse(path).name, "js", readFileSync(path, "utf8"));
}
