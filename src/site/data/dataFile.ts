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
  const members = Object.entries(file).map(([name, value]) => `"${name}": ${formatValue(value)}`);
  return `{\n${[`"$schema": "${base.url(addresses.dataFile("schema.json"))}"`, ...members].join(",\n")}\n}\n`;
}

function formatValue(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((item) => JSON.stringify(item)).join(",\n")}\n]`;
}
