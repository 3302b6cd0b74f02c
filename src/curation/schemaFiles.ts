import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { reasonOf } from "../archive/file.ts";
import type { ParsedAuthorities } from "../archive/parsing.ts";
import type { Problem } from "../archive/problem.ts";
import { fileStart } from "../archive/problem.ts";
import { type EditorSchemaName, editorSchemaNames, editorSchemaOf } from "./editorSchema.ts";
import { knownThings } from "./known.ts";

/** The folder of an archive in which its schemas stand: hidden, so that it is no part of what is read. */
export const schemaFolder = ".schemas";

/** The line by which an editor finds the schema of the file that begins with it. */
export function schemaLine(name: EditorSchemaName): string {
  return `# yaml-language-server: $schema=${schemaFolder}/${name}.schema.json`;
}

/** What came of writing the schemas: the files that changed, or why they could not be written. */
export type SchemaWriting = { readonly changed: readonly string[] } | { readonly problem: Problem };

/** Brings the schemas in an archive's folder up to date; what stands there as it should is not touched. */
export function writeSchemas(folder: string, authorities: ParsedAuthorities): SchemaWriting {
  const changed: string[] = [];
  try {
    for (const { path, text } of schemaFiles(folder, authorities)) {
      if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
      mkdirSync(`${folder}/${schemaFolder}`, { recursive: true });
      writeFileSync(path, text);
      changed.push(path);
    }
    return { changed };
  } catch (error) {
    const wrong = `can't be written (${reasonOf(error)}), so the editor may not know the latest ids`;
    const write = "make the folder writable, then run npm run schemas";
    const file = `${folder}/${schemaFolder}`;
    return { problem: { severity: "warning", file, ...fileStart, field: "file", wrong, write } };
  }
}

/** A file with a schema, as it should stand in the archive's folder. */
export interface SchemaFile {
  readonly path: string;
  readonly text: string;
}

/** The schemas of an archive. */
export function schemaFiles(folder: string, authorities: ParsedAuthorities): SchemaFile[] {
  const known = knownThings(authorities);
  return editorSchemaNames.map((name) => ({
    path: `${folder}/${schemaFolder}/${name}.schema.json`,
    text: `${JSON.stringify(editorSchemaOf(name, known), null, 2)}\n`,
  }));
}
