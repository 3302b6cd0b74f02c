import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { runCli } from "../support/cli.ts";
import { copyOfSoundArchive } from "../support/folder.ts";
import { digests, frontMatters, type Pathology } from "../support/pathology.ts";

const record = "2021-05-14-radio-sudmark-bridge-treaty.md";

// In a process that could be ended: whoever goes on reading for ever can't be asked to stop.
const patience = { timeout: 300_000 };

suite("what would take minutes to read is read, or told of,", () => {
  test("in a digest", patience, async (context) => {
    await tells(copyOfSoundArchive(context), digests, (head, _, text) => `${head}\n---\n\n${text}\n`);
  });

  test("in front matter", patience, async (context) => {
    await tells(copyOfSoundArchive(context), frontMatters, (head, body, text) => `${head}\n${text}\n---\n${body}`);
  });
});

/** Writes a record of each and checks them all at once, as a curator does. */
async function tells(
  folder: string,
  pathologies: Readonly<Record<string, Pathology>>,
  write: (head: string, body: string, text: string) => string,
): Promise<void> {
  const sound = readFileSync(join(folder, record), "utf8");
  const end = sound.indexOf("\n---\n", 4);
  const named = Object.entries(pathologies).map(([what, pathology]) => ({
    ...pathology,
    what,
    name: `${what.replaceAll(" ", "-")}.md`,
  }));
  for (const { name, text } of named) {
    writeFileSync(join(folder, name), write(sound.slice(0, end), sound.slice(end + 5), text));
  }
  const { stderr } = await runCli(["check", folder], {}, process.cwd());
  assert.doesNotMatch(stderr, /^ +at |Error:|Warning:/m, "no stack trace, and nothing that only a program says");
  const lines = stderr.split("\n").map((line) => line.replaceAll(`${folder}/`, ""));
  for (const { what, name, told } of named) {
    const own = lines.filter((line) => line.startsWith(`${name}:`));
    const found = own.map((line) => /^\S+:\d+:\d+: (?:warning: )?[^:]+: (.*); /.exec(line)?.[1] ?? "");
    assert.ok(
      (own.length === 0 ? [""] : found).some((wrong) => told.test(wrong)),
      `${what}: ${own.slice(0, 3).join("\n")}`,
    );
  }
}
