import { decodeSource, type Folder, readBytes } from "../archive/folder.ts";
import { findFrontMatter } from "../archive/frontMatter.ts";
import { foldId } from "../archive/id.ts";
import { parsePlainYaml } from "../archive/plainYaml.ts";
import { parseYaml } from "../archive/yaml.ts";

/** Where the records of an archive stand, and what they tell about: what a further record must not repeat. */
export interface Catalogue {
  /** The record that has an id, or had it before. */
  findById(id: string): string | undefined;
  /** The record of the article at an address. */
  findByAddress(url: string): string | undefined;
}

/** Reads the ids and addresses of all records, also of those with faults. */
export function readCatalogue(folder: Folder): Catalogue {
  const byId = new Map<string, string>();
  const byAddress = new Map<string, string>();
  for (const [id, file] of folder.records) {
    byId.set(foldId(id), file.path);
    const bytes = readBytes(file);
    const source = bytes instanceof Uint8Array ? decodeSource(file, bytes) : bytes;
    // What can't be read, the check tells.
    if ("severity" in source) continue;
    const { url, formerly } = Object(frontMatterOf(source.text)) as Readonly<Record<string, unknown>>;
    if (typeof url === "string") byAddress.set(foldAddress(url), file.path);
    for (const former of Array.isArray(formerly) ? formerly : []) byId.set(foldId(String(former)), file.path);
  }
  return {
    findById: (id) => byId.get(foldId(id)),
    findByAddress: (url) => byAddress.get(foldAddress(url)),
  };
}

function frontMatterOf(text: string): unknown {
  const head = findFrontMatter(text)?.head ?? "";
  return (parsePlainYaml(head) ?? parseYaml(head).document)?.value;
}

/** What addresses share that lead to the same page: not the protocol, a fragment, or a slash at the end. */
function foldAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, search } = new URL(url);
  return `${host}${pathname.replace(/\/$/, "")}${search}`;
}
