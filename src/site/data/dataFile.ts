import { addresses } from "../address.ts";
import type { Site } from "../site.ts";
import type {
  PublishedArchive,
  PublishedArticle,
  PublishedCard,
  PublishedFile,
  PublishedMeasure,
  PublishedMeeting,
  PublishedOutlet,
  PublishedPerson,
  PublishedPlace,
  PublishedTopic,
} from "./published.ts";

/** What a file of the data holds: a list of things, one thing with the articles on it, or all other files. */
export type DataFile =
  | { readonly articles: readonly PublishedArticle[] }
  | { readonly meetings: readonly PublishedMeeting[] }
  | { readonly topics: readonly PublishedTopic[] }
  | { readonly people: readonly PublishedPerson[] }
  | { readonly outlets: readonly PublishedOutlet[] }
  | { readonly measures: readonly PublishedMeasure[] }
  | { readonly places: readonly PublishedPlace[] }
  | { readonly meeting: PublishedMeeting; readonly articles: readonly PublishedArticle[] }
  | { readonly topic: PublishedTopic; readonly cards: readonly PublishedCard[] }
  | { readonly archive: PublishedArchive; readonly files: readonly PublishedFile[] };

/** Writes data as JSON that names its schema, with a line for each thing, so that a difference can be read. */
export function formatDataFile({ base }: Site, file: DataFile): string {
  // Joined by being added to each other, for what is joined as a list is copied each time, and some files have megabytes.
  let text = `{\n"$schema": "${base.url(addresses.dataFile("schema.json"))}"`;
  for (const [name, value] of Object.entries(file)) text += `,\n"${name}": ${formatValue(value)}`;
  return `${text}\n}\n`;
}

function formatValue(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  const [first, ...others] = value.map((item) => JSON.stringify(item));
  return `${others.reduce((text, line) => `${text},\n${line}`, `[\n${first}`)}\n]`;
}
