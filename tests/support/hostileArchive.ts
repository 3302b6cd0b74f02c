import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import type { IdKind } from "../../src/archive/id.ts";
import { maxQuotedWords } from "../../src/archive/schema/statement.ts";
import { countWords } from "../../src/archive/words.ts";
import { assemble, type FieldPath, fieldsOf, type SchemaName, sampleOf, schemas } from "./fields.ts";
import { disguises, payloads } from "./payloads.ts";

/** What has an id in each file. */
export const kinds: Readonly<Record<SchemaName, IdKind | undefined>> = {
  "archive.yaml": undefined,
  "meetings.yaml": "meeting",
  "topics.yaml": "topic",
  "people.yaml": "person",
  "outlets.yaml": "outlet",
  "measures.yaml": "measure",
  "places.yaml": undefined,
  "record.md": "article",
};

const lists = (Object.keys(kinds) as SchemaName[]).filter((name) => !["archive.yaml", "record.md"].includes(name));

// A list has an entry for three payloads each, and so a third of the pages; a record is about one alone.
const each = 3;
const entries = Array.from({ length: Math.ceil(payloads.length / each) }, (_, index) => {
  return payloads.slice(index * each, (index + 1) * each).join(" ");
});

/** What records and entries say, as it is shown: on one line. */
export const texts: ReadonlySet<string> = new Set(
  [...payloads, ...entries].map((payload) => payload.replace(/\s*[\u2028\u2029]\s*/g, " ")),
);

/** How many pages there are at least: one for each record and each entry, but for places. */
export const leastPages = payloads.length + entries.length * 5;

/** Something of an archive with a payload in each field that takes any, and all else right. */
export function hostileValue(name: SchemaName, index: number, payload: string) {
  const schema = schemas[name];
  const kind = kinds[name];
  const values = fieldsOf(schema)
    .filter(({ path }) => !(path.at(-1) === "broader" && index === 0))
    .map(({ path, takes }): readonly [FieldPath, unknown] => {
      if (takes === "form") return [path, sampleOf(schema, path, { kind, index, count: entries.length })];
      if (path[0] === "baseUrl") return [path, "https://archive.example/papers/"];
      if (takes === "address") return [path, hostileAddress(payload)];
      return [path, path.at(-1) === "words" ? hostileWords(payload) : payload];
    });
  return assemble(values);
}

/** A web address that is one, and holds as much of a payload as it may. */
function hostileAddress(payload: string): string {
  return `https://hostile.example/'${payload.replace(/[\s<>"\\]/g, "")}?a='&b=${encodeURIComponent(payload.toWellFormed())}`;
}

/** A phrase has few words, and no marks around it. */
function hostileWords(payload: string): string {
  if (countWords(payload) >= maxQuotedWords) return "<img/src=x/onerror=hostile=1/data-hostile>";
  return /^["“‘'].*["”’']$/u.test(payload) ? `${payload}.` : payload;
}

/** A digest in which a payload stands wherever Markdown may take it for something, and a few addresses in disguise. */
function hostileDigest(payload: string, index: number): string {
  const some = [0, 1, 2].map((step) => disguises[(index * 3 + step) % disguises.length] ?? "");
  return [
    payload,
    `# ${payload}`,
    `> ${payload}`,
    `- ${payload}\n- *${payload}*\n- **${payload}**\n- ~~${payload}~~`,
    `| ${payload} | b |\n| --- | --- |\n| ${payload} | \`${payload}\` |`,
    `\`\`\`${payload}\n${payload}\n\`\`\``,
    `    ${payload}`,
    `[${payload}](https://hostile.example/${payload.replace(/[\s"]/g, "")})`,
    `[a](<https://hostile.example/${payload}> '${payload}')`,
    `![${payload}](https://hostile.example/x.png)`,
    ...some.map((address, at) => `[b](${address}) ![c](${address}) [d](<${address}>) <${address}> [e][${at}]`),
    `[f](mailto:a@hostile.example?subject=${payload.replace(/\s/g, "")}) [12]`,
    some.map((address, at) => `[${at}]: ${address}`).join("\n"),
  ].join("\n\n");
}

/** Makes an archive of which every field of every file holds every payload, and that is sound all the same. */
export function makeHostileArchive(folder: string): string {
  mkdirSync(join(folder, "originals"), { recursive: true });
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  // Of this file there is but one, so its fields share out the payloads: those of an archive stand on every page.
  put("archive.yaml", stringify(hostileValue("archive.yaml", 0, payloads.slice(0, 12).join(" "))));
  for (const name of lists) {
    put(name, stringify(entries.map((payload, index) => hostileValue(name, index, payload))));
  }
  for (const [index, payload] of payloads.entries()) {
    const rights = { holder: payload, original: "public" };
    const record = { ...hostileValue("record.md", index, payload), status: "published", rights };
    put(`article-${index}.md`, `---\n${stringify(record)}---\n\n${hostileDigest(payload, index)}\n`);
    put(`originals/article-${index}.md`, hostileOriginal(payload));
  }
  return folder;
}

function hostileOriginal(payload: string): string {
  const texts = {
    headline: payload,
    standfirst: payload,
    byline: [payload],
    captions: [{ text: payload, credit: payload }],
  };
  return `---\n${stringify(texts)}---\n\n${payload}\n\n## ${payload}\n\n${payload}\n`;
}
