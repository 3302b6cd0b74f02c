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
  /** The record of an article with such a headline, whatever its punctuation. */
  findByHeadline(headline: string): string | undefined;
}

/** Reads the ids and addresses of all records, also of those with faults. */
export function readCatalogue(folder: Folder): Catalogue {
  const byId = new Map<string, string>();
  const byAddress = new Map<string, string>();
  const byHeadline = new Map<string, string>();
  for (const [id, file] of folder.records) {
    byId.set(foldId(id), file.path);
    const bytes = readBytes(file);
    const source = bytes instanceof Uint8Array ? decodeSource(file, bytes) : bytes;
    // What can't be read, the check tells.
    if ("severity" in source) continue;
    const { url, formerly, headline } = Object(frontMatterOf(source.text)) as Readonly<Record<string, unknown>>;
    if (typeof url === "string") byAddress.set(foldAddress(url), file.path);
    if (typeof headline === "string") byHeadline.set(foldText(headline), file.path);
    for (const former of Array.isArray(formerly) ? formerly : []) byId.set(foldId(String(former)), file.path);
  }
  return {
    findById: (id) => byId.get(foldId(id)),
    findByAddress: (url) => byAddress.get(foldAddress(url)),
    findByHeadline: (headline) => (foldText(headline) === "" ? undefined : byHeadline.get(foldText(headline))),
  };
}

function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

function frontMatterOf(text: string): unknown {
  const head = findFrontMatter(text)?.head ?? "";
  return (parsePlainYaml(head) ?? parseYaml(head).document)?.value;
}

/** What addresses share that lead to the same page: not the protocol, www, what counts visits, a fragment, or a slash at the end. */
function foldAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, searchParams } = new URL(url);
  for (const name of [...searchParams.keys()]) if (tracking.test(name)) searchParams.delete(name);
  return `${host.replace(/^www\./, "")}${pathname.replace(/\/$/, "")}?${searchParams}`;
}

/** The parameters of an address that only say where a reader came from. */
export const tracking =
  /^(utm_\w+|fbclid|gclid|mc_\w+|cmp|cmpid|ref|ref_src|share|smid|ito|at_\w+|ocid|soc_src|src|s)$/i;
