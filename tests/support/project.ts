import assert from "node:assert/strict";
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const parts = ["bin", "src", "templates", ".eleventy.ts", "package.json", "package-lock.json", "tsconfig.json"];

/** Copies the program to where a test may edit it. There is no archive in the copy. */
export function copyProgram(folder: string): void {
  for (const part of parts) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "dir");
}

/** Places in the program where a number may be put behind a text, and the site becomes another. */
export const places = [
  ["templates/pages/home.11ty.tsx", "Newest articles"],
  ["templates/components/Colophon.tsx", "Kept by"],
  ["templates/components/SkipLink.tsx", "Skip to the content"],
  ["templates/components/FigureTable.tsx", "As reported"],
  ["templates/page.tsx", "<!doctype html>"],
  ["templates/styles/tokens.css", "--measure: 36"],
  ["templates/styles/blocks/matrix.css", "gap: 0.3rem "],
  ["src/site/label.ts", '"Text by'],
  ["src/site/entry.ts", '"mentioned'],
  ["src/site/paging.ts", "articles: 4"],
  ["src/archive/markdown.ts", '<span class="locator'],
] as const;

/** Puts a number behind a text of the program, in the place of the one that stood there. */
export function editProgram(folder: string, path: string, text: string, number: number): void {
  const file = join(folder, path);
  const before = readFileSync(file, "utf8");
  const [start, ...rest] = before.split(text);
  assert.ok(start !== undefined && rest.length > 0, `${path} has no ${text}`);
  writeFileSync(file, [start, ...rest.map((part) => part.replace(/^\d*/, String(number)))].join(text));
}
