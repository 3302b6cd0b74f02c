import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Authority, Newsroom, Story } from "./newsroom.ts";

/**
 * Puts a newsroom down in a folder. Files that have the right text are left alone, and one whose text now stands under
 * another name is renamed.
 */
export function putDown(newsroom: Newsroom, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const files = filesOf(newsroom);
  const gone = new Map(
    readdirSync(folder)
      .filter((name) => !files.has(name))
      .map((name) => [readFileSync(join(folder, name), "utf8"), name]),
  );
  for (const [name, text] of files) {
    const path = join(folder, name);
    const present = existsSync(path) ? readFileSync(path, "utf8") : undefined;
    if (present === text) continue;
    const twin = gone.get(text);
    if (present === undefined && twin !== undefined) {
      renameSync(join(folder, twin), path);
      gone.delete(text);
    } else writeFileSync(path, text);
  }
  for (const name of gone.values()) rmSync(join(folder, name));
}

function filesOf(newsroom: Newsroom): ReadonlyMap<string, string> {
  const { about, stories, meetings, topics, people, outlets, measures } = newsroom;
  return new Map([
    ["archive.yaml", formatFields(about)],
    ["meetings.yaml", formatList(meetings)],
    ["topics.yaml", formatList(topics)],
    ["people.yaml", formatList(people)],
    ["outlets.yaml", formatList(outlets)],
    ["measures.yaml", formatList(measures)],
    ...stories.map((story): [string, string] => [`${story.id}.md`, formatStory(story)]),
  ]);
}

function formatStory({ id: _, digest, ...fields }: Story): string {
  const rights = { holder: "The press", original: "private" };
  return `---\n${formatFields({ ...fields, language: "en", rights })}---\n\n${digest}\n`;
}

/** Fields as YAML, of which JSON is a part. */
function formatFields(fields: Readonly<Record<string, unknown>>): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join("");
}

function formatList(entries: readonly Authority[]): string {
  return entries.length === 0 ? "[]\n" : entries.map((entry) => `- ${JSON.stringify(entry)}\n`).join("");
}
