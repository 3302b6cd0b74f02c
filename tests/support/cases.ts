import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";

/** The files that a case puts out: their text by name. */
export type Output = Readonly<Record<string, string>>;

const isAccepting = process.env["ACCEPT"] === "1";

/**
 * Makes a test of every folder in a folder: what `run` makes of its `input` must be what stands in its `expected`. What
 * differs is left beside it in `actual`, to look at; `npm run accept` takes it over.
 */
export function testCases(folder: string, run: (input: string) => Output | Promise<Output>): void {
  const names = readdirSync(folder).sort();
  test(`there are cases in ${folder}`, () => assert.notEqual(names.length, 0));
  for (const name of names) {
    const place = join(folder, name);
    test(name.replaceAll("-", " "), async () => {
      const actual = await run(join(place, "input"));
      if (isAccepting) write(join(place, "expected"), actual);
      compare(place, actual);
    });
  }
}

function compare(place: string, actual: Output): void {
  const expected = read(join(place, "expected"));
  try {
    assert.deepEqual(actual, expected);
    rmSync(join(place, "actual"), { recursive: true, force: true });
  } catch (error) {
    write(join(place, "actual"), actual);
    throw error;
  }
}

function read(folder: string): Output {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

function write(folder: string, output: Output): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(output)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
