import { readdirSync } from "node:fs";

/** The ids of the records whose private original stands beside them. The originals are listed and not read. */
export function listOriginals(folder: string): ReadonlySet<string> {
  const names = readNames(`${folder}/originals`).filter((name) => name.endsWith(".md"));
  return new Set(names.map((name) => name.slice(0, -3)));
}

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    // Who has a copy of the archive need not have the originals.
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
