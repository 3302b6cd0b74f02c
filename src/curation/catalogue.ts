import { decodeSource, readBytes } from "../archive/file.ts";
import type { Folder } from "../archive/folder.ts";
import { findFrontMatter } from "../archive/frontMatter.ts";
import { foldId } from "../archive/id.ts";
import { foldText } from "../archive/likeness.ts";
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
  /** Takes in a record that was written meanwhile. */
  add(record: CataloguedRecord): void;
}

/** What a catalogue holds of a record. */
export interface CataloguedRecord {
  readonly path: string;
  readonly id: string;
  readonly url: string;
  readonly headline: string;
}

/** Reads the ids and addresses of all records, also of those with faults. */
export function readCatalogue(folder: Folder): Catalogue {
  const byId = new Map<string, string>();
  const byAddress = new Map<string, string>();
  const byHeadline = new Map<string, string>();
  const add = ({ path, id, url, headline }: CataloguedRecord) => {
    byId.set(foldId(id), path);
    if (url !== "") byAddress.set(foldAddress(url), path);
    // One without a letter says nothing.
    if (foldText(headline) !== "") byHeadline.set(foldText(headline), path);
  };
  for (const [id, { path }] of folder.records) {
    const fields = fieldsOf(path);
    const text = (name: string) => (typeof fields[name] === "string" ? fields[name] : "");
    add({ path, id, url: text("url"), headline: text("headline") });
    const { formerly } = fields;
    for (const former of Array.isArray(formerly) ? formerly : []) byId.set(foldId(String(former)), path);
  }
  return {
    add,
    findById: (id) => byId.get(foldId(id)),
    findByAddress: (url) => byAddress.get(foldAddress(url)),
    findByHeadline: (headline) => byHeadline.get(foldText(headline)),
  };
}

/** The fields of a record's front matter, as far as they can be read; the rest the check tells. */
function fieldsOf(path: string): Readonly<Record<string, unknown>> {
  const bytes = readBytes({ path });
  const source = bytes instanceof Uint8Array ? decodeSource({ path }, bytes) : bytes;
  return "severity" in source ? {} : Object(frontMatterOf(source.text));
}

function frontMatterOf(text: string): unknown {
  const head = findFrontMatter(text)?.head ?? "";
  return (parsePlainYaml(head) ?? parseYaml(head).document)?.value;
}

/** What addresses share that lead to the same page: not the protocol, www, what counts visits, a fragment, or a slash at the end. */
function foldAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, searchParams } = new URL(withoutTracking(url));
  return `${host.replace(/^www\./, "")}${pathname.replace(/\/$/, "")}?${searchParams}`;
}

/** An address without what only counts where readers come from, and without a fragment. */
export function withoutTracking(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  url.hash = "";
  return url.href === `${address}/` ? address : url.href;
}

// The parameters of an address that only say where a reader came from.
const tracking = /^(utm_\w+|fbclid|gclid|mc_\w+|cmp|cmpid|ref|ref_src|smid|ito|at_\w+|ocid|soc_src)$/i;
